/** The long work over runs: computing one, locking its period, proposing what a closed period is to be adjusted by. */

import { proposeAdjustment } from '../../adjustments/propose.ts';
import { LATEST } from '../../office/latest.ts';
import { computeRun } from '../../runs/compute.ts';
import { lockRun } from '../../runs/lock.ts';
import { replay } from '../../runs/replay.ts';
import { periodOf } from '../../schemes/pinned.ts';
import { type JobKind, type JobWork, numberIn } from '../job.ts';
import { fieldsOf } from './input.ts';

/** Tells how far an operation has come, and stops it there where it shall stop. */
export const telling =
  (step: string, { progress, signal }: JobWork) =>
  (done: number, total: number): void => {
    signal.throwIfAborted();
    progress({ fraction: total === 0 ? 0 : Math.min(done / total, 1), step, values: { done, total } });
  };

/** Computes and keeps a run. Input: `scheme`, `period`; answer: `run`. */
export const COMPUTE: JobKind = {
  name: 'compute',
  weight: 'heavy',
  ends: { 'run computed': (said) => ({ run: numberIn(said) }) },
  run: async (office, input, work) => {
    const { demandText } = fieldsOf('compute', input);
    const order = { scheme: demandText('scheme'), period: periodOf(demandText('period')) };
    const progress = telling('computing', work);
    const { run, month } = await computeRun(office, { ...order, asOf: LATEST, purpose: 'regular', progress });
    month.close();
    return { run: run.number };
  },
};

/** Locks the period of an approved run. Input: `run`, `pinned`, `holding`; answer: `run`. */
export const LOCK: JobKind = {
  name: 'lock',
  weight: 'heavy',
  ends: { 'period locked': (said) => ({ run: numberIn(said) }) },
  run: async (office, input, work) => {
    const { whole, isTrue } = fieldsOf('lock', input);
    const order = { run: whole('run') ?? 0, pinned: isTrue('pinned'), holding: isTrue('holding') };
    const { run } = await lockRun(office, { ...order, progress: telling('computing', work) });
    return { run: run.number };
  },
};

/** Computes a run again from what it was pinned to. Input: `run`; answer: `run`, `same`, and in `differing` which hashes are not what they were. */
export const REPLAY: JobKind = {
  name: 'replay',
  weight: 'heavy',
  ends: {},
  run: async (office, input, work) => {
    const { whole } = fieldsOf('replay', input);
    const { run, month, same, differing } = await replay(office, whole('run') ?? 0, telling('computing', work));
    month.close();
    return { run: run.number, same, differing: [...differing] };
  },
};

/**
 * Proposes an adjustment. Input: `scheme`, `period`, `payIn`, `instalments`, `reason`; answer: `adjustment`, null where there is nothing
 * to adjust. The run that is computed for it stands by itself: cut off between, the work computes another one.
 */
export const ADJUST: JobKind = {
  name: 'adjust',
  weight: 'heavy',
  ends: {
    'adjustment proposed': (said) => ({ adjustment: numberIn(said) }),
    'nothing to adjust': () => ({ adjustment: null }),
  },
  run: async (office, input, work) => {
    const { demandText, text, whole } = fieldsOf('adjust', input);
    const payIn = text('payIn');
    const { number } = await proposeAdjustment(office, {
      scheme: demandText('scheme'),
      period: periodOf(demandText('period')),
      payIn: payIn === null ? null : periodOf(payIn),
      instalments: whole('instalments') ?? 1,
      reason: text('reason') ?? '',
      progress: telling('computing', work),
    });
    return { adjustment: number };
  },
};
