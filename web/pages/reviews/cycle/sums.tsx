/** Sums of points that leaders part among their members: HR sets them, and sees how far they are parted. */

import { Button, Input, Select } from 'antd';
import { type ReactElement, useState } from 'react';
import type { Answer } from '../../../answer.ts';
import { api } from '../../../api.ts';
import { Asked } from '../../../parts/asked.tsx';
import { type Column, DataTable } from '../../../parts/data-table.tsx';
import { PeopleChoice } from '../../../parts/fields/people-choice.tsx';
import { LAYER } from '../../../parts/layer.ts';
import { PersonName } from '../../../parts/names/person-name.tsx';
import { useTitles } from '../../../parts/names/titles.ts';
import { Card } from '../../../parts/page.tsx';
import { useWords } from '../../../words/use-words.ts';
import { Ask } from '../parts/ask.tsx';
import { Field, Fields } from '../parts/field.tsx';
import { Nothing } from '../parts/nothing.tsx';
import { ReasonField } from '../parts/reason-field.tsx';
import { UnitChoice } from '../parts/unit-choice.tsx';
import { COMMON } from '../words/common.ts';
import { TARGETS } from '../words/cycle.ts';
import styles from './cycle.module.css';
import { ToFacts } from './to-facts.tsx';

type Sum = Answer<'/cycles/{number}/sums'>['rows'][number];

/** The card. */
export function Sums({ cycle, isOpen }: { readonly cycle: number; readonly isOpen: boolean }): ReactElement {
  const say = useWords(TARGETS);
  const [isSetting, setSetting] = useState(false);
  const sums = api.useQuery('get', '/cycles/{number}/sums', { params: { path: { number: cycle } } });
  const set = isOpen ? <Button onClick={() => setSetting(true)}>{say('setSum')}</Button> : undefined;
  return (
    <Card title={say('sums')} aside={set} flush={(sums.data?.rows.length ?? 0) > 0}>
      <Asked of={sums}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Nothing title={say('sumsNone')} why={say('sumsWhy')} />
          ) : (
            <>
              <List rows={rows} />
              {isOpen ? (
                <div className={styles['told']}>
                  <ToFacts cycle={cycle} part="allotments" title={say('publishSums')} />
                </div>
              ) : null}
            </>
          )
        }
      </Asked>
      {isSetting ? <SetSum cycle={cycle} close={() => setSetting(false)} /> : null}
    </Card>
  );
}

function List({ rows }: { readonly rows: readonly Sum[] }): ReactElement {
  const say = useWords(TARGETS);
  const titles = useTitles();
  const columns: readonly Column<Sum>[] = [
    { ...{ key: 'unit', head: say('unit'), isTitle: true }, cell: ({ unit }) => titles.unit(unit) },
    { ...{ key: 'leader', head: say('leader') }, cell: ({ leader }) => <PersonName person={leader} /> },
    { ...{ key: 'points', head: say('points'), align: 'right' }, cell: ({ points }) => points },
    { ...{ key: 'own', head: say('ownPart') }, cell: ({ ownPart }) => say(ownPart === 'none' ? 'ownNone' : 'ownLeader') },
    {
      ...{ key: 'parts', head: say('parted') },
      cell: ({ parts }) => (parts === null ? say('notParted') : say('partedTo', { count: parts.length })),
    },
  ];
  return <DataTable label={say('sums')} rows={rows} rowKey={({ number }) => number} columns={columns} />;
}

const OWN = ['none', 'leader'] as const;

function SetSum({ cycle, close }: { readonly cycle: number; readonly close: () => void }): ReactElement {
  const say = useWords(TARGETS);
  const common = useWords(COMMON);
  const [unit, setUnit] = useState<string | null>(null);
  const [leader, setLeader] = useState<readonly string[]>([]);
  const [points, setPoints] = useState('');
  const [ownPart, setOwnPart] = useState<(typeof OWN)[number]>('none');
  const [reason, setReason] = useState('');
  const change = api.useMutation('post', '/cycles/{number}/sums', { onSuccess: close });
  const isReady = unit !== null && leader.length > 0 && points.trim() !== '' && reason.trim() !== '';
  const body = { unit: unit ?? '', leader: leader[0] ?? '', points: points.trim(), ownPart, reason };
  const owns = OWN.map((value) => ({ value, label: say(value === 'none' ? 'ownNone' : 'ownLeader') }));
  return (
    <Ask
      {...{ title: say('setSumTitle'), act: say('setSum'), why: say('sumsWhy'), change, close, isReady }}
      send={() => change.mutate({ params: { path: { number: cycle } }, body })}
    >
      <Fields>
        <Field title={say('unit')}>{(id) => <UnitChoice id={id} value={unit} change={setUnit} />}</Field>
        <Field title={say('leader')}>{(id) => <PeopleChoice id={id} value={leader} change={setLeader} />}</Field>
        <Field title={say('points')}>{(id) => <Input id={id} value={points} onChange={({ target }) => setPoints(target.value)} />}</Field>
        <Field title={say('ownPart')}>
          {(id) => <Select {...{ id, value: ownPart, options: owns, onChange: setOwnPart, getPopupContainer: LAYER.getContainer }} />}
        </Field>
        <ReasonField title={common('reason')} value={reason} change={setReason} />
      </Fields>
    </Ask>
  );
}
