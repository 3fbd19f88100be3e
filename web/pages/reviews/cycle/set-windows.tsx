/** Setting the windows of stages that have none yet. */

import { type ReactElement, useState } from 'react';
import { api } from '../../../api.ts';
import { useWords } from '../../../words/use-words.ts';
import type { Stage } from '../all/cycles.ts';
import { Ask } from '../parts/ask.tsx';
import { DayField } from '../parts/day-field.tsx';
import { Fields } from '../parts/field.tsx';
import { WINDOWS } from '../words/cycle.ts';
import { STAGE_WORDS } from '../words/cycles.ts';

type SetWindowsProps = { readonly cycle: number; readonly stages: readonly Stage[]; readonly close: () => void };

type Days = Readonly<Partial<Record<Stage['stage'], { readonly from: string; readonly to: string }>>>;

const NO_DAYS = { from: '', to: '' };

/** The dialog. */
export function SetWindows({ cycle, stages, close }: SetWindowsProps): ReactElement {
  const say = useWords(WINDOWS);
  const stageWord = useWords(STAGE_WORDS);
  const [days, setDays] = useState<Days>({});
  const change = api.useMutation('post', '/cycles/{number}/windows', { onSuccess: close });
  const unset = stages.filter(({ state }) => state === 'unset').map(({ stage }) => stage);
  const windows = unset.flatMap((stage) => {
    const { from, to } = days[stage] ?? NO_DAYS;
    return from === '' || to === '' ? [] : [{ stage, from, to }];
  });
  const put = (stage: Stage['stage'], part: { readonly from?: string; readonly to?: string }): void =>
    setDays({ ...days, [stage]: { ...NO_DAYS, ...days[stage], ...part } });
  return (
    <Ask
      {...{ title: say('setTitle'), act: say('set'), why: say('setWhy'), change, close, isReady: windows.length > 0 }}
      send={() => change.mutate({ params: { path: { number: cycle } }, body: { windows, reason: null } })}
    >
      <Fields>
        {unset.map((stage) => (
          <Pair key={stage} word={stageWord(stage)} days={days[stage] ?? NO_DAYS} put={(part) => put(stage, part)} />
        ))}
      </Fields>
    </Ask>
  );
}

type PairProps = {
  readonly word: string;
  readonly days: typeof NO_DAYS;
  readonly put: (part: { readonly from?: string; readonly to?: string }) => void;
};

function Pair({ word, days: { from, to }, put }: PairProps): ReactElement {
  const say = useWords(WINDOWS);
  return (
    <>
      <DayField title={say('from', { stage: word })} value={from} change={(day) => put({ from: day, ...(to === '' ? { to: day } : {}) })} />
      <DayField title={say('to', { stage: word })} value={to} min={from} change={(day) => put({ to: day })} />
    </>
  );
}
