/** 计分 events: points for recorded events by a catalogue: fixed, by an attribute of the person, or by severity within a range. */

import { table } from '../../lib/document.ts';
import type { Expression } from '../../lib/expression.ts';
import { compare, fraction } from '../../lib/fraction.ts';
import { type Amount, expressionOf, type Form, field, wordOf } from '../form.ts';
import { countOf, mainOf, ROW_FIELDS } from '../measures/common.ts';
import type { Builder, Built, ExplainedRow, Method, Shown, Value } from '../method.ts';
import { type Sentence, type Speech, type Told, withRemarks } from '../telling.ts';

/** { 计分: events.type, 起: 100分, 扣: { dirty: 5分, wrong_issue: 5分 到 10分 }, 加: {…}, 程度: events.points, 其他: 忽略 }. */
export const EVENTS: Method = {
  id: 'events',
  family: 'value',
  fields: [
    { id: 'events', kind: 'expression', required: true },
    { id: 'start', kind: 'expression' },
    { id: 'deduct', kind: 'catalogue' },
    { id: 'reward', kind: 'catalogue' },
    { id: 'severity', kind: 'expression' },
    { id: 'others', kind: 'word', words: ['ignore'] },
    ...ROW_FIELDS,
  ],
  build: (form, builder) => events(form, builder),
  tell: (form, speech) => tellEvents(form, speech),
};

/** One kind of event: how often it happened (or the sum of its points), and what that comes to. */
type Entry = {
  /** What the event is called. */
  readonly code: string;
  readonly count: Value;
  readonly amount: Value;
  readonly sign: 1 | -1;
  readonly unitAmount: Value | null;
  readonly question: string;
};

function events(form: Form, builder: Builder): Built | null {
  const main = mainOf(form);
  const lists = [field(form, 'deduct', 'catalogue'), field(form, 'reward', 'catalogue')] as const;
  const rows = [
    ...(lists[0]?.rows ?? []).map((row) => ({ ...row, sign: -1 as const })),
    ...(lists[1]?.rows ?? []).map((row) => ({ ...row, sign: 1 as const })),
  ];
  if (rows.length === 0) return builder.problem('EVENTS_EMPTY', form.at);
  const twice = rows.find((row, k) => rows.findIndex((other) => other.code === row.code) < k);
  if (twice !== undefined) return builder.problem('EVENT_TWICE', twice.at, { code: twice.code });
  if (wordOf(form, 'others', 'problem') !== 'ignore')
    expectKnownCodes(
      form,
      main,
      rows.map((row) => row.code),
      builder,
    );
  const entries = rows.map((row) => entryOf(form, main, row.code, row.amount, row.sign, builder, row.at));
  if (entries.some((entry) => entry === null)) return null;
  const known = entries as readonly Entry[];
  const start = expressionOf(form, 'start');
  let total: Value | null = start === null ? null : builder.numeric(start);
  if (start !== null && total === null) return null;
  for (const entry of known) {
    total =
      total === null
        ? entry.sign === 1
          ? entry.amount
          : builder.binary('-', builder.literal(fraction(0n), entry.amount.type, form.at), entry.amount, form.at)
        : builder.binary(entry.sign === 1 ? '+' : '-', total, entry.amount, form.at);
    if (total === null) return null;
  }
  if (total === null) return null;
  return {
    ...total,
    explain: (cell) => ({
      phrases: startPhrase(start),
      rows: known.map((entry) => entryRow(entry, cell)).filter((row) => row.active),
      questions: known.map((entry) => entry.question),
    }),
  };
}

const startPhrase = (start: Expression | null) =>
  start === null ? [] : [{ zh: '从 {start} 起', en: 'starting from {start}', values: { start } }];

function entryRow(entry: Entry, cell: (value: Value) => Shown): ExplainedRow {
  const [count, amount] = [cell(entry.count), cell(entry.amount)];
  const active = count.value === null || (typeof count.value === 'object' && count.value.n !== 0n);
  const values = {
    code: entry.code,
    count,
    amount,
    sign: entry.sign === 1 ? '+' : '−',
    each: entry.unitAmount === null ? '' : cell(entry.unitAmount),
  };
  if (entry.unitAmount === null)
    return { active, phrase: { zh: '{code}：按程度合计 {sign}{amount}', en: '{code}: by severity, {sign}{amount} in all', values } };
  return { active, phrase: { zh: '{code}：{count} × {each} = {sign}{amount}', en: '{code}: {count} × {each} = {sign}{amount}', values } };
}

