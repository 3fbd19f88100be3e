/** 评议 raters: the mean of each group of raters for each item, groups by their weights, items weighted or added. */

import { type Table, table } from '../../lib/document.ts';
import type { Expression } from '../../lib/expression.ts';
import { type Fraction, fraction } from '../../lib/fraction.ts';
import { type Form, field, wordOf } from '../form.ts';
import { countOf, mainOf, ROW_FIELDS } from '../measures/common.ts';
import { ofRows } from '../measures/tell.ts';
import type { Builder, Built, ExplainedRow, Method, Phrase, RowScope, RowTyped, Shown, Value } from '../method.ts';
import { type Sentence, type Speech, type Told, withRemarks } from '../telling.ts';
import { reweighted, weightedSum } from './mix.ts';
import { scoreInRange } from './ranges.ts';
import { sumToOne } from './weighted.ts';

/**
 * { 评议: ratings.score, 项: { virtue: 20%, … } or [basic, …], 组: { leader: 60%, peer: 40% }, 缺: 待, 范围: 0分 到 100分 };
 * 表 turns grades into points: { 评议: ratings.grade, 表: { 优: 20分, 良: 15分 } }. Items stand in the column `item`, groups in `rater_role`.
 */
export const RATERS: Method = {
  id: 'raters',
  family: 'raters',
  fields: [
    { id: 'raters', kind: 'expression', required: true },
    { id: 'items', kind: ['items', 'list'] },
    { id: 'groups', kind: 'items' },
    { id: 'table', kind: 'codes' },
    { id: 'range', kind: 'range' },
    { id: 'missing', kind: 'word', words: ['wait', 'reweight'] },
    ...ROW_FIELDS,
  ],
  build: (form, builder) => raters(form, builder),
  tell: (form, speech) => tellRaters(form, speech),
};

/** A mean of one group for one item. */
type Cell = {
  readonly label: string;
  readonly item: string;
  readonly group: string;
  readonly mean: Value;
  readonly weight: Expression | null;
  readonly question: string;
};

function raters(form: Form, builder: Builder): Built | null {
  const main = mainOf(form);
  const range = field(form, 'range', 'range');
  if (range !== null) scoreInRange(form, main, range, null, builder);
  const table = field(form, 'table', 'codes');
  if (table !== null)
    expectKnownGrades(
      form,
      main,
      table.rows.map((row) => row.code ?? ''),
      builder,
    );
  const items = itemsOf(form);
  const cells: Cell[] = [];
  const parts: Value[] = [];
  for (const item of items) {
    const part = groupsOf(form, main, item.name, builder, cells);
    if (part === null) return null;
    parts.push(part);
  }
  const shares = field(form, 'items', 'shares');
  const weights =
    shares === null
      ? parts.map(() => fraction(1n))
      : constants(
          shares.rows.map((row) => row.share),
          builder,
        );
  if (weights === null) return null;
  if (shares !== null && !sumToOne(weights, builder, shares.at)) return null;
  const value = weightedSum(parts, weights, builder, form.at);
  if (value === null) return null;
  return {
    ...value,
    explain: (cell) => ({
      phrases: [],
      rows: cells.map(
        (c): ExplainedRow => ({
          active: cell(c.mean).state === 'value',
          phrase: meanPhrase(c, cell(c.mean)),
        }),
      ),
      questions: cells.map((c) => c.question),
    }),
  };
}

function meanPhrase({ label, item, group, weight }: Cell, mean: Shown): Phrase {
  const values = { label, item, group, mean };
  if (weight === null) return { zh: '{label} 平均 {mean}', en: '{label} mean {mean}', values };
  return { zh: '{label} 平均 {mean} × {weight}', en: '{label} mean {mean} × {weight}', values: { ...values, weight } };
}

function itemsOf(form: Form): readonly { readonly name: string | null }[] {
  const shares = field(form, 'items', 'shares');
  if (shares !== null) return shares.rows.map((row) => ({ name: row.name }));
  const list = field(form, 'items', 'list');
  if (list !== null)
    return list.items.map((item) => ({ name: item.is === 'name' ? item.path.join('.') : item.is === 'text' ? item.value : null }));
  return [{ name: null }];
}

function constants(shares: readonly Expression[], builder: Builder): readonly Fraction[] | null {
  const known = shares.map((share) => builder.constant(share)?.value ?? null);
  return known.some((value) => value === null) ? null : (known as Fraction[]);
}

