/** What one says to something that waits, the fields that its steps have besides, and the steps themselves. */

import { Button, Input } from 'antd';
import { type ReactElement, useId, useState } from 'react';
import { api } from '../../../api.ts';
import { Failed } from '../../../parts/failed.tsx';
import { DayInput } from '../../../parts/fields/day.tsx';
import { useWords } from '../../../words/use-words.ts';
import { APPROVALS, STEPS } from '../words/approvals.ts';
import styles from './approvals.module.css';
import { type Field, fieldsOf, needsNote, useDecide, type Values, type Waiting } from './decide.ts';
import { stepWord } from './said.ts';

type DecideProps = { readonly waiting: Waiting; readonly done: (word: string) => void };

/** The form. */
export function Decide({ waiting, done }: DecideProps): ReactElement {
  const say = useWords(APPROVALS);
  const word = useWords(STEPS);
  const id = useId();
  const [note, setNote] = useState('');
  const [values, setValues] = useState<Values>({});
  const { act, error, isPending } = useDecide();
  const said = note.trim() === '' ? null : note.trim();
  const mustSay = waiting.steps.every((step) => needsNote(waiting, step));
  const fields = [...new Set(waiting.steps.flatMap((step) => fieldsOf(waiting, step)))];
  const wordOf = (step: string): string => word(stepWord(waiting.kind, step));
  const decide = async (step: string): Promise<void> => {
    if (await act(waiting, { step, note: said, values })) done(wordOf(step));
  };
  const isShut = (step: string): boolean =>
    (needsNote(waiting, step) && said === null) || fieldsOf(waiting, step).some((field) => (values[field] ?? '').trim() === '');
  return (
    <div className={styles['decide']}>
      {fields.map((field) => (
        <FieldOf key={field} field={field} value={values[field] ?? ''} change={(value) => setValues({ ...values, [field]: value })} />
      ))}
      {SILENT.includes(waiting.kind) ? null : (
        <>
          <label htmlFor={id}>{say(mustSay ? 'noteNeeded' : 'note')}</label>
          <Input.TextArea
            id={id}
            value={note}
            autoSize={{ minRows: 2, maxRows: 8 }}
            maxLength={10_000}
            onChange={({ target }) => setNote(target.value)}
          />
        </>
      )}
      {error === null ? null : <Failed error={error} />}
      <div className={styles['buttons']}>
        {waiting.steps.map((step, k) => (
          <Button
            key={step}
            type={k === 0 ? 'primary' : 'default'}
            danger={ENDING.includes(step)}
            disabled={isPending || isShut(step)}
            onClick={() => void decide(step)}
          >
            {wordOf(step)}
          </Button>
        ))}
      </div>
    </div>
  );
}

const ENDING: readonly string[] = ['reject', 'drop', 'dismiss'];

/** A vote has stars and no words. */
const SILENT: readonly string[] = ['award'];

type FieldProps = { readonly field: Field; readonly value: string; readonly change: (value: string) => void };

function FieldOf({ field, value, change }: FieldProps): ReactElement {
  const say = useWords(APPROVALS);
  const id = useId();
  const options = useOptions(field);
  const own = { id, value, className: styles['field'], onChange: (event: { target: { value: string } }) => change(event.target.value) };
  return (
    <>
      <label htmlFor={id}>{say(field)}</label>
      {DAYS.includes(field) ? (
        <DayInput {...{ id, value, change }} />
      ) : options === null ? (
        <input {...own} inputMode="decimal" autoComplete="off" />
      ) : (
        <select {...own}>
          <option value="">{say('choose')}</option>
          {options.map((each) => (
            <option key={each.value} value={each.value}>
              {each.label}
            </option>
          ))}
        </select>
      )}
    </>
  );
}

const DAYS: readonly string[] = ['lastDay', 'fromDay'];

/** What can be chosen in a field; null where it is written. */
function useOptions(field: Field): readonly { readonly value: string; readonly label: string }[] | null {
  const units = api.useQuery('get', '/units', {}, { enabled: field === 'toUnit' });
  const posts = api.useQuery('get', '/posts', {}, { enabled: field === 'toPost' });
  if (field === 'stars') return ['5', '4', '3', '2', '1'].map((value) => ({ value, label: '★'.repeat(Number(value)) }));
  if (field === 'toUnit') return (units.data?.rows ?? []).map(({ unit, name }) => ({ value: unit, label: name }));
  return field === 'toPost' ? (posts.data?.rows ?? []).map(({ post, title }) => ({ value: post, label: title })) : null;
}
