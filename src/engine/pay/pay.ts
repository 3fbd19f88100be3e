/** What a month pays each subject, line by line in whole fen: what a lock books and an adjustment is the difference of. */

import { fractionAt } from '../../lib/cell.ts';
import { type Column, NOT_APPLICABLE, stateAt, VALUE } from '../../lib/column.ts';
import type { Problem } from '../../lib/problem.ts';
import type { Phrase, Value } from '../../methods/method.ts';
import { inTrial } from '../../plan/compile/whole.ts';
import type { Evaluation } from '../evaluate.ts';
import { missingIn, type Trace, trace } from '../explain.ts';
import { type PaidItem, paidOf } from './paid.ts';

/** An amount in fen, or why there is none: the titles of what is missing, or the sentences of the gate that is closed. */
export type Amount =
  | { readonly is: 'value'; readonly fen: bigint }
  | { readonly is: 'unknown'; readonly missing: readonly string[] }
  | { readonly is: 'not applicable'; readonly because: readonly Phrase[] };

/** A line of pay or a total. What a total takes off is negative. */
export type PayLine = { readonly name: string; readonly title: string; readonly amount: Amount };

/**
 * The pay of a subject. Where it is settled nothing is unknown, and the values of the lines add up to the values of the totals
 * (or there are no totals): their sum is what is due. Else nothing is to be booked before somebody has looked.
 */
export type SubjectPay = {
  readonly subject: string;
  readonly label: string | null;
  readonly lines: readonly PayLine[];
  readonly totals: readonly PayLine[];
  readonly settled: boolean;
};

/**
 * The pay of a month, subjects in order; no lines at all for a scheme that only scores. In a trial amounts are shown, not paid.
 * `problems` are those of {@link paidOf}: with an error among them there are no lines.
 */
export type MonthPay = { readonly trial: boolean; readonly subjects: readonly SubjectPay[]; readonly problems: readonly Problem[] };

/** What a month pays. */
export function monthPay(evaluation: Evaluation): MonthPay {
  const { plan, facts } = evaluation;
  const { totals, alone, problems } = paidOf(plan);
  const items = [...totals.flatMap((total) => total.items), ...alone];
  const sums = totals.map(({ line, value }): PaidItem => ({ line, value, sign: 1n }));
  const subjects = facts.subjects.ids.map((subject, row): SubjectPay => {
    const lines = items.map((item) => payLine(evaluation, item, row));
    const own = sums.map((item) => payLine(evaluation, item, row));
    return { subject, label: facts.subjects.labels[row] ?? null, lines, totals: own, settled: isSettled(lines, own) };
  });
  return { trial: inTrial(plan.scheme, plan.period), subjects, problems };
}

/** A line that is due: whole fen of an item for a subject. */
export type DueLine = { readonly subject: string; readonly item: string; readonly fen: bigint };

/** What is due in a month, line by line: all that is known of the subjects whose pay is settled; nothing in a trial. */
export const dueLines = ({ trial, subjects }: MonthPay): readonly DueLine[] =>
  subjects
    .filter(({ settled }) => settled && !trial)
    .flatMap(({ subject, lines }) =>
      lines.flatMap(({ name, amount }) => (amount.is === 'value' ? [{ subject, item: name, fen: amount.fen }] : [])),
    );

/** What is due to a subject in fen; null where it is not settled. */
export const dueOf = ({ lines, settled }: SubjectPay): bigint | null => (settled ? fenOf(lines) : null);

/**
 * What is due to each subject in fen, as {@link dueOf} says of {@link monthPay}, without any reasons: null where it is not settled. Null for
 * all where the scheme only scores, where it is in trial, or where it is not clear what it pays.
 */
export function duesOf({ plan, facts, column }: Pick<Evaluation, 'plan' | 'facts' | 'column'>): readonly (bigint | null)[] | null {
  const { totals, alone } = paidOf(plan);
  const items = [...totals.flatMap((total) => total.items), ...alone];
  if (items.length === 0 || inTrial(plan.scheme, plan.period)) return null;
  const fenAt = (name: string, { node }: Value, row: number): bigint | null =>
    stateAt(column(node), row) === NOT_APPLICABLE ? 0n : wholeFen(name, column(node), row);
  return facts.subjects.ids.map((_, row) => {
    const lines = items.map(({ line, value, sign }) => ({ sign, fen: fenAt(line.name, value, row) }));
    const own = totals.map(({ line, value }) => ({ sign: 1n, fen: fenAt(line.name, value, row) }));
    const [due, total] = [lines, own].map((each) =>
      each.some(({ fen }) => fen === null) ? null : each.reduce((sum, { sign, fen }) => sum + sign * (fen ?? 0n), 0n),
    );
    return due === undefined || due === null || total === null || (totals.length > 0 && due !== total) ? null : due;
  });
}

/** A cell of a line that is paid in whole fen; null where it is unknown. */
function wholeFen(name: string, column: Column, row: number): bigint | null {
  const value = stateAt(column, row) === VALUE && column.is === 'number' ? fractionAt(column, row) : null;
  if (value !== null && 100n % value.d !== 0n) throw new Error(`Bug: ${name} is paid and not in whole fen`);
  return value === null ? null : value.n * (100n / value.d);
}

const fenOf = (lines: readonly PayLine[]): bigint => lines.reduce((sum, { amount }) => sum + (amount.is === 'value' ? amount.fen : 0n), 0n);

function isSettled(lines: readonly PayLine[], totals: readonly PayLine[]): boolean {
  if ([...lines, ...totals].some(({ amount }) => amount.is === 'unknown')) return false;
  return totals.length === 0 || fenOf(lines) === fenOf(totals);
}

function payLine(evaluation: Evaluation, { line, value, sign }: PaidItem, row: number): PayLine {
  return { name: line.name, title: line.title ?? line.name, amount: amountAt(evaluation, line.name, value, row, sign) };
}

function amountAt(evaluation: Evaluation, name: string, { node }: Value, row: number, sign: 1n | -1n): Amount {
  const column = evaluation.column(node);
  const state = stateAt(column, row);
  if (state === NOT_APPLICABLE) return { is: 'not applicable', because: closedGate(trace(evaluation, name, row)) };
  const fen = wholeFen(name, column, row);
  return fen === null ? { is: 'unknown', missing: missingIn(evaluation, row)(name) } : { is: 'value', fen: sign * fen };
}

/** The sentences of the lowest line below that does not apply: where the gate stands. */
function closedGate(found: Trace | null): readonly Phrase[] {
  if (found === null) return [];
  const below = found.parts.find(({ shown }) => shown.state === 'not applicable');
  return below === undefined ? found.explanation.phrases : closedGate(below);
}