/** One item: the mean of all its raters, or the weighted means of the groups. */
function groupsOf(form: Form, main: Expression, item: string | null, builder: Builder, cells: Cell[]): Value | null {
  const groups = field(form, 'groups', 'shares');
  if (groups === null) return meanOf(form, main, item, null, null, builder, cells);
  const weights = constants(
    groups.rows.map((row) => row.share),
    builder,
  );
  if (weights === null || !sumToOne(weights, builder, groups.at)) return null;
  const means = groups.rows.map((row) => meanOf(form, main, item, row.name, row.share, builder, cells));
  if (means.some((mean) => mean === null)) return null;
  const mix = wordOf(form, 'missing', 'wait') === 'reweight' ? reweighted : weightedSum;
  return mix(means as Value[], weights, builder, form.at);
}

function meanOf(
  form: Form,
  main: Expression,
  item: string | null,
  group: string | null,
  weight: Expression | null,
  builder: Builder,
  cells: Cell[],
): Value | null {
  const also = (rows: RowScope) => {
    const conditions = [equals(main, 'item', item), equals(main, 'rater_role', group)].filter((c) => c !== null);
    const values = conditions.map((condition) => rows.truth(condition));
    return values.some((v) => v === null) || values.length === 0
      ? null
      : ({ is: 'and', of: values as NonNullable<(typeof values)[number]>[] } as const);
  };
  const narrowed = item === null && group === null ? {} : { also };
  const sum = builder.measure({
    form,
    main,
    empty: 'zero',
    ...narrowed,
    aggregate: (rows) => {
      const of = pointsOf(form, main, rows, builder);
      return of === null ? null : { aggregate: { is: 'sum', of: of.value }, type: of.type, scale: of.scale };
    },
  });
  const count = builder.measure({
    form,
    main,
    empty: 'zero',
    ...narrowed,
    aggregate: () => ({ aggregate: { is: 'count' }, type: countOf({}), scale: 1n }),
  });
  if (sum === null || count === null || sum.is === 'grain' || count.is === 'grain') return null;
  const mean = builder.binary('/', sum, count, form.at);
  if (mean === null) return null;
  cells.push({
    label: calledOf(item, group, builder) || builder.textOf(main.at),
    ...{ item: item ?? '', group: group ?? '' },
    mean,
    weight,
    question: sum.question,
  });
  return mean;
}

/** What an item and a group are called, side by side. */
const calledOf = (item: string | null, group: string | null, builder: Builder): string =>
  [item === null ? null : builder.called('items', item), group === null ? null : builder.called('groups', group)]
    .filter((word) => word !== null)
    .join(' · ');

/** The table's column of that name equals the text; null where nothing is asked. */
function equals(main: Expression, column: string, text: string | null): Expression | null {
  if (text === null || main.is !== 'name') return null;
  const left: Expression = { is: 'name', path: [...main.path.slice(0, -1), column], at: main.at };
  return { is: 'binary', operator: '=', left, right: { is: 'text', value: text, at: main.at }, at: main.at };
}

/** The points of a rating: the score itself, or its grade by the table. */
function pointsOf(form: Form, main: Expression, rows: RowScope, builder: Builder): RowTyped | null {
  const of = rows.value(main);
  const table = field(form, 'table', 'codes');
  if (of === null || table === null) {
    if (of !== null && of.type.is !== 'number') return builder.problem('RATERS_GRADES', main.at, { text: builder.textOf(main.at) });
    return of;
  }
  const points = table.rows.map((row) => builder.constant(row.result));
  if (points.some((point) => point === null)) return null;
  const known = points as NonNullable<(typeof points)[number]>[];
  const scale = known.map((point) => point.value.d).reduce((a, b) => (a > b ? a : b), 1n) * 1n;
  const shared = known.reduce((least, point) => (least % point.value.d === 0n ? least : least * point.value.d), scale);
  const cases = table.rows.map((row, k) => ({ code: row.code ?? '', value: known[k]!.value.n * (shared / known[k]!.value.d) }));
  return { value: { is: 'map', of: of.value, cases }, type: { ...known[0]!.type, scale: shared }, scale: shared };
}

function expectKnownGrades(form: Form, main: Expression, codes: readonly string[], builder: Builder): void {
  const list = codes.map((value): Expression => ({ is: 'text', value, at: main.at }));
  builder.expect({
    form,
    main,
    code: 'GRADE_CODE',
    column: main,
    broken: (rows) => rows.truth({ is: 'in', of: main, list, negated: true, at: main.at }),
    values: { codes: codes.join('、') },
  });
}

