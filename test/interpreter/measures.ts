/** The measures of 7.1 and the methods that read ratings and events, row by row. */

import type { Expression } from '../../src/lib/expression.ts';
import type { Amount, Form } from '../../src/methods/form.ts';
import { type Fraction, fraction, minus, over, plus, reaches, sum, times } from '../oracle/fraction.ts';
import * as calendar from './calendar.ts';
import { subjectCell } from './expression.ts';
import { byTiers } from './numbers.ts';
import { end, groupsOf, type Place, placesOf, rowCell, sourceOf } from './rows.ts';
import { type Cell, day, dayIn, hasValue, number, numberIn, ofNumbers, order, same, textIn, together, truth, UNKNOWN } from './values.ts';
import { fieldIn, type Group, needed, optional, type World, wordIn } from './world.ts';

/** The answer of a measure without 按 for a subject. */
export function measure(world: World, form: Form, subject: number): Cell {
  if (form.method === 'streak') return streak(world, form, subject);
  if (form.method === 'sum' && form.fields.get('sum')?.kind === 'line') return nested(world, form, subject);
  const main = needed(form, form.method);
  const places = placesOf(world, form, sourceOf(world, main), subject);
  return places === null ? UNKNOWN : aggregate(world, form, places);
}

/** The groups of a measure with 按. */
export const measureGroups = (world: World, form: Form): readonly Group[] =>
  groupsOf(world, form, (places) => aggregate(world, form, places));

/** What the rows of one answer come to; a row whose 其中 is unknown makes it unknown. */
function aggregate(world: World, form: Form, places: readonly Place[]): Cell {
  if (places.some((place) => place.doubtful)) return doubted(world, form, places);
  const main = needed(form, form.method);
  const cells = (): readonly Cell[] => places.map((place) => rowCell(world, main, place));
  switch (form.method) {
    case 'sum':
      return ofNumbers(cells(), (...numbers) => number(sum(numbers)));
    case 'count':
      return count(world, main, places);
    case 'highest':
      return together(...cells()) ?? cells().reduce((a, b) => (order(a, b) >= 0 ? a : b), cells()[0] ?? number(0n));
    case 'lowest':
      return together(...cells()) ?? cells().reduce((a, b) => (order(a, b) <= 0 ? a : b), cells()[0] ?? UNKNOWN);
    case 'mean':
      return places.length === 0 ? UNKNOWN : ofNumbers(cells(), (...numbers) => number(over(sum(numbers), numbers.length)));
    case 'pick':
      return places.length > 1 ? end('two rows are picked') : (cells()[0] ?? UNKNOWN);
    case 'latest':
      return latest(world, form, places, cells());
    case 'any':
    case 'all':
      return anyOrAll(world, form.method, main, places);
    default:
      throw new Error(`no measure ${form.method}`);
  }
}

/** Unknown; but rows that surely count and contradict one another end the run all the same. */
function doubted(world: World, form: Form, places: readonly Place[]): Cell {
  if (form.method === 'pick' || form.method === 'latest')
    aggregate(
      world,
      form,
      places.filter((place) => !place.doubtful),
    );
  return UNKNOWN;
}

function count(world: World, main: Expression, places: readonly Place[]): Cell {
  if (main.is === 'unary' && main.operator === 'distinct') {
    const cells = places.map((place) => rowCell(world, main.of, place));
    const different = cells.filter((cell, k) => cells.findIndex((other) => same(cell, other)) === k);
    return together(...cells) ?? number(different.length);
  }
  return number(places.length);
}

function latest(world: World, form: Form, places: readonly Place[], cells: readonly Cell[]): Cell {
  const days = places.map((place) => rowCell(world, needed(form, 'by'), place));
  const last = Math.max(...days.filter(hasValue).map(dayIn));
  const newest = cells.filter((_, k) => same(days[k] as Cell, day(last)));
  const [first, ...others] = newest.filter(hasValue);
  if (first === undefined) return UNKNOWN;
  if (others.some((other) => !same(other, first))) return end('several rows on the latest day');
  return newest.every(hasValue) && days.every(hasValue) ? first : UNKNOWN;
}

