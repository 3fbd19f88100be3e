/** The head of the document: for whom, how often, since when, what comes out; and how to read all that follows. */

import { type Block, heading, paragraph, quiet, strong, table, type Words } from '../../lib/document.ts';
import type { PeriodKind } from '../../lib/period.ts';
import type { Sentence } from '../../methods/telling.ts';
import { word } from '../words.ts';
import { sayExpression } from './expression.ts';
import { isBetween } from './lines.ts';
import { fillIn, labelOf, type Reader, sideBySide, titleOf } from './reader.ts';
import { unitOf } from './speech.ts';

/** Note, notices, the table of particulars, the results, and how to read the document. */
export function headBlocks(reader: Reader): readonly Block[] {
  const { note } = reader.plan.scheme;
  return [
    ...(note === null ? [] : [paragraph(note)]),
    ...notices(reader),
    {
      ...table(['', ''], particulars(reader)),
      columns: [
        { head: '', align: 'left' },
        { head: '', align: 'left' },
      ],
    },
    ...resultBlocks(reader),
    heading(1, fillIn(reader, { zh: '怎么读这份文件', en: 'How to read this' })),
    { is: 'list', items: readings(reader).map((each) => [fillIn(reader, each)]) },
  ];
}

const CYCLES: Readonly<Record<PeriodKind, Sentence>> = {
  month: { zh: '每月算一次', en: 'once a month' },
  quarter: { zh: '每季算一次', en: 'once a quarter' },
  'half year': { zh: '每半年算一次', en: 'once a half year' },
  year: { zh: '每年算一次', en: 'once a year' },
  interval: { zh: '每次指定起止日期', en: 'for the days that are named each time' },
};

function notices(reader: Reader): readonly Block[] {
  const { trial } = reader.plan.scheme;
  if (trial === null) return [];
  const words = fillIn(
    reader,
    {
      zh: '试行：{from} 到 {to}（含两端）。试行期内结果照算、照看，不据此发钱。',
      en: 'Trial from {from} to {to} (both included): results are computed and shown, and nothing is paid by them.',
    },
    trial,
  );
  return [{ is: 'paragraph', as: 'notice', words: [words] }];
}

type Row = readonly [Words, string];

function particulars(reader: Reader): readonly Row[] {
  const { scheme } = reader.plan;
  const row = (head: Sentence, text: string | null): readonly Row[] =>
    text === null || text === '' ? [] : [[[strong(fillIn(reader, head))], text]];
  return [
    ...row({ zh: '对象', en: 'for whom' }, subjectWords(reader)),
    ...row({ zh: '周期', en: 'cycle' }, fillIn(reader, CYCLES[scheme.cycle])),
    ...row({ zh: '来源', en: 'source' }, scheme.source),
    ...row({ zh: '生效', en: 'valid from' }, scheme.validFrom),
    ...row({ zh: '失效', en: 'valid to' }, scheme.validTo),
    ...row({ zh: '复审', en: 'review on' }, scheme.reviewOn),
    ...row({ zh: '停用岗位', en: 'suspended for' }, sideBySide(reader, scheme.suspendedFor)),
  ];
}

function subjectWords(reader: Reader): string {
  const { subject, scheme } = reader.plan;
  const table = titleOf(reader, subject);
  const { where } = scheme.subjects;
  if (where === null) return fillIn(reader, { zh: '「{table}」表里的每一个', en: 'everyone in {table}' }, { table });
  const condition = sayExpression({ reader, rows: subject }, where);
  return fillIn(reader, { zh: '「{table}」表里 {condition} 的每一个', en: 'everyone in {table} where {condition}' }, { table, condition });
}

