/** Cycles with their windows and forms, as the timeline shows them: what is open, what comes next, how many forms are given. */

import { useQueries } from '@tanstack/react-query';
import type { Answer } from '../../../answer.ts';
import { api } from '../../../api.ts';

/** A cycle, as the list tells it. */
export type Cycle = Answer<'/cycles'>['rows'][number];

/** A cycle with its windows and steps. */
export type CycleView = Answer<'/cycles/{number}'>;

/** A stage of a cycle, with its days where they are set. */
export type Stage = CycleView['stages'][number];

/** A form, as the list tells it. */
export type Form = Answer<'/cycles/{number}/forms'>['rows'][number];

/** How far a cycle is as a whole. */
export type Standing = 'open' | 'between' | 'ahead' | 'over' | 'unset' | 'cancelled';

/** How many forms are given, and how many are waited for. */
export type Given = { readonly given: number; readonly waiting: number };

/** A cycle of the timeline. */
export type Row = { readonly cycle: Cycle; readonly stages: readonly Stage[]; readonly standing: Standing; readonly forms: Given };

/** How a cycle stands, by the windows of its stages. */
export function standingOf({ cancelled }: Pick<Cycle, 'cancelled'>, stages: readonly Stage[]): Standing {
  if (cancelled) return 'cancelled';
  const set = stages.filter(({ state }) => state !== 'unset');
  if (set.length === 0) return 'unset';
  if (set.some(({ state }) => state === 'open')) return 'open';
  if (set.every(({ state }) => state === 'over')) return 'over';
  return set.every(({ state }) => state === 'ahead') ? 'ahead' : 'between';
}

/** The stage that is open, else the next one to come; null where all is over. */
export const stageNow = (stages: readonly Stage[]): Stage | null =>
  stages.find(({ state }) => state === 'open') ?? stages.find(({ state }) => state === 'ahead') ?? null;

/** Whether a form is still waited for. */
export const isWaited = ({ state }: Pick<Form, 'state'>): boolean => state === 'open' || state === 'given back';

/** Counts forms; one whose rater was replaced counts by the one that took its place. */
export function givenOf(forms: readonly Pick<Form, 'state'>[]): Given {
  const waiting = forms.filter(isWaited).length;
  return { waiting, given: forms.filter(({ state }) => state !== 'replaced').length - waiting };
}

/** The cycles as they were asked for: what went wrong, where something did; else the rows, null while they are on their way. */
type Rows = { readonly rows: readonly Row[] | null; readonly error: unknown };

/** Asks for some cycles with their windows and forms. */
export function useRows(cycles: readonly Cycle[]): Rows {
  const views = useQueries({
    queries: cycles.map(({ number }) => api.queryOptions('get', '/cycles/{number}', { params: { path: { number } } })),
  });
  const forms = useQueries({
    queries: cycles.map(({ number }) => api.queryOptions('get', '/cycles/{number}/forms', { params: { path: { number } } })),
  });
  const failed = [...views, ...forms].find(({ error }) => error !== null);
  if (failed !== undefined) return { rows: null, error: failed.error };
  // Forms that are on their way are not none.
  if ([...views, ...forms].some(({ data }) => data === undefined)) return { rows: null, error: null };
  const rows = cycles.map((cycle, k) => {
    const stages = views[k]?.data?.stages ?? [];
    return { cycle, stages, standing: standingOf(cycle, stages), forms: givenOf(forms[k]?.data?.rows ?? []) };
  });
  return { rows, error: null };
}

const ORDER: readonly Standing[] = ['open', 'between', 'unset', 'ahead', 'over', 'cancelled'];

/** What needs somebody first: what is open, by its last day; then what is to come; what is over last, the newest first. */
export const inOrder = (rows: readonly Row[]): readonly Row[] =>
  rows.toSorted(
    (a, b) =>
      ORDER.indexOf(a.standing) - ORDER.indexOf(b.standing) ||
      (stageNow(a.stages)?.to ?? '').localeCompare(stageNow(b.stages)?.to ?? '') ||
      b.cycle.number - a.cycle.number,
  );
