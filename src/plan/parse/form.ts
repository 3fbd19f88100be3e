/** Reads lines and forms: which method a map holds, and its fields as the method declares them. */

import type { Field, FieldValue, Form, Line, Step } from '../../methods/form.ts';
import type { Method } from '../../methods/method.ts';
import { METHODS, methodOf } from '../../methods/shelf.ts';
import type { MapEntry, MapTree, Tree } from '../tree.ts';
import { nearestWord, word, wordId } from '../words.ts';
import { placedText } from '../yaml/scalar-text.ts';
import { parseField } from './fields.ts';
import { asList, asScalar, expressionOf, listed, parsePlaced, part, type Reader, tell, tellUnknown, textOf, truthOf } from './reader.ts';

/** Fields that every line may have beside those of its method. */
export const LINE_FIELDS = ['title', 'note', 'source', 'unit', 'internal', 'then', 'void if', 'only if'] as const;

/** A form without the options of lines: a nested 合计: { 阶梯: … }. */
function parseForm(reader: Reader, tree: Tree): Form | null {
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
  if (method === null) return methodMissing(reader, tree, options);
  const fields = new Map<string, FieldValue>();
  const unknown: MapEntry[] = [];
  let whole = noFieldTwice(reader, tree);
  for (const entry of tree.entries) {
    const id = wordId(entry.key);
    if (id !== null && options.includes(id)) continue;
    const declared = method.fields.find((candidate) => candidate.id === id);
    if (declared === undefined) {
      unknown.push(entry);
      continue;
    }
    const value = parseField(reader, declared, entry.value, parseForm);
    if (value === null) whole = false;
    else fields.set(declared.id, value);
  }
  const missing = method.fields.filter((candidate) => candidate.required === true && !written(tree, candidate));
  for (const entry of unknown) unknownField(reader, entry, method, options);
  for (const field of missing.filter((field) => !unknown.some((entry) => meant(entry, field)))) missingField(reader, tree, field, method);
  return whole && unknown.length === 0 && missing.length === 0 ? { method: method.id, fields, at: tree.at } : null;
}

const written = (tree: MapTree, field: Field): boolean => tree.entries.some((entry) => wordId(entry.key) === field.id);

/** Whether a key that is no word was most likely meant to be that field's. */
const meant = (entry: MapEntry, field: Field): boolean => nearestWord(entry.key, [word(field.id, 'zh'), field.id]) !== null;

/** No field may stand twice, once in each language: one of them would do nothing. */
function noFieldTwice(reader: Reader, tree: MapTree): boolean {
  const twice = tree.entries.filter((entry, k) => {
    const id = wordId(entry.key);
    return id !== null && tree.entries.findIndex((other) => wordId(other.key) === id) < k;
  });
  for (const entry of twice) tell(reader, 'FIELD_TWICE', entry.keyAt, { found: entry.key, other: otherWord(entry.key) });
  return twice.length === 0;
}

/** The same word in the other language. */
export function otherWord(key: string): string {
  const id = wordId(key) ?? key;
  return key === id ? word(id, 'zh') : id;
}

/** Words that people bring along for methods, too far from them for {@link nearestWord}. */
const OTHER_WORDS: Readonly<Record<string, string>> = {
  总和: '合计',
  求和: '合计',
  总额: '合计',
  汇总: '合计',
  个数: '计数',
  次数: '计数',
  人数: '计数',
  数量: '计数',
  平均值: '平均',
  均值: '平均',
  最大: '最高',
  最大值: '最高',
  最小: '最低',
  最小值: '最低',
  公式: '值',
  算式: '值',
  累进: '分段累进',
  超额累进: '分段累进',
  如果: '条件',
  排序: '排名',
  average: 'mean',
  avg: 'mean',
  total: 'sum',
  number: 'count',
  max: 'highest',
  min: 'lowest',
  formula: 'value',
};

function methodMissing(reader: Reader, tree: MapTree, options: readonly string[]): null {
  for (const entry of tree.entries) {
    const nearest = options.includes(wordId(entry.key) ?? '') ? null : (OTHER_WORDS[entry.key] ?? nearestWord(entry.key, methodWords()));
    if (nearest !== null) return tell(reader, 'METHOD_MISSING_NEAR', entry.keyAt, { found: entry.key, nearest });
  }
  return tell(reader, 'METHOD_MISSING', tree.at, { keys: tree.entries.map((entry) => `「${entry.key}」`).join('') });
}

function missingField(reader: Reader, tree: MapTree, field: Field, method: Method): null {
  const values = {
    field: word(field.id, 'zh'),
    fieldEn: field.id,
    method: word(method.id, 'zh'),
    methodEn: method.id,
  };
  if (field.id === 'negative') return tell(reader, 'NEGATIVE_UNSAID', tree.at);
  return field.words === undefined
    ? tell(reader, 'FIELD_MISSING', tree.at, values)
    : tell(reader, 'FIELD_MISSING_WORD', tree.at, { ...values, ...listed(field.words) });
}

function unknownField(reader: Reader, entry: MapEntry, method: Method, options: readonly string[]): null {
  const known = [...method.fields.map((candidate) => candidate.id), ...options];
  return tellUnknown(reader, 'FIELD_UNKNOWN', entry.keyAt, entry.key, known, { method: word(method.id, 'zh'), methodEn: method.id });
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
const methodWords = (): readonly string[] => METHODS.flatMap((method) => [word(method.id, 'zh'), word(method.id, 'en')]);

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
  if (name === undefined) return tell(reader, 'STEP_UNKNOWN', scalar.at, { found: scalar.value, ...listed(STEP_WORDS) });
  const value = parsePlaced(reader, part(placedText(reader.text, scalar), name.length, scalar.value.length));
  return value === null ? null : { word: wordId(name) ?? name, value, at: scalar.at };
}