function anyOrAll(world: World, method: string, main: Expression, places: readonly Place[]): Cell {
  const source = sourceOf(world, main);
  const bare =
    source.is === 'calendar' ||
    (source.is === 'table' && main.is === 'name' && main.path.length === 1 && source.table.name === main.path[0]);
  const cells = bare ? places.map(() => truth(true)) : places.map((place) => rowCell(world, main, place));
  const decides = method === 'any';
  if (cells.length === 0) return truth(false);
  if (cells.some((cell) => cell.is === 'truth' && cell.truth === decides)) return truth(decides);
  return cells.every(hasValue) ? truth(!decides) : UNKNOWN;
}

/** Runs of consecutive days, counted day by day. */
function streak(world: World, form: Form, subject: number): Cell {
  const main = needed(form, 'streak');
  const before = wordIn(form, 'starting', 'this period') === 'before the period';
  const places = placesOf(world, form, sourceOf(world, main), subject, before ? 'to the end of the period' : 'this period');
  if (places === null || places.some((place) => place.doubtful)) return UNKNOWN;
  const cells = places.map((place) => rowCell(world, main, place));
  if (cells.some((cell) => !hasValue(cell))) return UNKNOWN;
  const days = [...new Set(cells.map(dayIn))].toSorted((a, b) => a - b);
  const lengths = days.map(() => 1);
  for (let k = 1; k < days.length; k += 1) if (days[k] === (days[k - 1] ?? 0) + 1) lengths[k] = (lengths[k - 1] ?? 0) + 1;
  const { first, last } = calendar.stretchOf(world.period);
  const inside = lengths.filter((_, k) => (days[k] ?? 0) >= first && (days[k] ?? 0) <= last);
  const each = optional(form, 'each');
  if (each === null) return number(Math.max(0, ...inside));
  const length = Number(numberIn(subjectCell(world, each, subject)).top);
  return number(inside.filter((reached) => reached % length === 0).length);
}

/** 合计 with a nested form: what it gives for each row, added. */
function nested(world: World, form: Form, subject: number): Cell {
  const inner = form.fields.get('sum');
  if (inner?.kind !== 'line') throw new Error('no nested line');
  return inner.form.method === 'steps' ? nestedSteps(world, form, subject) : nestedTiers(world, form, inner.form, subject);
}

/** 合计 with nested tiers: each row by the tiers; a doubtful row that surely gives nothing does no harm. */
function nestedTiers(world: World, form: Form, tiers: Form, subject: number): Cell {
  const main = needed(tiers, tiers.method);
  const places = placesOf(world, form, sourceOf(world, main), subject);
  if (places === null) return UNKNOWN;
  const zero = wordIn(tiers, 'negative', 'as computed') === 'zero';
  const gives = places.map((place): Cell => {
    const value = rowCell(world, main, place);
    if (!hasValue(value)) return value;
    const given = byTiers(world, tiers, numberIn(value), subject);
    const nothing = zero && !above(numberIn(value)) && same(byTiers(world, tiers, fraction(0n), subject), number(0n));
    return place.doubtful && !nothing ? UNKNOWN : given;
  });
  return ofNumbers(gives, (...numbers) => number(sum(numbers)));
}

const above = (value: Fraction): boolean => !reaches(fraction(0n), value);

/** 合计 with a nested 阶梯: each row earns the result of the highest step that it reaches; every result must be known, reached or not. */
function nestedSteps(world: World, form: Form, subject: number): Cell {
  const nested = form.fields.get('sum');
  if (nested?.kind !== 'line') throw new Error('no nested line');
  const main = needed(nested.form, 'steps');
  const places = placesOf(world, form, sourceOf(world, main), subject);
  if (places === null) return UNKNOWN;
  const rows = fieldIn(world, nested.form, 'tiers', 'cases')?.rows ?? [];
  const results = rows.map(({ result }) => subjectCell(world, result, subject));
  const earned = places.map((place): Cell => {
    const value = rowCell(world, main, place);
    if (!hasValue(value)) return value;
    const best = rows.findLastIndex(({ boundary: { lower } }) => {
      if (lower === null) throw new Error('a nested row begins');
      const side = order(value, subjectCell(world, lower.value, subject));
      return lower.word === 'from' ? side >= 0 : side > 0;
    });
    if (best === -1) return number(0n);
    return place.doubtful ? UNKNOWN : (results[best] as Cell);
  });
  return together(...results) ?? ofNumbers(earned, (...numbers) => number(sum(numbers)));
}

