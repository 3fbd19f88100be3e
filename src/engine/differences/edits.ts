/** What is written otherwise in two schemes: the smallest passages of a line or a parameter that differ in meaning, with their places. */

import type { Place, Span } from '../../lib/problem.ts';
import type { Line } from '../../methods/form.ts';
import { placeAt } from '../../plan/indicators/place.ts';
import type { Plan } from '../../plan/plan.ts';
import { positionOf } from '../../plan/report.ts';
import { lineNamed, parameterInForce } from '../explain.ts';

/** A passage of a scheme as it stands there, with its line, counted from 1. */
export type Passage = { readonly text: string; readonly line: number; readonly place: Place };

/** A passage that became another, was put in (no old one) or taken out (no new one). */
export type Edit = { readonly old: Passage | null; readonly new: Passage | null };

/** Two plans, of one scheme or of two versions of it. */
export type Plans = { readonly old: Plan; readonly new: Plan };

/** How a line computes otherwise: its method, steps and gates; titles, notes and the language of its words are no rule. */
export function lineEdits({ old, new: now }: Plans, name: string): readonly Edit[] {
  const [a, b] = [lineNamed(old, name)?.line, lineNamed(now, name)?.line];
  return a === undefined || b === undefined ? [] : passages({ old, new: now }, between(ruleOf(a), ruleOf(b), { old: a.at, new: b.at }));
}

const ruleOf = ({ form, then, voidIf, onlyIf }: Line): object => ({ form, then, voidIf, onlyIf });

/** How a parameter says otherwise what is in force in the period. */
export function parameterEdits({ old, new: now }: Plans, name: string): readonly Edit[] {
  const [a, b] = [old, now].map((plan) => plan.scheme.parameters.find((each) => each.name === name));
  if (a === undefined || b === undefined) return [];
  return passages({ old, new: now }, between(parameterInForce(old, a), parameterInForce(now, b), { old: a.at, new: b.at }));
}

/** How who is a subject is said otherwise. */
export const subjectEdits = ({ old, new: now }: Plans): readonly Edit[] => {
  const [a, b] = [old.scheme.subjects, now.scheme.subjects];
  return passages({ old, new: now }, between({ ...a }, { ...b }, { old: a.at, new: b.at }));
};

/** The names of one word that a line or a parameter writes, each once. */
export function namesIn(value: unknown): readonly string[] {
  if (!isRecord(value)) return [];
  if (value['is'] === 'name' && Array.isArray(value['path'])) return value['path'].length === 1 ? [String(value['path'][0])] : [];
  return [...new Set(partsOf(value).flatMap(([, part]) => namesIn(part)))];
}

type Spans = { readonly old: Span | null; readonly new: Span | null };

/** Where a thing stands and how it was written says nothing of what it means. */
const PLACES = new Set(['at', 'as']);

/** If one of these differs, the whole thing is another one. */
const KINDS = ['is', 'kind', 'method', 'operator', 'function', 'word'];

function between(a: unknown, b: unknown, around: Spans): readonly Spans[] {
  if (!isRecord(a) || !isRecord(b)) return a === b ? [] : [around];
  const here = { old: spanOf(a) ?? around.old, new: spanOf(b) ?? around.new };
  if (Array.isArray(a) && Array.isArray(b)) return betweenLists(a, b, here);
  if (KINDS.some((kind) => !Object.is(a[kind], b[kind]))) return [here];
  const [left, right] = [new Map(partsOf(a)), new Map(partsOf(b))];
  const keys = [...new Set([...left.keys(), ...right.keys()])];
  return keys.flatMap((key) => between(left.get(key), right.get(key), here));
}

/** Lists of one length item by item; of others what is left between a common beginning and a common end. */
function betweenLists(a: readonly unknown[], b: readonly unknown[], around: Spans): readonly Spans[] {
  if (a.length === b.length) return a.flatMap((item, k) => between(item, b[k], around));
  const isSame = (x: unknown, y: unknown): boolean => between(x, y, around).length === 0;
  const least = Math.min(a.length, b.length);
  let start = 0;
  while (start < least && isSame(a[start], b[start])) start += 1;
  let end = 0;
  while (end < least - start && isSame(a[a.length - 1 - end], b[b.length - 1 - end])) end += 1;
  const [cut, put] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  const both = Math.min(cut.length, put.length);
  return [
    ...cut.slice(0, both).flatMap((item, k) => between(item, put[k], around)),
    ...cut.slice(both).map((item) => ({ old: spanOf(item) ?? around.old, new: null })),
    ...put.slice(both).map((item) => ({ old: null, new: spanOf(item) ?? around.new })),
  ];
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;

const partsOf = (value: object): readonly (readonly [string, unknown])[] =>
  (value instanceof Map ? [...(value as Map<string, unknown>)] : Object.entries(value)).filter(([key]) => !PLACES.has(key));

function spanOf(value: unknown): Span | null {
  if (!isRecord(value)) return null;
  const own = value['at'] as Span | undefined;
  if (own !== undefined) return own;
  return isRecord(value['expression']) ? spanOf(value['expression']) : null;
}

/** The spans as passages, each once. */
function passages({ old, new: now }: Plans, spans: readonly Spans[]): readonly Edit[] {
  const key = ({ old: a, new: b }: Spans): string => `${a?.start}-${a?.end}/${b?.start}-${b?.end}`;
  return [...new Map(spans.map((each) => [key(each), each])).values()].map((each) => ({
    old: each.old === null ? null : passageAt(old, each.old),
    new: each.new === null ? null : passageAt(now, each.new),
  }));
}

function passageAt(plan: Plan, span: Span): Passage {
  const place = placeAt(plan, span);
  const start = place.in === 'text' ? place.span.start : span.start;
  return { text: plan.text.slice(span.start, span.end).trim(), line: positionOf(plan.text, start).line, place };
}