const codeIs = (main: Expression, code: string): Expression => ({
  is: 'binary',
  operator: '=',
  left: main,
  right: { is: 'text', value: code, at: main.at },
  at: main.at,
});

function expectKnownCodes(form: Form, main: Expression, codes: readonly string[], builder: Builder): void {
  const list = codes.map((value): Expression => ({ is: 'text', value, at: main.at }));
  builder.expect({
    form,
    main,
    code: 'EVENT_CODE',
    column: main,
    broken: (rows) => rows.truth({ is: 'in', of: main, list, negated: true, at: main.at }),
    values: { codes: codes.join('、') },
  });
}

function entryOf(
  form: Form,
  main: Expression,
  code: string,
  amount: Amount,
  sign: 1 | -1,
  builder: Builder,
  at: { start: number; end: number },
): Entry | null {
  if (amount.is === 'range') return severityEntry(form, main, code, amount, sign, builder, at);
  const counted = builder.measure({
    form,
    main,
    empty: 'zero',
    also: (rows) => rows.truth(codeIs(main, code)),
    aggregate: () => ({ aggregate: { is: 'count' }, type: countOf({}), scale: 1n }),
  });
  if (counted === null || counted.is === 'grain') return counted === null ? null : builder.problem('EVENTS_ON_GRAIN', at);
  const each = amount.is === 'fixed' ? builder.numeric(amount.value) : byAttribute(amount, builder, at);
  const total = each === null ? null : priced(counted, each, builder, at);
  return each === null || total === null
    ? null
    : { code: builder.called('events', code), count: counted, amount: total, sign, unitAmount: each, question: counted.question };
}

function byAttribute(amount: Amount & { is: 'by' }, builder: Builder, at: { start: number; end: number }): Value | null {
  const text = builder.value(amount.attribute);
  if (text === null) return null;
  if (text.type.is !== 'text') return builder.problem('LOOKUP_TEXT', amount.attribute.at, { text: builder.textOf(amount.attribute.at) });
  const coded = amount.rows.filter((row) => row.code !== null);
  const rest = amount.rows.find((row) => row.code === null);
  const results = [...coded, ...(rest === undefined ? [] : [rest])].map((row) => builder.numeric(row.result));
  if (results.some((result) => result === null)) return null;
  const type = builder.unify(results as Value[], at);
  const settings = { codes: coded.map((row) => row.code as string), otherwise: rest !== undefined };
  return type === null ? null : builder.node('lookup', [text, ...(results as Value[])], settings, type, at);
}

/** Points chosen by a rater for each event, which must lie within the written range. */
function severityEntry(
  form: Form,
  main: Expression,
  code: string,
  range: Amount & { is: 'range' },
  sign: 1 | -1,
  builder: Builder,
  at: { start: number; end: number },
): Entry | null {
  const severity = expressionOf(form, 'severity');
  if (severity === null) return builder.problem('SEVERITY_COLUMN', at, { code });
  const [from, to] = [builder.constant(range.from), builder.constant(range.to)];
  if (from === null || to === null) return null;
  if (compare(from.value, to.value) > 0)
    return builder.problem('RANGE_TURNED', at, { from: builder.textOf(range.from.at), to: builder.textOf(range.to.at) });
  const is = codeIs(main, code);
  const outside: Expression = {
    is: 'binary',
    operator: 'or',
    at,
    left: { is: 'known', of: severity, negated: true, at },
    right: {
      is: 'binary',
      operator: 'or',
      at,
      left: { is: 'binary', operator: '<', left: severity, right: range.from, at },
      right: { is: 'binary', operator: '>', left: severity, right: range.to, at },
    },
  };
  builder.expect({
    form,
    main,
    code: 'SEVERITY_RANGE',
    column: severity,
    broken: (rows) => rows.truth({ is: 'binary', operator: 'and', left: is, right: outside, at }),
    values: { event: code, from: builder.textOf(range.from.at), to: builder.textOf(range.to.at) },
  });
  const sum = builder.measure({
    form,
    main: severity,
    empty: 'zero',
    also: (rows) => rows.truth(is),
    aggregate: (rows) => {
      const of = rows.value(severity);
      return of === null
        ? null
        : { aggregate: { is: 'sum', of: of.value }, type: { ...of.type, scale: of.scale } as typeof of.type, scale: of.scale };
    },
  });
  if (sum === null || sum.is === 'grain') return null;
  return { code: builder.called('events', code), count: sum, amount: sum, sign, unitAmount: null, question: sum.question };
}

