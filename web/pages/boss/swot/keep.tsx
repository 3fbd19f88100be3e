/** Keeps a sheet: a meeting is called, and each line is written down of it; where one is refused, the others are kept when it is pressed again. */

import { Button, Input, Select } from 'antd';
import { type ReactElement, useId, useState } from 'react';
import type { Answer } from '../../../answer.ts';
import { api } from '../../../api.ts';
import { useMe } from '../../../frame/me.ts';
import { useLanguage } from '../../../look/choices.ts';
import { Failed } from '../../../parts/failed.tsx';
import { DayInput } from '../../../parts/fields/day.tsx';
import { periodText } from '../../../parts/figures/period.ts';
import { useWords } from '../../../words/use-words.ts';
import { SWOT } from '../words/swot.ts';
import type { SwotLine } from './lines.ts';
import styles from './swot.module.css';

/** Stands for the whole organisation among the ids of units, of which none is empty. */
const WHOLE = '';

const KINDS = ['monthly', 'quarterly'] as const;

type Unit = Answer<'/units'>['rows'][number];

/** Today in this place: 2026-11-03. */
function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}

type KeepProps = {
  readonly month: string;
  readonly lines: readonly SwotLine[];
  /** All of it is written down. */
  readonly done: () => void;
};

/** What there is to say of the meeting, and the button. */
export function Keep({ month, lines, done }: KeepProps): ReactElement {
  const say = useWords(SWOT);
  const language = useLanguage();
  const own = useId();
  const units = api.useQuery('get', '/units', {}, { staleTime: 300_000 });
  const [title, setTitle] = useState(say('meetingOf', { month: periodText(month, language) }));
  const [kind, setKind] = useState<(typeof KINDS)[number]>('monthly');
  const [day, setDay] = useState(today());
  const [chosen, setUnit] = useState<string | null>(null);
  const all: readonly Unit[] = units.data?.rows ?? [];
  // Whose duty reaches everything files under the whole organisation; anybody else under the top of what there is.
  const mayWhole = useMe().duties.some(({ duty, everywhere }) => everywhere && (duty === 'read dashboards' || duty === 'run cycles'));
  const unit = chosen ?? (mayWhole ? WHOLE : (all.find(({ parent }) => parent === null)?.unit ?? WHOLE));
  const { keep, told, error, isUnderWay } = useKeep(lines, done);
  return (
    <>
      <p className={styles['quiet']}>{say('keepUnder')}</p>
      <div className={styles['form']}>
        <label htmlFor={`${own}-title`}>
          <span>{say('meeting')}</span>
          <Input id={`${own}-title`} value={title} maxLength={100} onChange={({ target }) => setTitle(target.value)} />
        </label>
        <label htmlFor={`${own}-day`}>
          <span>{say('day')}</span>
          <DayInput id={`${own}-day`} value={day} change={setDay} />
        </label>
        <div>
          <span>{say('unit')}</span>
          <Select
            {...{ value: unit, onChange: setUnit, 'aria-label': say('unit'), showSearch: true, optionFilterProp: 'label' }}
            options={[
              ...(mayWhole ? [{ value: WHOLE, label: say('whole') }] : []),
              ...all.map((each) => ({ value: each.unit, label: each.name })),
            ]}
          />
        </div>
        <div>
          <span>{say('kind')}</span>
          <Select
            {...{ value: kind, onChange: setKind, 'aria-label': say('kind') }}
            options={KINDS.map((value) => ({ value, label: say(value) }))}
          />
        </div>
        <Button
          type="primary"
          disabled={lines.length === 0 || title.trim() === '' || day === ''}
          loading={isUnderWay}
          onClick={() => void keep({ kind, unit: unit === WHOLE ? null : unit, day, title: title.trim(), agenda: say('agenda') })}
        >
          {say('keep')}
        </Button>
      </div>
      {error === null ? null : <Failed error={error} />}
      <p role="status">{told}</p>
    </>
  );
}

type Meeting = {
  readonly kind: 'monthly' | 'quarterly';
  readonly unit: string | null;
  readonly day: string;
  readonly title: string;
  readonly agenda: string;
};

/** How far it has come: the meeting that was called, and which lines are written down. */
type Kept = { readonly meeting: number; readonly lines: readonly number[] };

function useKeep(lines: readonly SwotLine[], whole: () => void) {
  const say = useWords(SWOT);
  const [kept, setKept] = useState<Kept | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [isUnderWay, setUnderWay] = useState(false);
  const call = api.useMutation('post', '/meetings');
  const write = api.useMutation('post', '/meetings/{number}/entries');
  const left = lines.filter(({ id }) => !(kept?.lines.includes(id) ?? false));
  const keep = async (meeting: Meeting): Promise<void> => {
    setUnderWay(true);
    setError(null);
    try {
      const number = kept?.meeting ?? (await call.mutateAsync({ body: meeting })).number;
      let done: Kept = kept ?? { meeting: number, lines: [] };
      setKept(done);
      for (const { id, place, text } of left) {
        await write.mutateAsync({ params: { path: { number } }, body: { entry: place, text: text.trim() } });
        done = { ...done, lines: [...done.lines, id] };
        setKept(done);
      }
      whole();
    } catch (failure) {
      setError(failure);
    } finally {
      setUnderWay(false);
    }
  };
  const count = kept?.lines.length ?? 0;
  const told =
    kept === null || isUnderWay || lines.length === 0
      ? ''
      : left.length === 0
        ? say('kept', { count })
        : say('halfKept', { done: count, left: left.length });
  return { keep, told, error, isUnderWay };
}
