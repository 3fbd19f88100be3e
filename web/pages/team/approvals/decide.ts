/** How each kind of what waits is decided: one way for all of them, and whether a step needs reasons. */

import type { Answer } from '../../../answer.ts';
import { api } from '../../../api.ts';

/** Something that waits. */
export type Waiting = Answer<'/team/waiting'>['rows'][number];

/** A step with what is said to it; `values` are those of the fields that it has besides. */
export type Step = { readonly step: string; readonly note: string | null; readonly values: Values };

/** The values of the fields of steps: of a target, stars, a score, a day, a unit, a post. */
export type Values = Readonly<Partial<Record<'value' | 'stars' | 'score' | 'lastDay' | 'fromDay' | 'toUnit' | 'toPost', string>>>;

/** A field of a step. */
export type Field = keyof Values;

/** Which fields a step must have. */
export function fieldsOf({ kind, subject }: Waiting, step: string): readonly Field[] {
  if (step === 'offer') return ['value'];
  if (step === 'stars' || step === 'score') return [step];
  if (step !== 'effect' || kind !== 'outcome' || subject['what'] === 'training') return [];
  return subject['what'] === 'dismissal' ? ['lastDay'] : ['toUnit', 'toPost', 'fromDay'];
}

/** Takes a step; what went wrong, and whether it is under way. */
export type Deciding = {
  readonly act: (waiting: Waiting, step: Step) => Promise<boolean>;
  readonly error: unknown;
  readonly isPending: boolean;
};

/** Steps that need no reasons. */
const PLAIN: readonly string[] = ['examine', 'endorse', 'grant', 'agree', 'offer', 'effect', 'stars', 'score', 'take'];

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
    raise: api.useMutation('post', '/applications/{number}/effect'),
    effect: api.useMutation('post', '/outcomes/{number}/effect'),
    award: api.useMutation('post', '/awards/{number}/vote'),
    check: api.useMutation('post', '/samples/{number}/score'),
    report: api.useMutation('post', '/reports/{number}/decide'),
  };
  const all = Object.values(ways);
  const sent = ({ kind, number, person, cycle, subject }: Waiting, { step, note, values }: Step): Promise<unknown> => {
    const params = { path: { number } };
    const said = note ?? '';
    if (kind === 'application' && step === 'effect') return ways.raise.mutateAsync({ params });
    if (kind === 'outcome' && step === 'effect') return ways.effect.mutateAsync({ params, body: effectOf(subject['what'], values) });
    if (kind === 'award') return ways.award.mutateAsync({ params, body: { candidate: person ?? '', stars: Number(values.stars) } });
    if (kind === 'check')
      return ways.check.mutateAsync({ params, body: { customer: String(subject['customer']), score: values.score ?? '', note } });
    if (kind === 'report') return ways.report.mutateAsync({ params, body: { step: step === 'take' ? 'taken' : 'given back', note } });
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
    const body = { person: person ?? '', metric, unit, day, value: values.value ?? '', comment: note };
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

/** What an outcome comes to: nothing that is written down about people, the last day of the employment, or another seat. */
function effectOf(what: unknown, { lastDay = '', fromDay = '', toUnit = '', toPost = '' }: Values) {
  if (what === 'training') return { is: 'nothing' } as const;
  if (what === 'dismissal') return { is: 'leaving', day: lastDay } as const;
  return { is: 'seat', seat: { unit: toUnit, post: toPost, from: fromDay } } as const;
}
