/** The records that a scheme needs, table by table, with the columns that it reads. */

import { type Block, heading, paragraph, quiet, table } from '../../lib/document.ts';
import type { PeriodKind } from '../../lib/period.ts';
import { isPlain, unitText } from '../../lib/unit.ts';
import { type ColumnType, columnOf, type TableDeclaration } from '../../methods/tables.ts';
import type { Sentence } from '../../methods/telling.ts';
import { fillIn, type Reader, sideBySide, titleOf } from './reader.ts';

/** The section of needed records. */
export function factBlocks(reader: Reader): readonly Block[] {
  const { needs, tables, subject } = reader.plan;
  const needed = tables
    .filter(({ name }) => needs.has(name))
    .toSorted((a, b) => Number(b.name === subject.name) - Number(a.name === subject.name));
  return [
    heading(1, fillIn(reader, { zh: '需要的记录', en: 'Records that are needed' })),
    paragraph(
      fillIn(reader, {
        zh: '只列本方案用到的表和列；文件里多出来的列不影响结果。',
        en: 'Only the tables and columns that this scheme uses; further columns of a file change nothing.',
      }),
    ),
    ...needed.flatMap((each) => tableBlocks(reader, each, needs.get(each.name) ?? new Set())),
  ];
}

function tableBlocks(reader: Reader, declared: TableDeclaration, used: ReadonlySet<string>): readonly Block[] {
  const heads: readonly Sentence[] = [
    { zh: '列', en: 'column' },
    { zh: '列名', en: 'title' },
    { zh: '内容', en: 'holds' },
  ];
  const shown = declared.columns.filter(({ name }) => used.has(name) || declared.key.includes(name));
  const other = (named: { readonly name: string; readonly title: string }): string => (reader.language === 'zh' ? named.name : named.title);
  return [
    heading(2, titleOf(reader, declared), quiet(` ${other(declared)}`)),
    paragraph(aboutTable(reader, declared)),
    table(
      heads.map((head) => fillIn(reader, head)),
      shown.map((column) => [titleOf(reader, column), other(column), typeWords(reader, column.type)]),
    ),
  ];
}

function aboutTable(reader: Reader, declared: TableDeclaration): string {
  const counts = isPlain(declared.counts) ? fillIn(reader, { zh: '条', en: 'record' }) : unitText(declared.counts, reader.language);
  const when = declared.when === null ? null : columnOf(declared, declared.when);
  const keys = declared.key.map((name) => titleOf(reader, columnOf(declared, name) ?? { name, title: name }));
  const said: readonly string[] = [
    fillIn(reader, { zh: '每一行计一{counts}。', en: 'One row is one record, counted in {counts}.' }, { counts }),
    when === null
      ? fillIn(reader, { zh: '没有日期，任何时候都有效。', en: 'Without a day, a row holds at any time.' })
      : fillIn(reader, WINDOW[when.type.is === 'period' ? (when.type.month ? 'month' : 'period') : 'day'], {
          when: titleOf(reader, when),
          sample: SAMPLES[reader.plan.scheme.cycle],
        }),
    keys.length === 0
      ? fillIn(reader, { zh: '每一行都算，两行一样也都算。', en: 'Every row counts, equal rows too.' })
      : fillIn(
          reader,
          { zh: '「{keys}」不能空着，也不能重复。', en: '{keys} may be neither blank nor there twice.' },
          { keys: sideBySide(reader, keys) },
        ),
  ];
  return said.join(reader.language === 'zh' ? '' : ' ');
}

const WINDOW: Readonly<Record<'day' | 'month' | 'period', Sentence>> = {
  day: {
    zh: '每一项看哪段时间由它自己写明（本月、上月、截至本月末……），「{when}」在那段时间里（含头尾两天）的行才算；空着的不算。',
    en: 'Each item says which stretch of time it looks at (this month, last month …); a row counts there if its {when} lies in it, both ends included; not if it is blank.',
  },
  month: {
    zh: '每一项看哪段时间由它自己写明，「{when}」整个月都在那段时间里的行才算。',
    en: 'Each item says which stretch of time it looks at; a row counts there if all of its {when} lies in it.',
  },
  period: {
    zh: '每一项看哪段时间由它自己写明，「{when}」写得与那段时间完全一样的行才算，如 {sample}。',
    en: 'Each item says which stretch of time it looks at; a row counts there if its {when} is written as that very period, such as {sample}.',
  },
};

const SAMPLES: Readonly<Record<PeriodKind, string>> = {
  month: '2026-10',
  quarter: '2026-Q3',
  'half year': '2026-H1',
  year: '2026',
  interval: '2026-01-01/2026-02-28',
};

const TYPES: Readonly<Record<Exclude<ColumnType['is'], 'number' | 'period'>, Sentence>> = {
  text: { zh: '文字', en: 'text' },
  id: { zh: '编号', en: 'identifier' },
  date: { zh: '日期', en: 'day' },
  truth: { zh: '是或否', en: 'yes or no' },
};

function typeWords(reader: Reader, type: ColumnType): string {
  if (type.is === 'period')
    return fillIn(
      reader,
      type.month ? { zh: '月份，如 2026-10', en: 'month, such as 2026-10' } : { zh: '周期，如 {sample}', en: 'period, such as {sample}' },
      { sample: SAMPLES[reader.plan.scheme.cycle] },
    );
  if (type.is !== 'number') return fillIn(reader, TYPES[type.is]);
  if (type.percent) return fillIn(reader, { zh: '百分数，12.5 就是 12.5%', en: 'percentage; 12.5 means 12.5%' });
  const unit = unitText(type.unit, reader.language);
  return unit === '' ? fillIn(reader, { zh: '数', en: 'number' }) : fillIn(reader, { zh: '数（{unit}）', en: 'number ({unit})' }, { unit });
}
