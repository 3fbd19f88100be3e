/** How each kind of what waits is decided: one way for all of them, and whether a step needs reasons. */

import type { Answer } from '../../../answer.ts';
import { api } from '../../../api.ts';

/** Something that waits. */
export type Waiting = Answer<'/team/waiting'>['rows'][number];

/** A step with what is said to it; `value` is that of a target. */
export type Step = { readonly step: string; readonly note: string | null; readonly value?: string };

/** Takes a step; what went wrong, and whether it is under way. */
export type Deciding = {
  readonly act: (waiting: Waiting, step: Step) => Promise<boolean>;
  readonly error: unknown;
  readonly isPending: boolean;
};

/** Steps that need no reasons. */
const PLAIN: readonly string[] = ['examine', 'endorse', 'grant', 'agree', 'offer'];

/** Whether a step needs reasons. */
export const needsNote = ({ kind }: Waiting, step: string): boolean =>
  !PLAIN.includes(step) && !(kind === 'behaviour' && step === 'confirm');

/** The ways, as one. */
export function useDecide(): Deciding {
  const ways = {
    application: api.useMutation('post', '/applications/{number}/decide'),
    outcome: api.useMutation('post', '/outcomes/{number}/decide'),
    hear: api.useMutation('post', '/outcomes/{number}/hear'),
    dispute: api.useMutation('post', '/disputes/{number}/handle'),
    behaviour: api.useMutation('post', '/behaviours/{number}/decide'),
    confirm: api.useMutation('post', '/investigations/{number}/confirm'),
    clear: api.useMutation('post', '/investigations/{number}/clear'),
    objection: api.useMutation('post', '/objections/{number}/answer'),
    agree: api.useMutation('post', '/targets/{number}/agree'),
    offer: api.useMutation('post', '/cycles/{number}/targets'),
  };
  const all = Object.values(ways);
  const sent = ({ kind, number, person, cycle, subject }: Waiting, { step, note, value = '' }: Step): Promise<unknown> => {
    const params = { path: { number } };
    const said = note ?? '';
    // The steps that are offered are those that the server told of this kind.
    if (kind === 'application') return ways.application.mutateAsync({ params, body: { step: step as 'grant', note } });
    if (kind === 'outcome' && step === 'hear') return ways.hear.mutateAsync({ params, body: { statement: said } });
    if (kind === 'outcome') return ways.outcome.mutateAsync({ params, body: { step: step as 'drop', note: said } });
    if (kind === 'dispute') return ways.dispute.mutateAsync({ params, body: { step: step as 'explain', note } });
    if (kind === 'behaviour') return ways.behaviour.mutateAsync({ params, body: { step: step as 'confirm', note } });
    if (kind === 'investigation') return ways[step === 'confirm' ? 'confirm' : 'clear'].mutateAsync({ params, body: { note: said } });
    const outcome = step === 'uphold' ? 'upheld' : 'dismissed';
    if (kind === 'objection') return ways.objection.mutateAsync({ params, body: { outcome, reason: said } });
    if (step === 'agree') return ways.agree.mutateAsync({ params });
    const { metric, unit, day } = subject as { readonly metric: string; readonly unit: string; readonly day: string };
    const body = { person: person ?? '', metric, unit, day, value, comment: note };
    return ways.offer.mutateAsync({ params: { path: { number: cycle ?? 0 } }, body });
  };
  return {
    act: async (waiting, step) => {
      for (const way of all) way.reset();
      return await sent(waiting, step).then(
        () => true,
        () => false,
      );
    },
    error: all.find(({ error }) => error !== null)?.error ?? null,
    isPending: all.some(({ isPending }) => isPending),
  };
}