/** What results show beside measures. */
function resultBlocks(reader: Reader): readonly Block[] {
  const lines = reader.plan.lines.filter((each) => !isBetween(each) && each.line.section !== 'checks' && each.line.section !== 'measures');
  if (lines.length === 0) return [];
  const heads: readonly Sentence[] = [
    { zh: '项目', en: 'item' },
    { zh: '结果表里叫', en: 'title' },
    { zh: '类别', en: 'section' },
    { zh: '单位', en: 'unit' },
  ];
  const rows = lines.map((each): readonly (string | Words)[] => {
    const { line } = each;
    const other = reader.language === 'zh' ? line.name : (line.title ?? line.name);
    return [[strong(labelOf(reader, line.name))], [quiet(other)], word(line.section, reader.language), unitOf(reader, each)];
  });
  return [
    heading(1, fillIn(reader, { zh: '算出什么', en: 'What comes out' })),
    table(
      heads.map((head) => fillIn(reader, head)),
      rows,
    ),
  ];
}

/** The rules that hold everywhere, as far as this scheme needs them. */
function readings(reader: Reader): readonly Sentence[] {
  const { plan } = reader;
  const { lines, scheme } = plan;
  const applies = lines.some(({ line }) => line.onlyIf !== null);
  return [
    { zh: '「满」「到」含这个数，「不足」「超过」不含这个数。', en: '"From" and "up to" include the number; "below" and "above" do not.' },
    {
      zh: '只在写明取整（四舍五入、去尾等）的地方取整；此外全程不取整。结果表里显示两位小数，接着往下算、比较大小、看落在哪一档，用的都是没有取整的数。一分钱写作 0.01元，「分」总是指得分。',
      en: 'Numbers are rounded only where rounding is written. Results show two decimals; what is computed from them, comparisons and bands all use the exact number.',
    },
    {
      zh: '未知不是 0：该有的记录没有、用到的单元格空着，结果就是未知；由它加减乘除、比较、取整得来的也都未知，等补齐了再算。除以 0 也是未知。',
      en: 'Unknown is not 0: where a record is missing or a cell is blank, the result is unknown, and so is all that is added, multiplied, compared or rounded from it, until it is filled in. Division by 0 is unknown.',
    },
    {
      zh: '条件里「且」有一边不成立就不成立，「或」有一边成立就成立，不管另一边知不知道；其余情形有一边未知，整个条件就未知。',
      en: 'An "and" is no as soon as one side is no, an "or" is yes as soon as one side is yes; else one unknown side makes the whole unknown.',
    },
    ...(applies
      ? [
          {
            zh: '不适用的项没有数，也不是 0；由它加减乘除得来的也不适用，除非那里写明跳过不加。',
            en: 'What does not apply has no number and is not 0; what is computed from it does not apply either, unless it is said to be left out.',
          },
        ]
      : []),
    {
      zh: '某人的记录，就是记录里的编号等于这个人的编号；编号空着的记录不算在任何人名下。条件无法判断的记录（用到的单元格空着）使那个数未知。',
      en: 'A record belongs to the one whose identifier it bears; records with a blank identifier belong to nobody. A record for which a condition cannot be decided makes the figure unknown.',
    },
    ...(plan.questions.questions.some(({ link }) => link.is === 'column' && link.subjectColumn !== plan.questions.subjects.key)
      ? [
          {
            zh: '看同一部门、团队等的数时，对象自己的这一列空着，那个数就未知。',
            en: "Where records of one's department, team or the like are meant and one's own is blank, the figure is unknown.",
          },
        ]
      : []),
    ...(scheme.parameters.length > 0
      ? [
          {
            zh: '参数名后面括号里是它的数值；数值改过的见「参数」。',
            en: 'Behind the name of a parameter stands its value; for those that changed see Parameters.',
          },
        ]
      : []),
    ...(plan.nodes.some(({ type }) => type.is === 'number' && type.unit['百分点'] === 1)
      ? [
          {
            zh: '两个百分数相减，差以百分点计：11% − 10% = 1百分点。',
            en: 'The difference of two percentages is in percent points (pp): 11% - 10% = 1 pp.',
          },
        ]
      : []),
    { zh: '引号里的是记录里的原文，一字不差才算相同。', en: 'Texts in quotation marks stand in the records just so.' },
    ...(lines.some(isBetween)
      ? [{ zh: '「中间数」只用来算别的项，结果表里不显示。', en: 'Lines that are "not shown" only serve others.' }]
      : []),
  ];
}
