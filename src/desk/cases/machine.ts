/** The states of each kind of case and the steps between them: one table, from which refusals, words and tests follow. */

import type { CaseKind } from './rows.ts';

/** A step: from which states, to which; `final` ends the case; `apart` are the steps whose hands may not take this one, `open` is the first. */
export type Step = {
  readonly from: readonly string[];
  readonly to: string;
  readonly final: boolean;
  readonly apart: readonly string[] | null;
};

type Machine = { readonly first: readonly string[]; readonly steps: Readonly<Record<string, Step>> };

/** A step that somebody takes about what is their own. */
const plain = (from: readonly string[], to: string): Step => ({ from, to, final: false, apart: null });

const last = (from: readonly string[], to: string): Step => ({ from, to, final: true, apart: null });

/** A step by which something is decided: by another hand than took the steps named, and never by the person concerned. */
const decided = (step: Step, ...apart: readonly string[]): Step => ({ ...step, apart });

/** All kinds. */
export const MACHINES = {
  dispute: {
    first: ['raised'],
    steps: {
      examine: decided(plain(['raised'], 'under examination'), 'open'),
      explain: decided(last(['under examination'], 'explained'), 'open'),
      accept: decided(plain(['under examination'], 'accepted'), 'open'),
      withdraw: last(['raised', 'under examination'], 'withdrawn'),
      correct: decided(plain(['accepted'], 'corrected'), 'open', 'accept'),
      settle: decided(last(['corrected'], 'settled'), 'open'),
    },
  },
  application: {
    first: ['first stage', 'last stage'],
    steps: {
      endorse: decided(plain(['first stage'], 'last stage'), 'open'),
      grant: decided(last(['last stage'], 'granted'), 'open', 'endorse'),
      'grant raise': decided(plain(['last stage'], 'raise granted'), 'open', 'endorse'),
      effect: decided(last(['raise granted'], 'effected'), 'open'),
      reject: decided(last(['first stage', 'last stage'], 'refused'), 'open'),
      withdraw: last(['first stage', 'last stage'], 'withdrawn'),
    },
  },
  award: {
    first: ['nominating'],
    steps: {
      vote: plain(['nominating'], 'voting'),
      select: decided(last(['voting'], 'selected')),
      cancel: last(['nominating', 'voting'], 'cancelled'),
    },
  },
  outcome: {
    first: ['put forward'],
    steps: {
      hear: plain(['put forward'], 'heard'),
      decide: decided(plain(['heard'], 'half decided'), 'open'),
      confirm: decided(plain(['half decided'], 'decided'), 'open', 'decide'),
      drop: decided(last(['put forward', 'heard', 'half decided', 'decided'], 'dropped')),
      effect: decided(last(['decided'], 'effected')),
    },
  },
  investigation: {
    first: ['open'],
    steps: {
      find: decided(plain(['open'], 'found')),
      confirm: decided(last(['found'], 'confirmed'), 'open', 'find'),
      clear: decided(last(['open', 'found'], 'cleared')),
    },
  },
  behaviour: {
    first: ['recorded'],
    steps: {
      confirm: decided(last(['recorded'], 'confirmed'), 'open'),
      dismiss: decided(last(['recorded'], 'dismissed'), 'open'),
      withdraw: last(['recorded'], 'withdrawn'),
    },
  },
} as const satisfies Readonly<Record<CaseKind, Machine>>;

/** The step of a kind by its name; null where the kind has none of that name. */
export const stepOf = (kind: CaseKind, step: string): Step | null => (MACHINES[kind].steps as Readonly<Record<string, Step>>)[step] ?? null;
