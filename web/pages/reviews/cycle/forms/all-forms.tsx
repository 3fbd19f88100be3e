/** All forms of a cycle by state; one that was handed in can be given back. */

import { Button, Segmented } from 'antd';
import { type ReactElement, useState } from 'react';
import { api } from '../../../../api.ts';
import { type Column, DataTable } from '../../../../parts/data-table.tsx';
import { Tag } from '../../../../parts/figures/tag.tsx';
import { PersonName } from '../../../../parts/names/person-name.tsx';
import { Card } from '../../../../parts/page.tsx';
import { useWords } from '../../../../words/use-words.ts';
import type { Form } from '../../all/cycles.ts';
import { Ask } from '../../parts/ask.tsx';
import { DayField } from '../../parts/day-field.tsx';
import { Fields } from '../../parts/field.tsx';
import { ReasonField } from '../../parts/reason-field.tsx';
import { COMMON } from '../../words/common.ts';
import { FORM_STATES, FORMS, KINDS } from '../../words/forms.ts';

const STATES = ['open', 'submitted', 'given back', 'replaced', 'reweighted'] as const;

/** How many rows are shown at once. */
const FIRST = 100;

/** The card. */
export function AllForms({ forms, last }: { readonly forms: readonly Form[]; readonly last: string | null }): ReactElement {
  const say = useWords(FORMS);
  const stateWord = useWords(FORM_STATES);
  const [state, setState] = useState<string>('any');
  const [count, setCount] = useState(FIRST);
  const [given, setGiven] = useState<number | null>(null);
  const kept = forms.filter((form) => state === 'any' || form.state === state);
  const counts = Map.groupBy(forms, (form) => form.state);
  const options = [
    { value: 'any', label: `${say('any')} ${forms.length}` },
    ...STATES.filter((each) => counts.has(each)).map((each) => ({
      value: each as string,
      label: `${stateWord(each)} ${counts.get(each)?.length}`,
    })),
  ];
  const columns = useColumns({ last, giveBack: setGiven });
  return (
    <Card title={say('all')} aside={<Segmented {...{ options, value: state, onChange: setState, 'aria-label': say('state') }} />} flush>
      <DataTable label={say('all')} rows={kept.slice(0, count)} rowKey={({ number }) => number} columns={columns} />
      {kept.length <= count ? null : (
        <Button type="link" onClick={() => setCount(count + FIRST)}>
          {say('more', { count: kept.length - count })}
        </Button>
      )}
      {given === null ? null : <GiveBack form={given} close={() => setGiven(null)} />}
    </Card>
  );
}

type ColumnsFor = { readonly last: string | null; readonly giveBack: (form: number) => void };

function useColumns({ last, giveBack }: ColumnsFor): readonly Column<Form>[] {
  const say = useWords(FORMS);
  const stateWord = useWords(FORM_STATES);
  const kindWord = useWords(KINDS);
  return [
    { ...{ key: 'ratee', head: say('ratee'), isTitle: true }, cell: ({ ratee }) => <PersonName person={ratee} /> },
    { ...{ key: 'how', head: say('how') }, cell: ({ kind }) => kindWord(kind) },
    { ...{ key: 'rater', head: say('rater') }, cell: ({ rater }) => <PersonName person={rater} /> },
    {
      ...{ key: 'state', head: say('state') },
      cell: ({ state }) => (
        <Tag tone={state === 'submitted' ? 'jade' : state === 'open' || state === 'given back' ? 'amber' : 'quiet'}>{stateWord(state)}</Tag>
      ),
    },
    { ...{ key: 'until', head: say('until') }, cell: ({ until }) => until ?? last ?? '' },
    {
      ...{ key: 'act', head: say('act'), align: 'right' },
      cell: ({ number, state }) =>
        state === 'submitted' ? (
          <Button size="small" onClick={() => giveBack(number)}>
            {say('giveBack')}
          </Button>
        ) : null,
    },
  ];
}

function GiveBack({ form, close }: { readonly form: number; readonly close: () => void }): ReactElement {
  const say = useWords(FORMS);
  const common = useWords(COMMON);
  const [until, setUntil] = useState('');
  const [reason, setReason] = useState('');
  const change = api.useMutation('post', '/forms/{number}/give-back', { onSuccess: close });
  return (
    <Ask
      {...{ title: say('giveBackTitle'), act: say('giveBack'), change, close, isReady: reason.trim() !== '' }}
      send={() => change.mutate({ params: { path: { number: form } }, body: { until: until === '' ? null : until, reason } })}
    >
      <Fields>
        <DayField title={say('newUntil')} value={until} change={setUntil} />
        <ReasonField title={common('reason')} value={reason} change={setReason} />
      </Fields>
    </Ask>
  );
}
