/** Tables of cases with both sides of every band written out: 满 5万元 不足 10万元. */

import type { Table } from '../../lib/document.ts';
import { table } from '../../lib/document.ts';
import type { Expression } from '../../lib/expression.ts';
import { compare } from '../../lib/fraction.ts';
import type { CaseRow, FieldValue, Side } from '../../methods/form.ts';
import type { BandHeads } from '../../methods/telling.ts';
import type { Parameter } from '../scheme.ts';
import { fillIn, parameterLabel, type Reader } from './reader.ts';

/** Says an expression. */
type Say = (expression: Expression) => string;

/** A version of a table of cases: what it is called and since when, and its rows. */
type Version = { readonly caption: string | null; readonly rows: readonly CaseRow[] };

/** The tables of a field of cases, one for each date on which a parameter changed it. */
export function bandTables(reader: Reader, value: FieldValue | undefined, heads: BandHeads, say: Say): readonly Table[] {
  return versionsOf(reader, value).map(({ caption, rows }) =>
    table([heads.over, heads.result], bandRows(reader, rows, heads.below, say), caption),
  );
}

function versionsOf(reader: Reader, value: FieldValue | undefined): readonly Version[] {
  if (value?.kind === 'cases') return [{ caption: null, rows: value.rows }];
  const name = value?.kind === 'expression' && value.expression.is === 'name' ? value.expression.path.join('.') : '';
  const parameter = reader.plan.scheme.parameters.find((each) => each.name === name);
  return parameter === undefined ? [] : versions(reader, parameter);
}

function versions(reader: Reader, parameter: Parameter): readonly Version[] {
  const label = parameterLabel(reader, parameter);
  const dated = parameter.history.map(({ from, value }) => ({
    caption: from === null ? label : fillIn(reader, { zh: '{label}，{from} 起', en: '{label} from {from} on' }, { label, from }),
    value,
  }));
  const proposal = parameter.open?.proposal ?? null;
  const open = fillIn(reader, { zh: '{label}，待定，这是建议', en: '{label}, open, as proposed' }, { label });
  return [...dated, ...(proposal === null ? [] : [{ caption: open, value: proposal }])].flatMap(({ caption, value }) =>
    value.kind === 'cases' ? [{ caption, rows: value.rows }] : [],
  );
}

/** The rows as words: the stretch of each band, and its result; below the first row what is written for it. */
export function bandRows(reader: Reader, rows: readonly CaseRow[], below: string | null, say: Say): readonly (readonly string[])[] {
  const said = rows.map((row, k) => [stretch(reader, lowerOf(rows, k), upperOf(rows, k), say), say(row.result)]);
  const first = rows[0] === undefined ? null : lowerOf(rows, 0);
  if (first === null || below === null) return said;
  return [[stretch(reader, null, { word: COUNTERPART[first.word], value: first.value }, say), below], ...said];
}

/** What the other row says of a point that one row owns, or does not. */
const COUNTERPART: Readonly<Record<Side['word'], Side['word']>> = {
  'up to': 'above',
  below: 'from',
  from: 'below',
  above: 'up to',
  since: 'since',
  unsaid: 'unsaid',
};

function lowerOf(rows: readonly CaseRow[], k: number): Side | null {
  const own = rows[k]?.boundary.lower ?? null;
  if (own !== null && own.word !== 'unsaid') return own;
  const before = rows[k - 1]?.boundary.upper ?? null;
  return before === null ? own : { word: COUNTERPART[before.word], value: before.value };
}

function upperOf(rows: readonly CaseRow[], k: number): Side | null {
  const own = rows[k]?.boundary.upper ?? null;
  if (own !== null && own.word !== 'unsaid') return own;
  const next = rows[k + 1]?.boundary.lower ?? null;
  return next === null ? own : { word: COUNTERPART[next.word], value: next.value };
}

const SIDES: Readonly<Record<Side['word'], { readonly zh: string; readonly en: string }>> = {
  'up to': { zh: '到 {value}', en: 'up to {value}' },
  below: { zh: '不足 {value}', en: 'below {value}' },
  from: { zh: '满 {value}', en: 'from {value}' },
  above: { zh: '超过 {value}', en: 'above {value}' },
  since: { zh: '自 {value}', en: 'since {value}' },
  unsaid: { zh: '{value}', en: '{value}' },
};

function stretch(reader: Reader, lower: Side | null, upper: Side | null, say: Say): string {
  if (lower === null && upper === null) return fillIn(reader, { zh: '不论多少', en: 'whatever it is' });
  if (lower !== null && upper !== null && lower.word === 'from' && upper.word === 'up to' && sameNumber(lower.value, upper.value))
    return fillIn(reader, { zh: '正好 {value}', en: 'exactly {value}' }, { value: say(lower.value) });
  const sides = [lower, upper].flatMap((side) => (side === null ? [] : [fillIn(reader, SIDES[side.word], { value: say(side.value) })]));
  return sides.join(' ');
}

const sameNumber = (a: Expression, b: Expression): boolean => a.is === 'number' && b.is === 'number' && compare(a.value, b.value) === 0;
