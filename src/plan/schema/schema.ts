/** The JSON Schema of schemes (draft 2020-12), made from the sections, the methods' fields and the dictionary. */

import type { Language } from '../../lib/problem.ts';
import type { Field } from '../../methods/form.ts';
import type { Method } from '../../methods/method.ts';
import { METHODS } from '../../methods/shelf.ts';
import { LINE_FIELDS } from '../parse/form.ts';
import { LINE_SECTIONS } from '../scheme.ts';
import { COLUMN_WORDS, TABLE_WORDS, WORD_LISTS } from '../word-lists.ts';
import { word } from '../words.ts';
import { DESCRIPTIONS } from './descriptions.ts';
import { cellDefinitions, fieldSchema, type JsonSchema, type Languages, mapOf, reference, saidIn } from './kinds.ts';

/** The schema of scheme files with keywords of one language, or of both where `language` is null. */
export function schemeJsonSchema(language: Language | null): JsonSchema {
  const languages: Languages = language === null ? ['zh', 'en'] : [language];
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: '衡绩方案',
    ...objectOf(languages, headOf(languages), ['scheme', 'title', 'cycle', 'subjects']),
    $defs: {
      ...cellDefinitions(languages),
      line: { anyOf: [reference('expression'), ...METHODS.map((method) => reference(nameOf('line', method)))] },
      form: { anyOf: METHODS.map((method) => reference(nameOf('form', method))) },
      parameter: parameterSchema(languages),
      dated: objectOf(languages, { source: reference('text'), value: reference('cases') }, ['source', 'value']),
      example: exampleSchema(languages),
      table: tableSchema(languages),
      ...fieldDefinitions(languages),
      ...Object.fromEntries(METHODS.map((method) => [nameOf('line', method), methodSchema(method, languages, LINE_FIELDS)])),
      ...Object.fromEntries(METHODS.map((method) => [nameOf('form', method), methodSchema(method, languages, [])])),
    },
  };
}

/** Schemas by keyword id. */
type Properties = Readonly<Record<string, JsonSchema>>;

/** Whose method's form a definition is: line-sum, form-every-full. */
const nameOf = (kind: 'line' | 'form', method: Method): string => `${kind}-${method.id.replaceAll(' ', '-')}`;

/** A map with these keywords and no others. */
function objectOf(languages: Languages, properties: Properties, required: readonly string[] = []): JsonSchema {
  const needed = required.map((id) => ({ anyOf: saidIn(languages, [id]).map((key) => ({ required: [key] })) }));
  return {
    type: 'object',
    properties: keyed(languages, properties, word),
    additionalProperties: false,
    ...(needed.length === 0 ? {} : { allOf: needed }),
  };
}

/** A schema with what its keyword means, unless its definition says that. */
const described = (id: string, schema: JsonSchema): JsonSchema =>
  String(schema['$ref']).startsWith('#/$defs/field-') ? schema : { description: DESCRIPTIONS[id] ?? '', ...schema };

const keyed = (languages: Languages, properties: Properties, say: (id: string, language: Language) => string): JsonSchema =>
  Object.fromEntries(
    languages.flatMap((language) => Object.entries(properties).map(([id, schema]) => [say(id, language), described(id, schema)])),
  );

const headOf = (languages: Languages): Properties => ({
  scheme: reference('text'),
  title: reference('text'),
  note: reference('text'),
  source: reference('text'),
  cycle: { enum: saidIn(languages, Object.values(WORD_LISTS.cycle)) },
  subjects: { type: 'string' },
  'valid from': reference('day'),
  'valid to': reference('day'),
  'review on': reference('day'),
  trial: reference('rangeText'),
  'suspended for': { type: 'array', items: reference('text') },
  tables: mapOf(reference('table')),
  parameters: mapOf(reference('parameter')),
  ...Object.fromEntries(LINE_SECTIONS.map((section) => [section, linesSchema])),
  examples: { type: 'array', items: reference('example') },
});

/** Names of lines hold no dots and no quotation marks; 「」 may stand around them. */
const linesSchema: JsonSchema = {
  type: 'object',
  propertyNames: { pattern: '^(?:「[^.「」\'"]+」|[^.「」\'"]+)$' },
  additionalProperties: reference('line'),
};

