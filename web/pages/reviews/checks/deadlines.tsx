/** The deadlines: who owes what by when, how it stood in the last month, and the end of one. */

import { Button } from 'antd';
import { type ReactElement, useState } from 'react';
import type { Answer } from '../../../answer.ts';
import { api } from '../../../api.ts';
import { useMe } from '../../../frame/me.ts';
import { Asked } from '../../../parts/asked.tsx';
import { type Column, DataTable } from '../../../parts/data-table.tsx';
import { Empty } from '../../../parts/empty.tsx';
import { PersonName } from '../../../parts/names/person-name.tsx';
import { Card } from '../../../parts/page.tsx';
import { useWords } from '../../../words/use-words.ts';
import { Ask } from '../parts/ask.tsx';
import { DayField } from '../parts/day-field.tsx';
import { CHECKS } from '../words/checks.ts';
import { SetDeadline } from './set-deadline.tsx';

type Deadline = Answer<'/deadlines'>['rows'][number];

/** The card. */
export function Deadlines({ maySet }: { readonly maySet: boolean }): ReactElement {
  const say = useWords(CHECKS);
  const found = api.useQuery('get', '/deadlines');
  const [isSetting, setSetting] = useState(false);
  const [ending, setEnding] = useState<Deadline | null>(null);
  const columns: readonly Column<Deadline>[] = [
    { ...{ key: 'name', head: say('name'), isTitle: true }, cell: ({ name }) => name },
    { ...{ key: 'what', head: say('what') }, cell: ({ what }) => say(what) },
    { ...{ key: 'cadence', head: say('cadence') }, cell: ({ cadence, due }) => `${say(cadence)} · ${say('within', { due })}` },
    { ...{ key: 'people', head: say('people') }, cell: ({ people }) => <Names people={people} /> },
    {
      ...{ key: 'days', head: say('days') },
      cell: ({ from_day: from, to_day: to }) => (to === null ? say('open', { from }) : say('closed', { from, to })),
    },
    { ...{ key: 'standing', head: say('standing') }, cell: (row) => (row.what === 'report' ? <Standing of={row} /> : '–') },
    {
      ...{ key: 'end', head: '' },
      cell: (row) =>
        maySet && row.to_day === null ? (
          <Button size="small" type="text" onClick={() => setEnding(row)}>
            {say('end')}
          </Button>
        ) : null,
    },
  ];
  return (
    <>
      <Asked of={found} lines={4}>
        {({ rows }) => (
          <Card
            title={say('deadlines')}
            aside={maySet ? <Button onClick={() => setSetting(true)}>{say('set')}</Button> : null}
            flush={rows.length > 0}
          >
            {rows.length === 0 ? (
              <Empty title={say('noDeadline')} why={say('noDeadlineWhy')} />
            ) : (
              <DataTable label={say('deadlines')} rows={rows.toReversed()} rowKey={({ number }) => number} columns={columns} />
            )}
          </Card>
        )}
      </Asked>
      {isSetting ? <SetDeadline close={() => setSetting(false)} /> : null}
      {ending === null ? null : <End deadline={ending} close={() => setEnding(null)} />}
    </>
  );
}

/** The names of some people, one after the other. */
const Names = ({ people }: { readonly people: readonly string[] }): ReactElement => (
  <>
    {people.map((person, k) => (
      <span key={person}>
        {k === 0 ? '' : ', '}
        <PersonName person={person} />
      </span>
    ))}
  </>
);

/** A month before a day, as a day. */
function monthBefore(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - 31);
  return date.toISOString().slice(0, 10);
}

function Standing({ of: { number } }: { readonly of: Deadline }): ReactElement | null {
  const say = useWords(CHECKS);
  const { today } = useMe();
  const query = { from: monthBefore(today) };
  const found = api.useQuery('get', '/deadlines/{number}/reports', { params: { path: { number }, query } });
  if (found.data === undefined) return null;
  const count = (...standings: readonly string[]): number => found.data.rows.filter(({ standing }) => standings.includes(standing)).length;
  return <>{say('stands', { came: count('in time'), late: count('late'), missing: count('missing') })}</>;
}

function End({ deadline: { number, name }, close }: { readonly deadline: Deadline; readonly close: () => void }): ReactElement {
  const say = useWords(CHECKS);
  const [to, setTo] = useState(useMe().today);
  const end = api.useMutation('post', '/deadlines/{number}/end');
  const send = (): void => end.mutate({ params: { path: { number } }, body: { to } }, { onSuccess: close });
  return (
    <Ask title={say('endOf', { name })} act={say('end')} isReady={to !== ''} change={end} send={send} close={close}>
      <DayField title={say('to')} value={to} change={setTo} />
    </Ask>
  );
}
