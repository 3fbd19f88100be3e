/** Reads the first cell of a case, which says where a band begins or ends; other ways to write that are recognised and mended. */

import type { Boundary, Side } from '../../methods/form.ts';
import type { Tree } from '../tree.ts';
import { type PlacedText, placedText } from '../yaml/scalar-text.ts';
import { asScalar, parsePlaced, part, type Reader, tell } from './reader.ts';

const LOWER = {
  满: 'from',
  超过: 'above',
  自: 'since',
  from: 'from',
  above: 'above',
  since: 'since',
} as const;
const UPPER = { 到: 'up to', 不足: 'below', 'up to': 'up to', below: 'below' } as const;
const REST = new Set(['以上', '否则', 'rest', 'otherwise']);
const LOWER_START = /^(?:(满|超过|自)\s*|(from|above|since)\s+)/;
const UPPER_START = /^(?:(到|不足)\s*|(up to|below)\s+)/;
const UPPER_INSIDE = /\s(?:(到|不足)\s*|(up to|below|to)\s+)/;

/** The first cell of a case: `到 5万元`, `满 5千元`, `满 5万元 不足 10万元`, `5万元 到 10万元` (whose sides are not said), `以上`. */
export function boundaryOf(reader: Reader, tree: Tree): Boundary | null {
  const scalar = asScalar(reader, tree);
  if (scalar === null) return null;
  const at = scalar.at;
  if (REST.has(scalar.value)) return { lower: null, upper: null, rest: true, at };
  const text = placedText(reader.text, scalar);
  const foreign = foreignForm(scalar.value);
  if (foreign !== null) return tell(reader, foreign.code, at, { found: scalar.value, ...foreign.values });
  const upper = UPPER_START.exec(text.value);
  if (upper !== null) {
    const side = sideOf(reader, text, upper[0].length, text.value.length, UPPER[(upper[1] ?? upper[2]) as keyof typeof UPPER]);
    return side === null ? null : { lower: null, upper: side, rest: false, at };
  }
  const lower = LOWER_START.exec(text.value);
  const word = lower === null ? 'unsaid' : LOWER[(lower[1] ?? lower[2]) as keyof typeof LOWER];
  const from = lower?.[0].length ?? 0;
  const inside = UPPER_INSIDE.exec(text.value.slice(from));
  const end = inside === null ? text.value.length : from + inside.index;
  const lowerSide = sideOf(reader, text, from, end, word);
  if (lowerSide === null) return null;
  if (inside === null)
    return lower === null ? tell(reader, 'BOUNDARY_WORD', at, { found: scalar.value }) : { lower: lowerSide, upper: null, rest: false, at };
  const upperWord = inside[1] ?? inside[2] ?? '到';
  const said = lower !== null && upperWord !== 'to';
  const upperSide = sideOf(
    reader,
    text,
    end + inside[0].length,
    text.value.length,
    said ? UPPER[upperWord as keyof typeof UPPER] : 'unsaid',
  );
  return upperSide === null ? null : { lower: lowerSide, upper: upperSide, rest: false, at };
}

function sideOf(reader: Reader, text: PlacedText, start: number, end: number, word: Side['word']): Side | null {
  const value = parsePlaced(reader, part(text, start, end));
  return value === null ? null : { word, value };
}

/** Ways of writing a boundary that people bring along; each has its own mending. */
type Foreign = { readonly code: string; readonly values: Readonly<Record<string, string>> };

/** The codes of boundaries that say their sides in another way, or not at all. */
export const BOUNDARY_CODES: readonly string[] = ['BOUNDARY_WORD', 'BOUNDARY_SIGN', 'BOUNDARY_BEHIND', 'BOUNDARY_DASH'];

const SIGNS: Readonly<Record<string, readonly [string, string]>> = {
  '≤': ['到', 'up to'],
  '<=': ['到', 'up to'],
  '<': ['不足', 'below'],
  '＜': ['不足', 'below'],
  '≥': ['满', 'from'],
  '>=': ['满', 'from'],
  '>': ['超过', 'above'],
  '＞': ['超过', 'above'],
};

/** ≤ 5万元, 5万元以下, 5-10万元: what was written and how it is written here; null for all else. */
function foreignForm(text: string): Foreign | null {
  const sign = /^(<=|>=|[≤≥<>＜＞])\s*(\S.*)$/.exec(text);
  const words = SIGNS[sign?.[1] ?? ''];
  if (sign !== null && words !== undefined)
    return { code: 'BOUNDARY_SIGN', values: { mended: `${words[0]} ${sign[2]}`, mendedEn: `${words[1]} ${sign[2]}` } };
  const behind = /^(\d\S*?)\s*(?:[（(]含[）)])?\s*(?:及|或)?(以上|以下|以内|以外|之上|之下)\s*(?:[（(]含[）)])?$/.exec(text);
  if (behind !== null) {
    const [value = '', word = ''] = behind.slice(1);
    const up = word === '以上' || word === '以外' || word === '之上';
    const values = up
      ? { word, with: `满 ${value}`, without: `超过 ${value}`, withEn: `from ${value}`, withoutEn: `above ${value}` }
      : { word, with: `到 ${value}`, without: `不足 ${value}`, withEn: `up to ${value}`, withoutEn: `below ${value}` };
    return { code: 'BOUNDARY_BEHIND', values };
  }
  const dash = /^(\d[\d.]*)\s*([^\d\s()'"「]*?)\s*(?:[-–—~～至])\s*(\d[\d.]*)\s*([^\d\s()'"「]*)$/.exec(text);
  if (dash === null) return null;
  const [low = '', unit = '', high = '', highUnit = ''] = dash.slice(1);
  const first = /^0+$/.test(low) ? '0' : `${low}${unit === '' ? highUnit : unit}`;
  return { code: 'BOUNDARY_DASH', values: { low: first, high: `${high}${highUnit}` } };
}