/** 计分: start − Σ deductions + Σ rewards, code by code; what did not happen costs nothing, whatever its amount is. */
export function events(world: World, form: Form, subject: number): Cell {
  const main = needed(form, 'events');
  const places = placesOf(world, form, sourceOf(world, main), subject);
  const start = optional(form, 'start');
  const begin = start === null ? number(0n) : subjectCell(world, start, subject);
  const amounts = [...catalogue(world, form, 'deduct', -1n), ...catalogue(world, form, 'reward', 1n)];
  const prices = amounts.map(({ amount }) => priceOf(world, amount, subject));
  if (places === null) return UNKNOWN;
  const codes = places.map((place) => rowCell(world, main, place));
  const listed = (code: Cell): boolean => amounts.some((each) => each.code === textIn(code));
  const unlisted = codes.find((code, k) => hasValue(code) && places[k]?.doubtful === false && !listed(code));
  if (unlisted !== undefined && wordIn(form, 'others', '') !== 'ignore') return end(`the code ${textIn(unlisted)} stands in no list`);
  const terms = amounts.map(({ code, amount, sign }, k): Cell => {
    const own = places.filter((_, row) => mayBe(codes[row] as Cell, code));
    const sure = own.filter((place) => !place.doubtful && hasValue(codes[places.indexOf(place)] as Cell));
    const points = sure.map((place) => (amount.is === 'range' ? severity(world, form, amount, place) : (prices[k] as Cell)));
    if (sure.length < own.length) return UNKNOWN;
    return ofNumbers(points, (...numbers) => number(times(sum(numbers), sign)));
  });
  return ofNumbers([begin, ...terms], (...numbers) => number(sum(numbers)));
}

type Entry = { readonly code: string; readonly amount: Amount; readonly sign: bigint };

const catalogue = (world: World, form: Form, id: string, sign: bigint): readonly Entry[] =>
  (fieldIn(world, form, id, 'catalogue')?.rows ?? []).map(({ code, amount }) => ({ code, amount, sign }));

/** What an event of that code costs or earns this subject; ranges have no price of their own. */
function priceOf(world: World, amount: Amount, subject: number): Cell {
  if (amount.is === 'range') return number(0n);
  if (amount.is === 'fixed') return subjectCell(world, amount.value, subject);
  const by = subjectCell(world, amount.attribute, subject);
  if (!hasValue(by)) return by;
  const row = amount.rows.find(({ code }) => code === textIn(by)) ?? amount.rows.find(({ code }) => code === null);
  return row === undefined ? end(`no amount for ${textIn(by)}`) : subjectCell(world, row.result, subject);
}

/** The event's own points, which must be filled in and lie within the range. */
function severity(world: World, form: Form, amount: Amount & { readonly is: 'range' }, place: Place): Cell {
  const points = rowCell(world, needed(form, 'severity'), place);
  const [from, to] = [subjectCell(world, amount.from, place.subject), subjectCell(world, amount.to, place.subject)];
  if (!hasValue(points) || order(points, from) < 0 || order(points, to) > 0) return end('an event is outside its range');
  return points;
}

/** 评议: means by item and group, weighted. */
export function raters(world: World, form: Form, subject: number): Cell {
  const main = needed(form, 'raters');
  const source = sourceOf(world, main);
  const places = placesOf(world, form, source, subject);
  if (places === null) return UNKNOWN;
  for (const place of places) if (!place.doubtful) scoreOf(world, form, rowCell(world, main, place), subject);
  const column = (place: Place, name: string): Cell => (place.is === 'row' ? (place.row[name] ?? UNKNOWN) : UNKNOWN);
  const parts = sharesOf(world, form, 'items', subject);
  const groups = sharesOf(world, form, 'groups', subject);
  const cells = parts.map(({ name, share }): Cell => {
    const ofItem = places.filter((place) => name === null || mayBe(column(place, 'item'), name));
    const means = groups.map((group) => {
      const chosen = ofItem.filter((place) => group.name === null || mayBe(column(place, 'rater_role'), group.name));
      const certain = chosen.every(
        (place) =>
          !place.doubtful &&
          (name === null || hasValue(column(place, 'item'))) &&
          (group.name === null || hasValue(column(place, 'rater_role'))),
      );
      return { share: group.share, mean: mean(world, form, main, chosen, certain) };
    });
    return ofNumbers([itemOf(means, wordIn(form, 'missing', 'wait'))], (value) => number(times(value, share)));
  });
  return ofNumbers(cells, (...numbers) => number(sum(numbers)));
}

