/** Changes of a scheme that a form makes in its text: a value decided, a value from a day on, a line put in or taken out. */

import type { Span } from '../../../../../src/lib/problem.ts';
import { readTree } from '../../../../../src/plan/tree.ts';
import { word, wordId } from '../../../../../src/plan/words.ts';
import { scalar, type TextChange } from './cell.ts';
import type { DecidedValue, FormField, FormLine, FormParameter, OpenValue, SchemeForm, Section } from './form.ts';

/** Makes what was proposed the value, by a decision of somebody; null where the proposal is written over several lines. */
export function decided(
  text: string,
  language: SchemeForm['language'],
  { open, source }: { open: OpenValue; source: string },
): TextChange | null {
  const value = open.proposal === null ? null : oneLine(text, open.proposal);
  if (value === null) return null;
  return { from: open.at.start, to: open.at.end, insert: `${word('always', language)}: ${entry(language, source, value)}` };
}

/** What a value is from a day on (YYYY-MM-DD): as the last one, to be changed then; null where that is written over several lines. */
export function fromDay(
  text: string,
  language: SchemeForm['language'],
  { last, day, source }: { readonly last: DecidedValue; readonly day: string; readonly source: string },
): TextChange | null {
  const value = last.value === null ? null : oneLine(text, last.value);
  if (value === null) return null;
  const said = `${day}: ${entry(language, source, value)}`;
  const column = /\n( +)$/.exec(text.slice(0, last.at.start))?.[1];
  return { from: last.at.end, to: last.at.end, insert: column === undefined ? `, ${said}` : `\n${column}${said}` };
}

const entry = (language: SchemeForm['language'], source: string, value: string): string =>
  `{ ${word('source', language)}: ${scalar(source.trim())}, ${word('value', language)}: ${value} }`;

function oneLine(text: string, field: FormField): string | null {
  const at = placeOf(field);
  const raw = at === null ? '' : text.slice(at.start, at.end);
  return raw === '' || raw.includes('\n') ? null : raw;
}

const placeOf = (field: FormField): Span | null => (field.is === 'cell' ? field.cell.at : field.is === 'table' ? field.table.at : null);

/** The sections in the order in which schemes are written. */
const ORDER = ['parameters', 'measures', 'score', 'pay', 'outcome', 'total', 'checks', 'examples'] as const;

/** Puts a line (`name: …`) at the end of a section; one that is not there yet is begun in its place. */
export function withLine(text: string, language: SchemeForm['language'], section: Section | 'parameters', line: string): TextChange | null {
  const { tree } = readTree(text, 'scheme.yaml');
  if (tree?.is !== 'map' || tree.flow) return null;
  const at = (id: string) => tree.entries.find(({ key }) => wordId(key) === id);
  const own = at(section);
  if (own?.value.is === 'map' && !own.value.flow) {
    const [first] = own.value.entries;
    const column = ' '.repeat(first === undefined ? 2 : first.keyAt.start - startOfLine(text, first.keyAt.start));
    return addedAfter(text, own.value.entries.at(-1)?.value.at.end ?? own.keyAt.end, `${column}${line}`);
  }
  if (own !== undefined) return null;
  const begun = `${word(section, language)}:\n  ${line}`;
  const next = ORDER.slice(ORDER.indexOf(section) + 1).flatMap((id) => at(id) ?? [])[0];
  if (next === undefined) return addedAfter(text, text.trimEnd().length, begun);
  return { from: next.keyAt.start, to: next.keyAt.start, insert: `${begun}\n` };
}

/** Whole lines after the one in which something ends, so that a comment behind it stays where it is. */
function addedAfter(text: string, end: number, lines: string): TextChange {
  const stop = text.indexOf('\n', end);
  return stop === -1 ? { from: text.length, to: text.length, insert: `\n${lines}\n` } : { from: stop, to: stop, insert: `\n${lines}` };
}

const startOfLine = (text: string, offset: number): number => text.lastIndexOf('\n', offset - 1) + 1;

/** Takes a line or a parameter out, with the comment behind it; its section goes where it was the only one. */
export function without(text: string, { at }: { readonly at: Span }, section: string): TextChange | null {
  const { tree } = readTree(text, 'scheme.yaml');
  const own = tree?.is === 'map' ? tree.entries.find(({ key }) => wordId(key) === section) : undefined;
  if (own?.value.is !== 'map' || own.value.flow) return null;
  const from = startOfLine(text, own.value.entries.length === 1 ? own.keyAt.start : at.start);
  const stop = text.indexOf('\n', at.end);
  return { from, to: stop === -1 ? text.length : stop + 1, insert: '' };
}

/** Says one thing more of a line (`key: value`); one that is an expression alone becomes fields first. */
export function withField(
  text: string,
  language: SchemeForm['language'],
  { line, section, key, value }: { readonly line: FormLine; readonly section: string; readonly key: string; readonly value: string },
): TextChange | null {
  const { tree } = readTree(text, 'scheme.yaml');
  const own = tree?.is === 'map' ? tree.entries.find((each) => wordId(each.key) === section)?.value : undefined;
  const of = own?.is === 'map' ? own.entries.find(({ keyAt }) => keyAt.start === line.at.start)?.value : undefined;
  const said = `${word(key, language)}: ${scalar(value.trim())}`;
  if (of === undefined || of.is === 'list') return null;
  if (of.is === 'scalar') {
    const alone = of.quoted ? text.slice(of.at.start, of.at.end) : scalar(of.value);
    return { from: of.at.start, to: of.at.end, insert: `{ ${word('value', language)}: ${alone}, ${said} }` };
  }
  const [first, last] = [of.entries[0], of.entries.at(-1)];
  if (first === undefined || last === undefined) return null;
  if (of.flow) return { from: last.value.at.end, to: last.value.at.end, insert: `, ${said}` };
  return addedAfter(text, last.value.at.end, `${' '.repeat(first.keyAt.start - startOfLine(text, first.keyAt.start))}${said}`);
}

/** The newest value that was decided; null while none is. */
export const newest = ({ decided: all }: FormParameter): DecidedValue | null =>
  all.toSorted((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1)).at(-1) ?? null;