const LINE_SCHEMAS: Readonly<Record<(typeof LINE_FIELDS)[number], JsonSchema>> = {
  title: reference('text'),
  note: reference('text'),
  source: reference('text'),
  unit: reference('text'),
  internal: reference('truth'),
  then: { type: 'array', items: reference('step') },
  'void if': reference('expression'),
  'only if': reference('expression'),
};

/** The definition of a field: one for all methods that declare it alike. */
function definitionOf(method: Method, field: Field): string {
  const first = METHODS.flatMap((each) => each.fields).find(({ id }) => id === field.id);
  const alike = JSON.stringify([first?.kind, first?.words]) === JSON.stringify([field.kind, field.words]);
  return `field-${alike ? field.id : `${field.id}-of-${method.id}`}`.replaceAll(' ', '-');
}

const optionOf = (id: string): string => `field-${id}`.replaceAll(' ', '-');

const fieldDefinitions = (languages: Languages): JsonSchema => ({
  ...Object.fromEntries(LINE_FIELDS.map((id) => [optionOf(id), { description: DESCRIPTIONS[id] ?? '', ...LINE_SCHEMAS[id] }])),
  ...Object.fromEntries(
    METHODS.flatMap((method) =>
      method.fields.map((field) => [
        definitionOf(method, field),
        { description: DESCRIPTIONS[field.id] ?? '', ...fieldSchema(field, languages) },
      ]),
    ),
  ),
});

function methodSchema(method: Method, languages: Languages, options: readonly string[]): JsonSchema {
  const fields = Object.fromEntries(method.fields.map((field) => [field.id, reference(definitionOf(method, field))]));
  const others = Object.fromEntries(options.map((id) => [id, reference(optionOf(id))]));
  const required = method.fields.filter((field) => field.required === true).map((field) => field.id);
  return { description: DESCRIPTIONS[method.id] ?? '', ...objectOf(languages, { ...fields, ...others }, required) };
}

const parameterSchema = (languages: Languages): JsonSchema => ({
  ...objectOf(languages, {
    title: reference('text'),
    always: reference('dated'),
    open: objectOf(languages, { proposal: reference('cases'), reason: reference('text') }),
  }),
  patternProperties: { '^\\d{4}-\\d{2}-\\d{2}$': { description: '从这一天起的值。', ...reference('dated') } },
});

function exampleSchema(languages: Languages): JsonSchema {
  const cells = mapOf(reference('expression'));
  const alone = { given: cells, gives: cells };
  const subjects = mapOf(objectOf(languages, alone, ['gives']));
  const needed = saidIn(languages, ['gives', 'subjects']).map((key) => ({ required: [key] }));
  const facts = mapOf({ type: 'array', items: cells });
  return { ...objectOf(languages, { title: reference('text'), cycle: reference('text'), facts, ...alone, subjects }), anyOf: needed };
}

/** Tables have a small dictionary of their own. */
function tableSchema(languages: Languages): JsonSchema {
  const texts = { anyOf: [reference('text'), { type: 'array', items: reference('text') }] };
  const column = own(languages, COLUMN_WORDS, { title: reference('text'), type: reference('text'), aliases: texts }, ['type']);
  return own(
    languages,
    TABLE_WORDS,
    {
      title: reference('text'),
      aliases: texts,
      counts: reference('text'),
      when: reference('text'),
      key: texts,
      columns: mapOf({ anyOf: [reference('text'), column] }),
    },
    ['counts', 'columns'],
  );
}

function own(
  languages: Languages,
  words: Readonly<Record<string, string>>,
  properties: Properties,
  required: readonly string[],
): JsonSchema {
  const say = (id: string, language: Language): string =>
    language === 'en' ? id : (Object.entries(words).find(([, en]) => en === id)?.[0] ?? id);
  const needed = required.map((id) => ({ anyOf: languages.map((language) => ({ required: [say(id, language)] })) }));
  return { type: 'object', properties: keyed(languages, properties, say), additionalProperties: false, allOf: needed };
}
