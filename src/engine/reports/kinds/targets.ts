/** 目标与实际 targets: each line of 达成率 as target, actual and completion, week by week and for the whole period. */

import { dayText } from '../../../lib/day.ts';
import type { Shown } from '../../../methods/method.ts';
import type { PlanLine } from '../../../plan/plan.ts';
import { trace } from '../../explain.ts';
import { cell, peopleOf } from '../people.ts';
import { both, type Cell, type Misorder, type ReportColumn, type ReportKind, type ReportMonth, type ReportTable } from '../report.ts';

/** report targets [--items 新增粉丝完成] [--subject E001]: a table for each person; the last month is the whole, those before are its weeks. */
export const TARGETS: ReportKind = {
  id: 'targets',
  words: both('目标与实际', 'targets and actuals'),
  periods: 'weeks',
  make: ({ months, items, options }) => {
    const whole = months.at(-1) as ReportMonth;
    const lines = attainLines(whole, items);
    if ('code' in lines) return lines;
    const wanted = peopleOf(whole).filter(({ id }) => options['subject'] === undefined || options['subject'] === id);
    if (wanted.length === 0)
      return { code: 'SUBJECT_UNKNOWN', values: { subject: options['subject'] ?? '', scheme: whole.evaluation.plan.scheme.name } };
    return wanted.map(
      ({ id, label }): ReportTable => ({
        id,
        title: both(`${id} ${label}`.trim()),
        columns: columnsOf(lines),
        rows: months.map((month, k) => rowOf(month, id, lines, k === months.length - 1 ? null : k + 1)),
        notes: [],
      }),
    );
  },
};

/** The lines of 达成率 that are asked for, or all of them. */
export function attainLines({ evaluation }: ReportMonth, items: readonly string[]): readonly PlanLine[] | Misorder {
  const all = evaluation.plan.lines.filter(({ line, built }) => line.form.method === 'attain' && built.is === 'value');
  const unknown = items.find((name) => !all.some(({ line }) => line.name === name));
  const known = all.map(({ line }) => line.name).join('、');
  if (unknown !== undefined) return { code: 'REPORT_NOT_ATTAIN', values: { item: unknown, known } };
  if (all.length === 0) return { code: 'REPORT_NO_ATTAIN', values: {} };
  return items.length === 0 ? all : all.filter(({ line }) => items.includes(line.name));
}

const columnsOf = (lines: readonly PlanLine[]): readonly ReportColumn[] => [
  { id: 'period', words: both('周期', 'period'), left: true },
  ...lines.flatMap(({ line }) => {
    const [zh, en] = [line.title ?? line.name, line.name];
    return [
      { id: `${line.name}.target`, words: both(`${zh}目标`, `${en} target`) },
      { id: `${line.name}.actual`, words: both(`${zh}实际`, `${en} actual`) },
      { id: `${line.name}.completion`, words: both(`${zh}完成率`, `${en} completion`) },
    ];
  }),
];

/** The figures of a week, or of the whole period where `week` is null. */
function rowOf(month: ReportMonth, id: string, lines: readonly PlanLine[], week: number | null): readonly Cell[] {
  const { plan, facts } = month.evaluation;
  const row = facts.subjects.ids.indexOf(id);
  const [from, to] = [dayText(plan.period.first), dayText(plan.period.last)];
  const name = week === null ? both('累计', 'in all') : both(`第 ${week} 周`, `week ${week}`);
  const span = both(`${name.zh} ${from.slice(5)} 至 ${to.slice(5)}`, `${name.en} ${from.slice(5)} to ${to.slice(5)}`);
  return [span, ...lines.flatMap(({ line }) => Object.values(figuresOf(month, line.name, row)))];
}

/** Target, actual and completion of a line of 达成率 for a row, as its own explanation says them; unknown for row −1. */
export function figuresOf({ evaluation }: ReportMonth, name: string, row: number): { target: Cell; actual: Cell; completion: Cell } {
  const found = row === -1 ? null : trace(evaluation, name, row);
  const values = found?.explanation.phrases[0]?.values;
  const nothing = cell({ is: 'text' }, null);
  return {
    target: (values?.['target'] as Shown | undefined) ?? nothing,
    actual: (values?.['actual'] as Shown | undefined) ?? nothing,
    completion: found?.shown ?? nothing,
  };
}
