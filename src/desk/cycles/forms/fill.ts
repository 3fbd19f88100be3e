/** Fills forms: drafts are saved by the rater alone, submitted once they are whole, and given back by HR with a reason. */

import { written } from '../../../lib/fraction.ts';
import { demand, demandOtherHand } from '../../access/demand.ts';
import { dayOf } from '../../office/day.ts';
import { type Desk, nextNumber, type Office, type Writing, write } from '../../office/office.ts';
import { demandDay } from '../../people/record/demand.ts';
import { demandReason, refused } from '../../refused.ts';
import { demandCycle, planOfCycle } from '../cycles.ts';
import type { CycleSettings, FormStep } from '../rows.ts';
import { demandStage, windowsOf } from '../windows.ts';
import { askedOf, type Item, itemsAsked, wrongMark } from './asked.ts';
import { needsWords } from './evidence.ts';
import { formOf, marksOf, type RatingForm } from './read.ts';

/** A rating of an item: a score as exact decimals or a grade, and the reasons in words. */
export type MarkOrder = {
  readonly item: string;
  readonly score?: string | null;
  readonly grade?: string | null;
  readonly evidence?: string | null;
};

/** Saves ratings of a form as a draft; those that are not named stay as they were. */
export const saveMarks = (office: Office, order: { readonly form: number; readonly marks: readonly MarkOrder[] }): Promise<void> =>
  write(office, async (writing) => {
    const { desk, actor, at, log } = writing;
    const { form, items } = await demandFillable(office, desk, order.form);
    for (const { item: name, score = null, grade = null, evidence: said = null } of order.marks) {
      const item = items.find((each) => each.item === name);
      if (item === undefined) throw refused('ITEM_UNASKED', { item: name, known: form.items.join(', ') });
      demandMark(item, { score, grade });
      const evidence = said?.trim() === '' ? null : (said?.trim() ?? null);
      const number = await nextNumber(writing, 'form_marks');
      await desk
        .insertInto('form_marks')
        .values({ organisation: office.organisation.id, number, form: form.number, item: name, score, grade, evidence, actor, at })
        .execute();
    }
    // What was rated is in the rows, which few may see; the log has more readers.
    await log({ action: 'form filled', about: `form ${form.number}`, details: { items: order.marks.length } });
  });

function demandMark(item: Item, mark: { readonly score: string | null; readonly grade: string | null }): void {
  const wrong = wrongMark(item, mark);
  const found = mark.score ?? mark.grade ?? '';
  if (wrong === 'grade') throw refused('MARK_GRADE', { item: item.title, found, known: item.grades.join(', ') || '—' });
  if (wrong === 'score') throw refused('MARK_SCORE', { item: item.title, found, from: shown(item.from), to: shown(item.to) });
}

const shown = (bound: Item['from']): string => (bound === null ? '—' : written(bound));

/** A form while it may be filled: its items, and what holds in its cycle. */
export type Fillable = { readonly form: RatingForm; readonly items: readonly Item[]; readonly settings: CycleSettings };

/** The form of the one who acts, while it may be filled; nobody fills another's, not even by what was handed over. */
export async function demandFillable(office: Office, desk: Desk, number: number): Promise<Fillable> {
  const form = await formOf(desk, number);
  const { authority } = office;
  const isOwn = authority.is === 'member' && authority.person === form.rater && authority.behalf === null;
  if (!isOwn) throw refused('FORM_NOT_OWN', { number });
  const cycle = await demandCycle(desk, form.cycle);
  if (form.state !== 'open' && form.state !== 'given back') throw refused('FORM_FINAL', { number });
  await demandStage(desk, { cycle: form.cycle, stage: 'rating', day: dayOf(office.now()), until: form.until });
  const asked = askedOf(itemsAsked((await planOfCycle(desk, cycle)).plan), form.role);
  return { form, items: asked.filter(({ item }) => form.items.includes(item)), settings: cycle.settings };
}

/** Submits a form: refused while an item is open, or lacks the words that the cycle demands. From then on it is final. */
export const submitForm = (office: Office, number: number): Promise<void> =>
  write(office, async (writing) => {
    const { desk } = writing;
    const { items, settings } = await demandFillable(office, desk, number);
    const marks = new Map((await marksOf(desk, { form: number })).map((mark) => [mark.item, mark]));
    const open = items.filter(({ item }) => !marks.has(item));
    if (open.length > 0) throw refused('FORM_INCOMPLETE', { number, items: open.map(({ title }) => title).join('、') });
    const bare = items.filter((item) => {
      const mark = marks.get(item.item);
      return mark !== undefined && mark.evidence === null && needsWords(settings.evidence, item, mark);
    });
    if (bare.length > 0) throw refused('EVIDENCE_DUE', { number, items: bare.map(({ title }) => title).join('、') });
    await stepForm(office, writing, { form: number, step: 'submitted', until: null, reason: null });
  });

/** Gives a submitted form back to its rater, before calibration begins; `until` is the day until which it may be filled where the window is over. */
export async function giveBack(
  office: Office,
  order: { readonly form: number; readonly until: string | null; readonly reason: string | null },
): Promise<void> {
  demand(office, 'run cycles');
  const reason = demandReason(order.reason);
  await write(office, async (writing) => {
    const form = await formOf(writing.desk, order.form);
    await demandCycle(writing.desk, form.cycle);
    if (form.state !== 'submitted') throw refused('FORM_NOT_SUBMITTED', { number: form.number });
    const until = order.until === null ? null : demandDay(order.until);
    await demandUncalibrated(writing.desk, form.cycle, [dayOf(office.now()), ...(until === null ? [] : [until])]);
    await demandOtherHand(office, writing, { what: `form ${form.number}`, makers: [], beneficiaries: [form.ratee] });
    await stepForm(office, writing, { form: form.number, step: 'given back', until, reason });
  });
}

/** Demands that the days lie before calibration begins: then the ratings stand. */
export async function demandUncalibrated(desk: Desk, cycle: number, days: readonly string[]): Promise<void> {
  const window = (await windowsOf(desk, cycle)).get('calibration');
  const late = window === undefined ? undefined : days.find((day) => day >= window.from);
  if (late !== undefined) throw refused('FORM_CALIBRATING', { day: late, from: window?.from ?? '' });
}

/** What became of a form; `until` is a last day of its own. */
export type StepOrder = {
  readonly form: number;
  readonly step: FormStep;
  readonly until: string | null;
  readonly reason: string | null;
};

/** Adds a step to a form, with its entry in the log. */
export async function stepForm(office: Office, writing: Writing, { form, step, until, reason }: StepOrder): Promise<void> {
  const { desk, actor, at, log } = writing;
  const number = await nextNumber(writing, 'form_steps');
  await desk
    .insertInto('form_steps')
    .values({ organisation: office.organisation.id, number, form, step, until_day: until, reason, actor, at })
    .execute();
  await log({ action: `form ${step}`, about: `form ${form}`, details: { until, reason } });
}
