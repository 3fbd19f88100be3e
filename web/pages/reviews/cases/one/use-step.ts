/** Taking a step in a case: which operation it is, by the kind of the case. */

import { api } from '../../../../api.ts';
import type { Case, StepName } from '../case.ts';

/** A step that can be taken; `job` is the work that settles a dispute. */
type Step = {
  readonly take: (note: string | null) => void;
  readonly isPending: boolean;
  readonly error: unknown;
  readonly job: number | null;
};

/** The steps that one operation takes, by the kind of the case. */
const HANDLED = ['examine', 'explain', 'accept'] as const;
const APPLIED = ['endorse', 'grant', 'reject'] as const;
const PUT = ['decide', 'confirm', 'drop'] as const;
const NOTED = ['confirm', 'dismiss'] as const;

const isIn = <Name extends string>(names: readonly Name[], step: string): step is Name => (names as readonly string[]).includes(step);

/** Gives the way to take a step; `done` hears that it was taken. */
export function useStep({ kind, number }: Case, step: StepName, done: () => void): Step {
  const told = { onSuccess: done };
  const handle = api.useMutation('post', '/disputes/{number}/handle', told);
  const settle = api.useMutation('post', '/disputes/{number}/settle', told);
  const decide = api.useMutation('post', '/applications/{number}/decide', told);
  const effect = api.useMutation('post', '/applications/{number}/effect', told);
  const hear = api.useMutation('post', '/outcomes/{number}/hear', told);
  const outcome = api.useMutation('post', '/outcomes/{number}/decide', told);
  const behaviour = api.useMutation('post', '/behaviours/{number}/decide', told);
  const confirm = api.useMutation('post', '/investigations/{number}/confirm', told);
  const clear = api.useMutation('post', '/investigations/{number}/clear', told);
  const open = api.useMutation('post', '/awards/{number}/open-vote', told);
  const cancel = api.useMutation('post', '/awards/{number}/cancel', told);
  const params = { path: { number } };
  const take = (note: string | null): void => {
    const words = note ?? '';
    if (kind === 'dispute') {
      if (isIn(HANDLED, step)) handle.mutate({ params, body: { step, note } });
      else settle.mutate({ params });
    } else if (kind === 'application') {
      if (isIn(APPLIED, step)) decide.mutate({ params, body: { step, note } });
      else effect.mutate({ params });
    } else if (kind === 'outcome') {
      if (isIn(PUT, step)) outcome.mutate({ params, body: { step, note: words } });
      else hear.mutate({ params, body: { statement: words } });
    } else if (kind === 'behaviour' && isIn(NOTED, step)) behaviour.mutate({ params, body: { step, note } });
    else if (kind === 'investigation') (step === 'clear' ? clear : confirm).mutate({ params, body: { note: words } });
    else if (step === 'vote') open.mutate({ params });
    else cancel.mutate({ params, body: { note: words } });
  };
  const all = [handle, settle, decide, effect, hear, outcome, behaviour, confirm, clear, open, cancel];
  return {
    take,
    isPending: all.some(({ isPending }) => isPending),
    error: all.find(({ error }) => error !== null)?.error ?? null,
    job: settle.data?.job ?? null,
  };
}