/** Means by item and group, and how they are brought together, step by step. */
function tellRaters(form: Form, speech: Speech): Told {
  const rows = speech.rows(form);
  const [grouped, graded, weighted] = [form.fields.has('groups'), form.fields.has('table'), field(form, 'items', 'shares') !== null];
  const itemized = itemsOf(form)[0]?.name !== null;
  const { item, group } = columnsOf(form, rows.say);
  const each = speech.list([...(itemized ? [item] : []), ...(grouped ? [group] : [])]);
  const points = speech.fill(graded ? { zh: '{main}按下表折成的分', en: 'points of {main}' } : { zh: '{main}', en: '{main}' }, {
    main: rows.say(mainOf(form)),
  });
  const mean = ofRows(
    rows,
    speech.fill({ zh: '{points}的平均数（相加 ÷ 份数，不取整）', en: 'mean of {points} (total ÷ ratings, not rounded)' }, { points }),
    speech,
  );
  const steps = [
    each === '' ? mean : speech.fill({ zh: '每个{each}各求{mean}', en: 'for each {each} the {mean}' }, { each, mean }),
    ...(grouped
      ? [speech.fill({ zh: '各组的平均数 × 组的权重，相加', en: 'the means of the groups × the weights of the groups, added' })]
      : []),
    ...(itemized && weighted
      ? [speech.fill({ zh: '各{item}的数 × {item}的权重，相加', en: 'the figures of each {item} × their weights, added' }, { item })]
      : []),
    ...(itemized && !weighted ? [speech.fill({ zh: '各{item}的数相加', en: 'the figures of each {item}, added' }, { item })] : []),
  ];
  const rule = steps.length === 1 ? mean : steps.map((step, k) => `(${k + 1}) ${step}`).join(speech.language === 'zh' ? '；' : '; ');
  return { rule, tables: ratersTables(form, speech, { item, group }), notes: [...ratersNotes(form, speech)] };
}

/** What the columns of items and of groups are called. */
function columnsOf(form: Form, say: (expression: Expression) => string): { readonly item: string; readonly group: string } {
  const main = mainOf(form);
  const called = (name: string): string =>
    say({ is: 'name', path: main.is === 'name' ? [...main.path.slice(0, -1), name] : [name], at: main.at });
  return { item: called('item'), group: called('rater_role') };
}

function ratersTables(form: Form, speech: Speech, { item, group }: { readonly item: string; readonly group: string }): readonly Table[] {
  const weight = speech.fill({ zh: '权重', en: 'weight' });
  const remark = speech.fill({ zh: '说明', en: 'remark' });
  const [items, groups, grades] = [field(form, 'items', 'shares'), field(form, 'groups', 'shares'), field(form, 'table', 'codes')];
  const names = itemsOf(form).flatMap(({ name }) => (items !== null || name === null ? [] : [name]));
  const shares = (field: string, head: string, all: typeof items): readonly Table[] => {
    if (all === null) return [];
    const weights = table(
      [head, weight],
      all.rows.map((row) => [speech.quoted(row.name), speech.say(row.share)]),
    );
    return [
      withRemarks(
        weights,
        all.rows.map((row) => speech.remark(field, row.name)),
        remark,
      ),
    ];
  };
  return [
    ...shares('items', item, items),
    ...(names.length === 0
      ? []
      : [
          withRemarks(
            table(
              [item],
              names.map((name) => [speech.quoted(name)]),
            ),
            names.map((name) => speech.remark('items', name)),
            remark,
          ),
        ]),
    ...shares('groups', group, groups),
    ...(grades === null
      ? []
      : [
          table(
            [speech.fill({ zh: '等级', en: 'grade' }), speech.fill({ zh: '折成', en: 'points' })],
            grades.rows.map((row) => [speech.quoted(row.code ?? ''), speech.say(row.result)]),
          ),
        ]),
  ];
}

function ratersNotes(form: Form, speech: Speech): readonly string[] {
  const range = field(form, 'range', 'range');
  const reweight = form.fields.has('groups') && wordOf(form, 'missing', 'wait') === 'reweight';
  const missing: Sentence = reweight
    ? {
        zh: '一个评分项里有的组没有评分，就把有评分的组的权重按比例放大到 100%；一份评分也没有的评分项使这一项未知。',
        en: 'Where a group has no rating for an item, the weights of the other groups are scaled to 100%; an item without any rating makes this unknown.',
      }
    : {
        zh: form.fields.has('groups') ? '缺任何一组、任何一项的评分，这一项就未知，不是 0。' : '缺任何一项的评分，这一项就未知，不是 0。',
        en: 'While the ratings of one item or group are missing, this is unknown, not 0.',
      };
  const within = {
    zh: '每份评分要在 {from} 到 {to} 之间（含两端），否则整个核算停止。',
    en: 'Every rating lies from {from} to {to} (both included); else the whole run stops.',
  };
  const grades = { zh: '表里没有的等级使整个核算停止。', en: 'A grade that is not in the table stops the whole run.' };
  return [
    speech.fill(missing),
    ...(range === null ? [] : [speech.fill(within, { from: speech.say(range.from), to: speech.say(range.to) })]),
    ...(form.fields.has('table') ? [speech.fill(grades)] : []),
  ];
}