/** Whether a blank or filled cell may be that name. */
const mayBe = (cell: Cell, name: string): boolean => !hasValue(cell) || textIn(cell) === name;

type Share = { readonly name: string | null; readonly share: Fraction };

/** Items or groups with their shares; a list of names shares 1 each, and without the field there is one of no name. */
function sharesOf(world: World, form: Form, id: string, subject: number): readonly Share[] {
  const value = form.fields.get(id);
  if (value === undefined) return [{ name: null, share: fraction(1n) }];
  if (value.kind === 'shares') return value.rows.map(({ name, share }) => ({ name, share: numberIn(subjectCell(world, share, subject)) }));
  if (value.kind !== 'list') throw new Error(`${id} are shares or a list`);
  return value.items.map((item) => ({
    name: item.is === 'name' ? item.path.join('.') : item.is === 'text' ? item.value : '',
    share: fraction(1n),
  }));
}

function mean(world: World, form: Form, main: Expression, places: readonly Place[], certain: boolean): Cell {
  if (!certain || places.length === 0) return UNKNOWN;
  const scores = places.map((place) => scoreOf(world, form, rowCell(world, main, place), place.subject));
  return ofNumbers(scores, (...numbers) => number(over(sum(numbers), numbers.length)));
}

/** A grade by its points, a score within its range. */
function scoreOf(world: World, form: Form, score: Cell, subject: number): Cell {
  if (!hasValue(score)) return score;
  const table = fieldIn(world, form, 'table', 'codes');
  const row = table?.rows.find(({ code }) => score.is === 'text' && code === score.text) ?? table?.rows.find(({ code }) => code === null);
  if (table !== null && row === undefined) return end(`the grade ${textIn(score)} is not in the table`);
  const points = row === undefined ? score : subjectCell(world, row.result, subject);
  const range = fieldIn(world, form, 'range', 'range');
  if (range === null) return points;
  const [from, to] = [subjectCell(world, range.from, subject), subjectCell(world, range.to, subject)];
  return order(points, from) < 0 || order(points, to) > 0 ? end('a score is outside its range') : points;
}

/** The means of an item's groups by weight; with 重分 the groups with ratings share the whole weight. */
function itemOf(means: readonly { readonly share: Fraction; readonly mean: Cell }[], missing: string): Cell {
  const known = missing === 'reweight' ? means.filter(({ mean }) => hasValue(mean)) : means;
  const weight = sum(known.map(({ share }) => share));
  if (known.length === 0 || weight.top === 0n) return UNKNOWN;
  const cells = known.map(({ mean }) => mean);
  return ofNumbers(cells, (...numbers) => number(over(sum(numbers.map((value, k) => times(value, known[k]?.share ?? 0n))), weight)));
}

/** 打分表: the only score of each item, from 0 to its maximum. */
export function scorecard(world: World, form: Form, subject: number): Cell {
  const main = needed(form, 'scorecard');
  const places = placesOf(world, form, sourceOf(world, main), subject);
  if (places === null) return UNKNOWN;
  const items = sharesOf(world, form, 'items', subject);
  const cells = items.map(({ name, share }): Cell => {
    const found = places.filter((place) => place.is === 'row' && mayBe(place.row['item'] ?? UNKNOWN, name ?? ''));
    const certain = found.filter((place) => place.is === 'row' && !place.doubtful && hasValue(place.row['item'] ?? UNKNOWN));
    if (certain.length > 1) return end(`the item ${name} has several scores`);
    for (const place of certain) {
      const score = rowCell(world, main, place);
      if (hasValue(score) && (!reaches(numberIn(score), 0n) || !reaches(minus(share, numberIn(score)), 0n)))
        return end('a score is above its maximum');
    }
    const [only] = certain;
    return only === undefined || found.length > 1 ? UNKNOWN : rowCell(world, main, only);
  });
  return ofNumbers(cells, (...numbers) => number(numbers.reduce((a, b) => plus(a, b), fraction(0n))));
}
