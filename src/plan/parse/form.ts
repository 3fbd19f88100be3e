/** Reads lines and forms: which method a map holds, and its fields as the method declares them. */

import type { Field, FieldValue, Form, Line, Step } from '../../methods/form.ts';
import type { Method } from '../../methods/method.ts';
import { METHODS, methodOf } from '../../methods/shelf.ts';
import type { MapEntry, MapTree, Tree } from '../tree.ts';
import { word, wordId } from '../words.ts';
import { placedText } from '../yaml/scalar-text.ts';
import { nearest, parseField } from './fields.ts';
import { asList, asScalar, expressionOf, parsePlaced, part, type Reader, tell, textOf, truthOf } from './reader.ts';

/** Fields that every line may have beside those of its method. */
export const LINE_FIELDS = ['title', 'note', 'source', 'unit', 'internal', 'then', 'void if', 'only if'] as const;

/** A form without the options of lines: a nested 合计: { 阶梯: … }. */
export function parseForm(reader: Reader, tree: Tree): Form | null {
  if (tree.is !== 'map') {
    const expression = expressionOf(reader, tree);
    return expression === null
      ? null
      : {
          method: 'value',
          fields: new Map([['value', { kind: 'expression', expression }]]),
          at: tree.at,
        };
  }
  return formOf(reader, tree, []);
}

function formOf(reader: Reader, tree: MapTree, options: readonly string[]): Form | null {
  const method = methodIn(tree);
  if (method === null)
    return tell(reader, 'METHOD_MISSING', tree.at, {
      keys: tree.entries.map((entry) => entry.key).join('、'),
    });
  const fields = new Map<string, FieldValue>();
  let whole = true;
  for (const entry of tree.entries) {
    const id = wordId(entry.key);
    if (id !== null && options.includes(id)) continue;
    const declared = method.fields.find((candidate) => candidate.id === id);
    if (declared === undefined) {
      whole = unknownField(reader, entry, method, options) !== null;
      continue;
    }
    const value = parseField(reader, declared, entry.value, parseForm);
    if (value === null) whole = false;
    else fields.set(declared.id, value);
  }
  for (const missing of method.fields.filter((candidate) => candidate.required === true && !written(tree, candidate))) {
    whole = false;
    tell(reader, 'FIELD_MISSING', tree.at, {
      field: word(missing.id, 'zh'),
      fieldEn: word(missing.id, 'en'),
      method: word(method.id, 'zh'),
      methodEn: word(method.id, 'en'),
    });
  }
  return whole ? { method: method.id, fields, at: tree.at } : null;
}

const written = (tree: MapTree, field: Field): boolean => tree.entries.some((entry) => wordId(entry.key) === field.id);

function unknownField(reader: Reader, entry: MapEntry, method: Method, options: readonly string[]): null {
  const known = [...method.fields.map((candidate) => candidate.id), ...options];
  const words = known.flatMap((id) => [word(id, 'zh'), word(id, 'en')]);
  return tell(reader, 'FIELD_UNKNOWN', entry.keyAt, {
    found: entry.key,
    nearest: nearest(entry.key, words),
    known: known.map((id) => word(id, 'zh')).join('、'),
    knownEn: known.join(', '),
    method: word(method.id, 'zh'),
    methodEn: method.id,
  });
}

/** The method of a map: the first key that is a method's word. */
function methodIn(tree: MapTree): Method | null {
  for (const entry of tree.entries) {
    const method = methodOf(wordId(entry.key) ?? '');
    if (method !== null) return method;
  }
  return null;
}

/** The words of all methods, for messages. */
export const methodWords = (): readonly string[] => METHODS.flatMap((method) => [word(method.id, 'zh'), word(method.id, 'en')]);

/** A named line: `name: expression`, or `name: { method: …, options }`. */
export function parseLine(reader: Reader, entry: MapEntry, section: string): Line | null {
  const name = nameOf(entry.key);
  if (!isName(name)) return tell(reader, 'NAME_FORM', entry.keyAt, { name });
  const tree = entry.value;
  const at = { start: entry.keyAt.start, end: tree.at.end };
  const head = { name, nameAt: entry.keyAt, section, at };
  if (tree.is !== 'map') {
    const form = parseForm(reader, tree);
    return form === null
      ? null
      : {
          ...head,
          title: null,
          note: null,
          source: null,
          unit: null,
          internal: false,
          form,
          then: [],
          voidIf: null,
          onlyIf: null,
        };
  }
  const form = formOf(reader, tree, LINE_FIELDS);
  const option = (id: string): Tree | null => tree.entries.find((candidate) => wordId(candidate.key) === id)?.value ?? null;
  const optional = <Value>(id: string, read: (reader: Reader, tree: Tree) => Value | null): Value | null => {
    const value = option(id);
    return value === null ? null : read(reader, value);
  };
  const then = option('then') === null ? [] : stepsOf(reader, option('then') as Tree);
  const internal = optional('internal', truthOf) ?? false;
  const line = {
    ...head,
    internal,
    title: optional('title', textOf),
    note: optional('note', textOf),
    source: optional('source', textOf),
    unit: optional('unit', expressionOf),
    voidIf: optional('void if', expressionOf),
    onlyIf: optional('only if', expressionOf),
  };
  return form === null || then === null ? null : { ...line, form, then };
}

/** A key without the brackets that allow any text in a name. */
export const nameOf = (key: string): string => (key.startsWith('「') && key.endsWith('」') ? key.slice(1, -1) : key);

const isName = (name: string): boolean => name.length > 0 && !/[.「」'"]/.test(name);

const STEP_WORDS: readonly string[] = ['cap', 'floor', 'round half up to', 'cut to', 'round up to', 'round down to'];

/** What happens to a value, in the order written: [上限 120分, 四舍五入到 0.01元]. */
function stepsOf(reader: Reader, tree: Tree): readonly Step[] | null {
  const list = asList(reader, tree);
  if (list === null) return null;
  const steps = list.items.map((item) => stepOf(reader, item));
  return steps.some((step) => step === null) ? null : (steps as Step[]);
}

function stepOf(reader: Reader, tree: Tree): Step | null {
  const scalar = asScalar(reader, tree);
  if (scalar === null) return null;
  const names = STEP_WORDS.flatMap((id) => [word(id, 'zh'), id]);
  const name = names.find((candidate) => scalar.value.startsWith(candidate));
  if (name === undefined)
    return tell(reader, 'STEP_UNKNOWN', scalar.at, {
      found: scalar.value,
      known: STEP_WORDS.map((id) => word(id, 'zh')).join('、'),
      knownEn: STEP_WORDS.join(', '),
    });
  const value = parsePlaced(reader, part(placedText(reader.text, scalar), name.length, scalar.value.length));
  return value === null ? null : { word: wordId(name) ?? name, value, at: scalar.at };
}
