/** 打分表 scorecard: one rating for each item of a form, each within its own maximum, added; unknown while one is missing. */

import { table } from '../../lib/document.ts';
import type { Expression } from '../../lib/expression.ts';
import { fraction } from '../../lib/fraction.ts';
import { type Form, field } from '../form.ts';
import { mainOf, ROW_FIELDS } from '../measures/common.ts';
import { ofRows } from '../measures/tell.ts';
import type { Builder, Built, Method, Value } from '../method.ts';
import { type Speech, type Told, withRemarks } from '../telling.ts';
import { scoreInRange } from './ranges.ts';

/** { 打分表: ratings.score, 其中: rater_role = 'supervisor', 项: { documents: 2分, communication: 8分 } }. */
export const SCORECARD: Method = {
  id: 'scorecard',
  family: 'raters',
  fields: [{ id: 'scorecard', kind: 'expression', required: true }, { id: 'items', kind: 'items', required: true }, ...ROW_FIELDS],
  build: (form, builder) => scorecard(form, builder),
  tell: (form, speech) => tellScorecard(form, speech),
};

function scorecard(form: Form, builder: Builder): Built | null {
  const main = mainOf(form);
  const items = field(form, 'items', 'shares');
  if (items === null || main.is !== 'name') return builder.problem('SCORECARD_COLUMN', main.at, { text: builder.textOf(main.at) });
  const column: Expression = { is: 'name', path: [...main.path.slice(0, -1), 'item'], at: main.at };
  const picked: { name: string; value: Value & { question: string }; full: Expression }[] = [];
  let sum: Value | null = null;
  for (const row of items.rows) {
    const full = builder.constant(row.share);
    if (full === null) return null;
    const is: Expression = { is: 'binary', operator: '=', left: column, right: { is: 'text', value: row.name, at: row.at }, at: row.at };
    const zero: Expression = { is: 'number', value: fraction(0n), unit: full.type.unit, percent: full.type.percent, at: row.share.at };
    scoreInRange(form, main, { from: zero, to: row.share }, is, builder);
    const pick = builder.measure({
      form,
      main,
      empty: 'unknown',
      also: (rows) => rows.truth(is),
      aggregate: (rows) => {
        const of = rows.value(main);
        if (of === null) return null;
        if (of.type.is !== 'number') return builder.problem('SUM_OF_NUMBERS', main.at, { text: builder.textOf(main.at) });
        return { aggregate: { is: 'pick', of: of.value }, type: { ...of.type, scale: of.scale }, scale: of.scale };
      },
    });
    if (pick === null || pick.is === 'grain') return null;
    picked.push({ name: row.title ?? builder.called('items', row.name), value: pick, full: row.share });
    sum = sum === null ? pick : builder.binary('+', sum, pick, row.at);
    if (sum === null) return null;
  }
  return sum === null ? null : { ...sum, explain: (cell) => explained(picked, cell) };
}

function explained(
  picked: readonly { name: string; value: Value & { question: string }; full: Expression }[],
  cell: Parameters<NonNullable<(Built & { is: 'value' })['explain']>>[0],
) {
  const missing = picked.filter((item) => cell(item.value).state === 'unknown').map((item) => item.name);
  return {
    phrases:
      missing.length === 0
        ? []
        : [
            {
              zh: '还缺评分：{items}',
              en: 'ratings still missing: {items}',
              values: { items: missing.join(missing.some((name) => name.includes('、')) ? '；' : '、') },
            },
          ],
    rows: picked.map((item) => ({
      active: cell(item.value).state === 'value',
      phrase: {
        zh: '{name} {points}（满分 {full}）',
        en: '{name} {points} (of {full})',
        values: { name: item.name, points: cell(item.value), full: item.full },
      },
    })),
    questions: picked.map((item) => item.value.question),
  };
}

function tellScorecard(form: Form, speech: Speech): Told {
  const rows = speech.rows(form);
  const items = field(form, 'items', 'shares')?.rows ?? [];
  const main = mainOf(form);
  const item = rows.say({ is: 'name', path: main.is === 'name' ? [...main.path.slice(0, -1), 'item'] : ['item'], at: main.at });
  const values = { main: ofRows(rows, rows.say(main), speech), item };
  const marks = table(
    [item, speech.fill({ zh: '满分', en: 'full marks' })],
    items.map((row) => [speech.quoted(row.name), speech.say(row.share)]),
  );
  return {
    rule: speech.fill({ zh: '下表每个{item}取{main}，相加', en: 'for each {item} of the table the {main}, all added' }, values),
    tables: [
      withRemarks(
        marks,
        items.map((row) => speech.remark('items', row.name)),
        speech.fill({ zh: '说明', en: 'remark' }),
      ),
    ],
    notes: [
      speech.fill({
        zh: '每个评分项只能有一条评分，在 0 到满分之间（含两端），否则整个核算停止。',
        en: 'Each item has one rating only, from 0 to its full marks (both included); else the whole run stops.',
      }),
      speech.fill({ zh: '缺任何一项评分，这一项就未知，不是 0。', en: 'While the rating of one item is missing, this is unknown, not 0.' }),
    ],
  };
}