/** Count × amount; no event costs nothing, whatever the amount is, which matters where it is not written in the scheme. */
function priced(count: Value, each: Value, builder: Builder, at: { start: number; end: number }): Value | null {
  const total = builder.binary('*', count, each, at);
  if (total === null || each.constant !== null) return total;
  const none = builder.binary('=', count, builder.literal(fraction(0n), count.type, at), at);
  const zero = builder.literal(fraction(0n), total.type, at);
  return none === null ? null : builder.node('choose', [none, zero, total], {}, total.type, at);
}

/** The catalogue as a table: what each event costs or earns. */
function tellEvents(form: Form, speech: Speech): Told {
  const rows = speech.rows(form);
  const start = expressionOf(form, 'start');
  const of =
    rows.where === null ? rows.of : speech.fill({ zh: '{of}中 {where} 的', en: '{of} where {where}' }, { of: rows.of, where: rows.where });
  const rule: Sentence =
    start === null
      ? { zh: '{of}，每一条按下表加减，全部相加（从 0 起）', en: 'for each of {of} the points of the table, all added, from 0' }
      : { zh: '{start} 起，{of}每一条按下表加减', en: '{start} to start with, and for each of {of} the points of the table' };
  const entries = (['deduct', 'reward'] as const).flatMap((id) => (field(form, id, 'catalogue')?.rows ?? []).map((row) => ({ id, row })));
  const catalogue = table(
    [rows.say(mainOf(form)), speech.fill({ zh: '每一条', en: 'each' })],
    entries.map(({ id, row }) => [speech.quoted(row.code), sayAmount(row.amount, id, speech)]),
  );
  const remarks = entries.map(({ id, row }) => speech.remark(id, row.code));
  return {
    rule: speech.fill(rule, { of, start: start === null ? '' : speech.say(start) }),
    tables: [withRemarks(catalogue, remarks, speech.fill({ zh: '说明', en: 'remark' }))],
    notes: [...eventNotes(form, speech, rows.say)],
  };
}

function eventNotes(form: Form, speech: Speech, say: (expression: Expression) => string): readonly string[] {
  const severity = expressionOf(form, 'severity');
  const start = expressionOf(form, 'start');
  const ranged = {
    zh: '写着范围的，每一条加减多少看这条记录的「{severity}」，要在范围之内（含两端），空着或超出范围时整个核算停止。',
    en: 'Where a range is written, the record says how much in {severity}; blank, or outside the range (both ends included), it stops the whole run.',
  };
  const others: Sentence =
    wordOf(form, 'others', 'problem') === 'ignore'
      ? { zh: '表里没有的不加也不减。', en: 'What is not in the table counts for nothing.' }
      : {
          zh: '出现表里没有的，整个核算停止，要先更正。',
          en: 'Anything that is not in the table stops the whole run until it is corrected.',
        };
  const none = { zh: '一条也没有时为 {start}。', en: 'Without any record it is {start}.' };
  const byText = {
    zh: '看资料定扣加多少的，资料空着而又有这样的记录，就未知。',
    en: 'Where the amount goes by something about the person that is blank, and there is such a record, this is unknown.',
  };
  const amounts = (['deduct', 'reward'] as const).flatMap((id) => field(form, id, 'catalogue')?.rows ?? []);
  return [
    ...(severity === null ? [] : [speech.fill(ranged, { severity: say(severity) })]),
    speech.fill(others),
    ...(amounts.some(({ amount }) => amount.is === 'by') ? [speech.fill(byText)] : []),
    speech.fill(none, { start: start === null ? speech.zero : speech.say(start) }),
  ];
}

function sayAmount(amount: Amount, id: 'deduct' | 'reward', speech: Speech): string {
  const sign = speech.fill(id === 'deduct' ? { zh: '扣 ', en: '−' } : { zh: '加 ', en: '+' });
  if (amount.is === 'fixed') return `${sign}${speech.say(amount.value)}`;
  if (amount.is === 'range')
    return `${sign}${speech.fill({ zh: '{from} 到 {to}', en: '{from} to {to}' }, { from: speech.say(amount.from), to: speech.say(amount.to) })}`;
  const rows = amount.rows.map((row) => {
    const code = row.code === null ? speech.fill({ zh: '其余', en: 'any other' }) : speech.quoted(row.code);
    return `${code} ${sign}${speech.say(row.result)}`;
  });
  const by = { zh: '看「{attribute}」：{rows}', en: 'by {attribute}: {rows}' };
  return speech.fill(by, { attribute: speech.say(amount.attribute), rows: rows.join(speech.language === 'zh' ? '；' : '; ') });
}
