/** Forms that are overdue: HR waits, has another rate, or lets the other weights stand; nothing is counted as zero by itself. */

import { Button, Select } from 'antd';
import { type ReactElement, useState } from 'react';
import { api } from '../../../../api.ts';
import { DataTable } from '../../../../parts/data-table.tsx';
import { Failed } from '../../../../parts/failed.tsx';
import { PeopleChoice } from '../../../../parts/fields/people-choice.tsx';
import { LAYER } from '../../../../parts/layer.ts';
import { PersonName } from '../../../../parts/names/person-name.tsx';
import { Card } from '../../../../parts/page.tsx';
import { useWords } from '../../../../words/use-words.ts';
import type { Form } from '../../all/cycles.ts';
import { Ask } from '../../parts/ask.tsx';
import { DayField } from '../../parts/day-field.tsx';
import { Field, Fields } from '../../parts/field.tsx';
import { ReasonField } from '../../parts/reason-field.tsx';
import { COMMON } from '../../words/common.ts';
import { FORMS, KINDS } from '../../words/forms.ts';
import styles from '../cycle.module.css';

/** The card; nothing where nothing is overdue. */
export function Missing({ cycle }: { readonly cycle: number }): ReactElement | null {
  const say = useWords(FORMS);
  const kindWord = useWords(KINDS);
  const [decided, setDecided] = useState<Form | null>(null);
  const missing = api.useQuery('get', '/cycles/{number}/missing', { params: { path: { number: cycle } } });
  if (missing.error !== null) return <Failed error={missing.error} />;
  const rows = missing.data?.rows ?? [];
  if (rows.length === 0) return null;
  return (
    <Card title={say('overdue')} flush>
      <p className={styles['told']}>{say('overdueWhy')}</p>
      <DataTable
        label={say('overdue')}
        rows={rows}
        rowKey={({ number }) => number}
        columns={[
          { ...{ key: 'rater', head: say('rater'), isTitle: true }, cell: ({ rater }) => <PersonName person={rater} /> },
          { ...{ key: 'ratee', head: say('ratee') }, cell: ({ ratee }) => <PersonName person={ratee} /> },
          { ...{ key: 'how', head: say('how') }, cell: ({ kind }) => kindWord(kind) },
          {
            ...{ key: 'act', head: say('act'), align: 'right' },
            cell: (form) => (
              <Button size="small" type="primary" onClick={() => setDecided(form)}>
                {say('decide')}
              </Button>
            ),
          },
        ]}
      />
      {decided === null ? null : <Decide form={decided} close={() => setDecided(null)} />}
    </Card>
  );
}

const DECISIONS = ['wait', 'replace', 'reweight'] as const;

type Decision = (typeof DECISIONS)[number];

function Decide({ form, close }: { readonly form: Form; readonly close: () => void }): ReactElement {
  const say = useWords(FORMS);
  const common = useWords(COMMON);
  const rater = api.useQuery('get', '/people/{person}', { params: { path: { person: form.rater } } });
  const [is, setIs] = useState<Decision>('wait');
  const [until, setUntil] = useState('');
  const [other, setOther] = useState<readonly string[]>([]);
  const [reason, setReason] = useState('');
  const change = api.useMutation('post', '/forms/{number}/decision', { onSuccess: close });
  const decision = is === 'reweight' ? { is } : is === 'wait' ? { is, until } : { is, until, rater: other[0] ?? '' };
  const isReady = reason.trim() !== '' && (is === 'reweight' || until !== '') && (is !== 'replace' || other.length > 0);
  return (
    <Ask
      {...{ title: say('decideTitle', { person: rater.data?.name ?? form.rater }), act: say('decide'), change, close, isReady }}
      send={() => change.mutate({ params: { path: { number: form.number } }, body: { decision, reason } })}
    >
      <Fields>
        <Field title={say('which')} wide>
          {(id) => (
            <Select
              {...{ id, value: is, options: DECISIONS.map((value) => ({ value, label: say(value) })), onChange: setIs }}
              getPopupContainer={LAYER.getContainer}
            />
          )}
        </Field>
        {is === 'replace' ? (
          <Field title={say('newRater')}>{(id) => <PeopleChoice id={id} value={other} change={setOther} />}</Field>
        ) : null}
        {is === 'reweight' ? null : <DayField title={say('until2')} value={until} change={setUntil} />}
        <ReasonField title={common('reason')} value={reason} change={setReason} />
      </Fields>
    </Ask>
  );
}
