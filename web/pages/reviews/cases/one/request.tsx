/** What was proposed to put a dispute right: what changes, whom it moves, and the hand that does it once it is accepted. */

import { Button } from 'antd';
import { type ReactElement, useState } from 'react';
import type { Answer } from '../../../../answer.ts';
import { api } from '../../../../api.ts';
import { may, useMe } from '../../../../frame/me.ts';
import { Asked } from '../../../../parts/asked.tsx';
import { DataTable } from '../../../../parts/data-table.tsx';
import { grouped, inPlaceOf } from '../../../../parts/facts/cells.ts';
import { Failed } from '../../../../parts/failed.tsx';
import { Tag } from '../../../../parts/figures/tag.tsx';
import { Job } from '../../../../parts/job.tsx';
import { Money } from '../../../../parts/money.tsx';
import { PersonName } from '../../../../parts/names/person-name.tsx';
import { useWords } from '../../../../words/use-words.ts';
import { Ask } from '../../parts/ask.tsx';
import { ReasonField } from '../../parts/reason-field.tsx';
import { REMEDIES } from '../../words/cases.ts';
import styles from '../cases.module.css';

type Request = Answer<'/requests'>['rows'][number];

type ToldProps = { readonly request: Request; readonly isLast: boolean; readonly state: string };

/** A request. */
export function RequestTold({ request, isLast, state }: ToldProps): ReactElement {
  const say = useWords(REMEDIES);
  // Whoever may not see whom it moves is not told that nobody does.
  const me = useMe();
  const { number, kind, done } = request;
  return (
    <div className={styles['request']}>
      <div className={styles['buttons']}>
        <b>{say('proposed', { number })}</b>
        {state === 'under examination' ? null : <Tag tone={done ? 'jade' : 'amber'}>{say(done ? 'done' : 'waits')}</Tag>}
      </div>
      <What remedy={request.remedy} />
      {kind === 'correction' && may(me, 'handle disputes', 'read pay', 'read log') ? <Effects request={number} /> : null}
      {state === 'accepted' && isLast && !done ? <Doing request={request} /> : null}
    </div>
  );
}

type Cells = Readonly<Record<string, string | null>>;

/** A row that changes; `was` and `record` are not known of what was proposed before they were kept. */
type Change = { readonly row: number; readonly cells: Cells | null; readonly was?: Cells; readonly record?: string };

function What({ remedy }: Pick<Request, 'remedy'>): ReactElement {
  const say = useWords(REMEDIES);
  const tables = api.useQuery('get', '/facts/tables', {}, { staleTime: 300_000 });
  const declared = tables.data?.rows.find(({ table }) => table === remedy['table']);
  const titles = new Map(declared?.columns.map(({ name, title }) => [name, title]));
  const batch = Number(remedy['batch']);
  if (remedy['is'] !== 'correction') return <q>{String(remedy['text'])}</q>;
  const cellIn = (column: string, to: string | null, was: Cells | undefined): string => {
    const title = titles.get(column) ?? column;
    const now = to === null ? say('blank') : grouped(inPlaceOf(was?.[column] ?? null, to));
    const before = was?.[column];
    return before === undefined
      ? say('becomes', { title, now })
      : say('cell', { title, now, was: before === null ? say('blank') : grouped(before) });
  };
  return (
    <ul>
      {(remedy['changes'] as readonly Change[]).map(({ row, cells, was, record = '' }) => {
        const place = `${record === '' ? '' : say('record', { record })}${say('place', { batch, row })}`;
        const all = Object.entries(cells ?? {}).map(([column, to]) => cellIn(column, to, was));
        return <li key={row}>{cells === null ? say('gone', { place }) : say('change', { place, cells: all.join(say('then')) })}</li>;
      })}
    </ul>
  );
}

/** Whom a correction moves, and by how much. */
export function Effects({ request }: { readonly request: number }): ReactElement {
  const say = useWords(REMEDIES);
  const found = api.useQuery('get', '/requests/{number}/effects', { params: { path: { number: request } } });
  return (
    <Asked of={found} lines={2}>
      {({ rows }) =>
        rows.length === 0 ? (
          <p className={styles['quiet']}>{say('nobody')}</p>
        ) : (
          <DataTable
            label={say('moves')}
            rows={rows}
            rowKey={({ person }) => person}
            columns={[
              { ...{ key: 'person', head: say('moves'), isTitle: true }, cell: ({ person }) => <PersonName person={person} /> },
              { ...{ key: 'by', head: say('by'), align: 'right' }, cell: ({ fen }) => <Money fen={fen} signed size="strong" /> },
            ]}
          />
        )
      }
    </Asked>
  );
}

/** What was accepted is done by whoever may, each kind by its own hand. */
function Doing({ request: { number, kind } }: Pick<ToldProps, 'request'>): ReactElement {
  const say = useWords(REMEDIES);
  const me = useMe();
  const [isTelling, setTelling] = useState(false);
  const [outcome, setOutcome] = useState('');
  const execute = api.useMutation('post', '/requests/{number}/execute');
  const fulfil = api.useMutation('post', '/requests/{number}/fulfil', { onSuccess: () => setTelling(false) });
  const params = { path: { number } };
  const fulfils = (kind === 'form' && may(me, 'run cycles')) || (kind === 'rule' && may(me, 'write schemes'));
  const send = (): void => fulfil.mutate({ params, body: { kind: kind === 'form' ? 'form' : 'rule', outcome } });
  return (
    <>
      <p className={styles['quiet']}>{say('waiting')}</p>
      {kind === 'correction' && may(me, 'import facts') ? (
        <div>
          <Button type="primary" loading={execute.isPending} onClick={() => execute.mutate({ params })}>
            {say('execute')}
          </Button>
        </div>
      ) : null}
      {execute.error === null ? null : <Failed error={execute.error} />}
      {execute.data === undefined ? null : <Job key={execute.data.job} job={execute.data.job} />}
      {fulfils ? (
        <div>
          <Button type="primary" onClick={() => setTelling(true)}>
            {say('fulfil')}
          </Button>
        </div>
      ) : null}
      {isTelling ? (
        <Ask
          {...{ title: say('fulfil'), act: say('fulfil'), change: fulfil, send, close: () => setTelling(false) }}
          isReady={outcome.trim() !== ''}
        >
          <ReasonField title={say('outcome')} value={outcome} change={setOutcome} />
        </Ask>
      ) : null}
    </>
  );
}
