/** Who takes part in a cycle, and how many forms about each are in; somebody can be excluded for a cause, or taken back in. */

import { Button } from 'antd';
import { type ReactElement, useState } from 'react';
import { api } from '../../../api.ts';
import { Asked } from '../../../parts/asked.tsx';
import { type Column, DataTable } from '../../../parts/data-table.tsx';
import { Empty } from '../../../parts/empty.tsx';
import { PeopleChoice } from '../../../parts/fields/people-choice.tsx';
import { PersonName } from '../../../parts/names/person-name.tsx';
import { Card } from '../../../parts/page.tsx';
import { useWords } from '../../../words/use-words.ts';
import { type CycleView, type Form, givenOf } from '../all/cycles.ts';
import { Ask } from '../parts/ask.tsx';
import { Field, Fields } from '../parts/field.tsx';
import { ReasonField } from '../parts/reason-field.tsx';
import { COMMON } from '../words/common.ts';
import { TAKING } from '../words/cycle.ts';

/** How many rows are shown at once. */
const FIRST = 100;

type Person = { readonly person: string; readonly days: number };

/** The side. */
export function PeopleSide({ view: { cycle } }: { readonly view: CycleView }): ReactElement {
  const path = { number: cycle.number };
  const people = api.useQuery('get', '/cycles/{number}/participants', { params: { path } });
  const forms = api.useQuery('get', '/cycles/{number}/forms', { params: { path } });
  return (
    <Asked of={people}>
      {({ rows }) => <People {...{ people: rows, forms: forms.data?.rows ?? [], cycle: cycle.number, isOpen: !cycle.cancelled }} />}
    </Asked>
  );
}

type PeopleProps = {
  readonly people: readonly Person[];
  readonly forms: readonly Form[];
  readonly cycle: number;
  readonly isOpen: boolean;
};

function People({ people, forms, cycle, isOpen }: PeopleProps): ReactElement {
  const say = useWords(TAKING);
  const [count, setCount] = useState(FIRST);
  const [asked, setAsked] = useState<string | null>(null);
  const about = Map.groupBy(forms, ({ ratee }) => ratee);
  const columns: readonly Column<Person>[] = [
    { ...{ key: 'person', head: say('person'), isTitle: true }, cell: ({ person }) => <PersonName person={person} /> },
    { ...{ key: 'days', head: say('days'), align: 'right' }, cell: ({ days }) => days },
    { ...{ key: 'rated', head: say('rated'), align: 'right' }, cell: ({ person }) => ratedOf(about.get(person) ?? []) },
    ...(isOpen
      ? [
          {
            ...{ key: 'act', head: '', align: 'right' as const },
            cell: ({ person }: Person) => (
              <Button size="small" onClick={() => setAsked(person)}>
                {say('exclude')}
              </Button>
            ),
          },
        ]
      : []),
  ];
  const include = isOpen ? <Button onClick={() => setAsked('')}>{say('include')}</Button> : undefined;
  return (
    <Card title={say('title', { count: people.length })} aside={include} flush>
      {people.length === 0 ? (
        <Empty title={say('none')} why={say('noneWhy')} />
      ) : (
        <DataTable
          {...{
            label: say('title', { count: people.length }),
            columns,
            rows: people.slice(0, count),
            rowKey: ({ person }: Person) => person,
          }}
        />
      )}
      {people.length <= count ? null : (
        <Button type="link" onClick={() => setCount(count + FIRST)}>
          {say('rest', { count: people.length - count })}
        </Button>
      )}
      {asked === null ? null : <Taking cycle={cycle} excluded={asked} close={() => setAsked(null)} />}
    </Card>
  );
}

function ratedOf(forms: readonly Form[]): string {
  const { given, waiting } = givenOf(forms);
  return given + waiting === 0 ? '–' : `${given} / ${given + waiting}`;
}

type TakingProps = { readonly cycle: number; readonly excluded: string; readonly close: () => void };

/** Asks why somebody is excluded; or, where nobody is named, who is taken back in. */
function Taking({ cycle, excluded, close }: TakingProps): ReactElement {
  const say = useWords(TAKING);
  const common = useWords(COMMON);
  const [people, setPeople] = useState<readonly string[]>(excluded === '' ? [] : [excluded]);
  const [reason, setReason] = useState('');
  const change = api.useMutation('post', '/cycles/{number}/exclusions', { onSuccess: close });
  const name = api.useQuery('get', '/people/{person}', { params: { path: { person: excluded } } }, { enabled: excluded !== '' });
  const isIn = excluded === '';
  const [person] = people;
  const send = (): void => {
    if (person !== undefined) change.mutate({ params: { path: { number: cycle } }, body: { person, excluded: !isIn, reason } });
  };
  return (
    <Ask
      {...{ change, send, close, isReady: person !== undefined && reason.trim() !== '', act: isIn ? say('include') : say('exclude') }}
      title={isIn ? say('includeTitle') : say('excludeTitle', { person: name.data?.name ?? excluded })}
      why={isIn ? undefined : say('excludeWhy')}
    >
      <Fields>
        {isIn ? (
          <Field title={say('person')} wide>
            {(id) => <PeopleChoice id={id} value={people} change={setPeople} />}
          </Field>
        ) : null}
        <ReasonField title={common('reason')} value={reason} change={setReason} />
      </Fields>
    </Ask>
  );
}
