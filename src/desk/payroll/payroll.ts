/** The payroll of a run: what is paid in its period, the period's own pay and the adjustments of earlier ones, as plain data. */

import { paidOf } from '../../engine/pay/paid.ts';
import { dueLines, monthPay } from '../../engine/pay/pay.ts';
import { itemText, shownLines } from '../../engine/results.ts';
import type { Payroll, PayrollLine, PersonFigures, Provenance } from '../../lib/payroll.ts';
import { hasErrors } from '../../lib/problem.ts';
import { adjustmentsAsOf } from '../adjustments/decide.ts';
import { adjustmentLines, type BookedLine, bookedFor } from '../adjustments/settled.ts';
import { headText } from '../audit/heads.ts';
import { holdsOf, partHeld } from '../cases/investigations/holds.ts';
import { LATEST } from '../office/latest.ts';
import { type Desk, type Office, read } from '../office/office.ts';
import { Refused, refused } from '../refused.ts';
import { type RunWithState, runNumbered } from '../runs/find.ts';
import { type OpenedRun, openRun } from '../runs/reopen.ts';
import { titlesOf } from '../schemes/titles.ts';

/** The payroll of a run. Before the lock it is what would be paid; the provenance says so. */
export async function payrollOf(office: Office, number: number): Promise<Payroll> {
  const run = await read(office, (desk) => runNumbered(desk, number));
  if (run.purpose === 'correction') throw refused('RUN_CORRECTION', { number });
  const opened = await openRun(office, run);
  const { own, late, head, titleOf } = await read(office, async (desk) => ({
    own: await ownLines(desk, opened),
    late: await lateLines(desk, run),
    head: await presentHead(desk),
    titleOf: await titlesOf(desk),
  }));
  const names = await namesOf(office, opened, late);
  const titles = new Map(opened.plan.lines.map(({ line }) => [line.name, line.title ?? line.name]));
  const lines = [...inSchemeOrder(own, opened), ...inSchemeOrder(late, opened)].map((line): PayrollLine => {
    const correction = line.adjustment === null ? null : line;
    return {
      subject: line.subject,
      name: names.get(line.subject) ?? '',
      item: line.item,
      title: titles.get(line.item) ?? titleOf(run.scheme, line.item),
      kind: correction === null ? 'pay' : 'adjustment',
      charge: line.charge,
      pay: line.pay,
      fen: line.fen,
      reason: line.reason,
      from: line.from,
    };
  });
  return { provenance: provenanceOf(office, run, head), lines, figures: figuresOf(opened) };
}

/** A booked line with why it is there and which run it corrects, where it is an adjustment. */
type Line = Omit<BookedLine, 'state'> & { readonly reason: string | null; readonly from: string | null };

/** Lines as people expect them: person by person as the scheme has them, items in the scheme's order. */
function inSchemeOrder(lines: readonly Line[], { plan, evaluation }: OpenedRun): readonly Line[] {
  const people = new Map(evaluation.facts.subjects.ids.map((id, row) => [id, row]));
  const items = new Map(plan.lines.map(({ line }, place) => [line.name, place]));
  const place = ({ subject, item }: Line): number =>
    (people.get(subject) ?? people.size) * (items.size + 1) + (items.get(item) ?? items.size);
  return lines.toSorted((a, b) => place(a) - place(b));
}

const isLocked = ({ state }: RunWithState): boolean => state === 'locked' || state === 'paid';

/** The period's own pay: what the lock has booked, else what the run would book. */
async function ownLines(desk: Desk, { run, evaluation }: OpenedRun): Promise<readonly Line[]> {
  if (isLocked(run)) {
    const booked = await bookedFor(desk, { scheme: run.scheme, period: run.period, asOf: LATEST });
    return booked.filter(({ adjustment }) => adjustment === null).map((line) => ({ ...line, reason: null, from: null }));
  }
  const pay = monthPay(evaluation);
  if (hasErrors(pay.problems)) throw new Refused(pay.problems);
  const common = { scheme: run.scheme, charge: run.period, pay: run.period, adjustment: null, reason: null, from: null };
  const { free } = partHeld(dueLines(pay), await holdsOf(desk, { scheme: run.scheme, period: run.period }));
  return free.map((line) => ({ ...common, ...line }));
}

/** Approved adjustments of closed periods that are paid in the run's period. */
async function lateLines(desk: Desk, { scheme, period }: RunWithState): Promise<readonly Line[]> {
  const lines = (await adjustmentLines(desk, { scheme, pay: period, asOf: LATEST })).filter(({ state }) => state === 'approved');
  const of = new Map((await adjustmentsAsOf(desk, LATEST, { scheme })).map((each) => [each.number, each]));
  return lines.map((line) => {
    const adjustment = of.get(line.adjustment ?? 0);
    return { ...line, reason: adjustment?.reason ?? null, from: adjustment === undefined ? null : `R${adjustment.base}` };
  });
}

/** The names of all who are paid: people who only get adjustments are found in the runs that computed these. */
async function namesOf(office: Office, { evaluation }: OpenedRun, late: readonly Line[]): Promise<ReadonlyMap<string, string>> {
  const { ids, labels } = evaluation.facts.subjects;
  const names = new Map(ids.map((id, row) => [id, labels[row] ?? '']));
  const strangers = late.filter(({ subject }) => !names.has(subject));
  const runs = new Set(strangers.map(({ from }) => Number(from?.slice(1))));
  for (const number of runs) {
    const { evaluation: earlier } = await openRun(office, await read(office, (desk) => runNumbered(desk, number)));
    for (const [row, id] of earlier.facts.subjects.ids.entries())
      if (!names.has(id)) names.set(id, earlier.facts.subjects.labels[row] ?? '');
  }
  return names;
}

/** Scores, grades and all else that is shown and is no pay. */
function figuresOf({ plan, evaluation }: OpenedRun): readonly PersonFigures[] {
  const { totals, alone } = paidOf(plan);
  const money = new Set([...totals.flatMap((total) => [total, ...total.items]), ...alone].map(({ line }) => line.name));
  const shown = shownLines(evaluation).filter(({ line }) => !money.has(line.name) && line.section !== 'measures');
  const readers = shown.flatMap(({ line, built }) =>
    built.is === 'value'
      ? [{ title: line.title ?? line.name, text: (row: number) => itemText(evaluation.column(built.node), built.type, row) }]
      : [],
  );
  const { ids, labels } = evaluation.facts.subjects;
  return ids.map((subject, row) => ({
    subject,
    name: labels[row] ?? '',
    items: readers.flatMap(({ title, text }) => {
      const found = text(row);
      return found === null ? [] : [{ title, text: found }];
    }),
  }));
}

const presentHead = async (desk: Desk): Promise<string> => {
  const { seq, hash } = await desk.selectFrom('audit_heads').select(['seq', 'hash']).executeTakeFirstOrThrow();
  return headText({ seq: Number(seq), hash });
};

const provenanceOf = (office: Office, run: RunWithState, auditHead: string): Provenance => ({
  organisation: office.organisation.name,
  scheme: run.scheme,
  version: String(run.version),
  period: run.period,
  run: `R${run.number}`,
  state: run.state,
  engine: `${run.engine.version} ${run.engine.fingerprint}`,
  schemeHash: run.scheme_hash,
  factsHash: run.facts_hash,
  resultsHash: run.results_hash,
  auditHead,
  madeAt: office.now().toISOString(),
});
