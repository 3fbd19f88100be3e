/** The JSON Schema of each kind of field, of words and of texts. */

import type { Language } from '../../lib/problem.ts';
import type { Field, FieldKind } from '../../methods/form.ts';
import { WINDOWS } from '../parse/fields.ts';
import { EXPRESSION_WORDS, WORD_LISTS } from '../word-lists.ts';
import { word, wordsOf } from '../words.ts';

/** A JSON Schema, or a part of one. */
export type JsonSchema = { readonly [key: string]: unknown };

/** The languages whose words a schema takes. */
export type Languages = readonly Language[];

/** The words of ids in each language. */
export const saidIn = (languages: Languages, ids: readonly string[]): readonly string[] =>
  languages.flatMap((language) => ids.map((id) => word(id, language)));

/** A reference to a definition of the schema. */
export const reference = (name: string): JsonSchema => ({ $ref: `#/$defs/${name}` });

/** A map with keys of the user's own. */
export const mapOf = (value: JsonSchema): JsonSchema => ({ type: 'object', additionalProperties: value });

const listOf = (items: JsonSchema): JsonSchema => ({ type: 'array', minItems: 1, items });

const pairsOf = (first: JsonSchema, second: JsonSchema): JsonSchema =>
  listOf({ type: 'array', prefixItems: [first, second], items: false, minItems: 2, maxItems: 2 });

const starting = (words: readonly string[]): JsonSchema => ({ type: 'string', pattern: `^(?:${words.join('|')})` });

/** The definitions of single cells and of field kinds; those of lines and forms are added to them. */
export const cellDefinitions = (languages: Languages): JsonSchema => ({
  text: { type: ['string', 'number', 'boolean'] },
  expression: { type: ['string', 'number', 'boolean'], description: '算式，例如 sales × 2% 或 若 is_manager 则 200元 否则 0元。' },
  truth: { enum: [...truths(languages), 'true', 'false', true, false] },
  day: { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' },
  boundary: boundary(languages),
  step: { ...starting(saidIn(languages, Object.values(WORD_LISTS.step))), description: '例如 上限 120分、四舍五入到 0.01元。' },
  rangeText: rangeText(languages),
  cases: { anyOf: [reference('expression'), pairsOf(reference('boundary'), reference('expression'))] },
  choices: pairsOf(reference('expression'), reference('expression')),
  codes: mapOf(reference('expression')),
  catalogue: mapOf({ anyOf: [titled(languages, amount(languages), true), amount(languages)] }),
  shares: { anyOf: [mapOf(reference('expression')), pairsOf(reference('text'), reference('expression'))] },
  items: {
    anyOf: [
      mapOf({ anyOf: [reference('expression'), titled(languages, reference('expression'), false)] }),
      pairsOf(reference('text'), reference('expression')),
    ],
  },
  list: { anyOf: [reference('expression'), listOf(reference('expression'))] },
  points: pairsOf(reference('expression'), reference('expression')),
  range: reference('rangeText'),
});

/** What may stand under a field. */
export function fieldSchema(field: Field, languages: Languages): JsonSchema {
  const kinds = typeof field.kind === 'string' ? [field.kind] : field.kind;
  const schemas = kinds.map((kind) => kindSchema(kind, field, languages));
  return schemas.length === 1 ? (schemas[0] ?? {}) : { anyOf: schemas };
}

const kindSchema = (kind: FieldKind, field: Field, languages: Languages): JsonSchema => {
  if (kind === 'word') return { enum: saidIn(languages, field.words ?? WINDOWS) };
  return reference(kind === 'line' ? 'form' : kind);
};

/** { 标题: 商务文档编写, 值: 4分 }. */
const titled = (languages: Languages, value: JsonSchema, needed: boolean): JsonSchema => ({
  type: 'object',
  properties: Object.fromEntries(
    languages.flatMap((language) => [
      [word('title', language), reference('text')],
      [word('value', language), value],
    ]),
  ),
  additionalProperties: false,
  ...(needed ? { anyOf: saidIn(languages, ['value']).map((key) => ({ required: [key] })) } : {}),
});

const truths = (languages: Languages): readonly string[] => {
  const both = Object.entries(EXPRESSION_WORDS).filter(([, en]) => en === 'yes' || en === 'no');
  return languages.flatMap((language) => both.map(([zh, en]) => (language === 'zh' ? zh : en)));
};

/** `到 5万元`, `满 5千元 不足 1万元`, `1次 到 4次`, `以上`. */
function boundary(languages: Languages): JsonSchema {
  const words = languages.flatMap((language) => wordsOf(language, 'boundary'));
  return {
    anyOf: [starting(words), reference('rangeText')],
    description: '边界：到（含）、不足（不含）、满（含）、超过（不含）、以上（其余）。',
  };
}

const rangeText = (languages: Languages): JsonSchema => ({
  type: 'string',
  pattern: `\\s(?:${languages.map((language) => (language === 'zh' ? '到' : 'to')).join('|')})\\s*\\S`,
});

/** 5分, 5分 到 10分, or { 按: warehouse, 备品备件库: 5分, 否则: 10分 }. */
const amount = (languages: Languages): JsonSchema => ({
  anyOf: [
    reference('expression'),
    { ...mapOf(reference('expression')), anyOf: saidIn(languages, ['per']).map((key) => ({ required: [key] })) },
  ],
});
