/** Reads the fields of forms: each kind of field from the tree, as the methods declare them. */

import type { Amount, CaseRow, CodeRow, Field, FieldKind, FieldValue, Form } from '../../methods/form.ts';
import type { Tree } from '../tree.ts';
import { wordId } from '../words.ts';
import { BOUNDARY_CODES, boundaryOf } from './boundary.ts';
import { asMap, asScalar, expressionOf, type Reader, rangeOf, tell, textOf, truthOf, wordOf } from './reader.ts';
import { rowsOf } from './rows.ts';
import { itemsOf, sharesOf, titledOf } from './titled.ts';

/** The field's value as its method declares it, or null after a problem. */
export function parseField(
  reader: Reader,
  field: Field,
  tree: Tree,
  parseForm: (reader: Reader, tree: Tree) => Form | null,
): FieldValue | null {
  const kinds = typeof field.kind === 'string' ? [field.kind] : field.kind;
  const kind = kinds.find((candidate) => fits(candidate, tree)) ?? kinds[0] ?? 'expression';
  if (kind !== 'line') return READERS[kind](reader, tree, field);
  const form = parseForm(reader, tree);
  return form === null ? null : { kind: 'line', form };
}

/** Whether a tree has the shape of a kind of field. */
function fits(kind: FieldKind, tree: Tree): boolean {
  if (kind === 'line') return tree.is === 'map';
  if (kind === 'shares' || kind === 'items')
    return tree.is === 'map' || (tree.is === 'list' && tree.items.every((item) => item.is === 'list'));
  if (kind === 'list') return tree.is !== 'map';
  return kind === 'expression' ? tree.is === 'scalar' : true;
}

type ReadField = (reader: Reader, tree: Tree, field: Field) => FieldValue | null;

const READERS: Readonly<Record<Exclude<FieldKind, 'line'>, ReadField>> = {
  expression: (reader, tree) => {
    const expression = expressionOf(reader, tree);
    return expression === null ? null : { kind: 'expression', expression };
  },
  cases: (reader, tree) =>
    tree.is === 'scalar' ? READERS.expression(reader, tree, { id: '', kind: 'expression' }) : casesOf(reader, tree),
  choices: choicesOf,
  codes: (reader, tree) => {
    const rows = codeRows(reader, tree);
    return rows === null ? null : { kind: 'codes', rows, at: tree.at };
  },
  catalogue: catalogueOf,
  shares: sharesOf,
  items: (reader, tree, field) => itemsOf(reader, tree, [field.kind].flat().includes('list')),
  points: pointsOf,
  range: (reader, tree) => {
    const scalar = asScalar(reader, tree);
    const range = scalar === null ? null : rangeOf(reader, scalar);
    if (scalar === null || range === null) return null;
    return range === undefined
      ? tell(reader, 'RANGE_EXPECTED', scalar.at, { found: scalar.value })
      : { kind: 'range', ...range, at: tree.at };
  },
  list: (reader, tree) => {
    if (tree.is === 'list' && tree.items.length === 0) return tell(reader, 'LIST_EMPTY', tree.at);
    const items = (tree.is === 'list' ? tree.items : [tree]).map((item) => expressionOf(reader, item));
    return items.some((item) => item === null)
      ? null
      : { kind: 'list', items: items as NonNullable<(typeof items)[number]>[], at: tree.at };
  },
  word: (reader, tree, field) => {
    const word = wordOf(reader, tree, field.words ?? WINDOWS);
    return word === null ? null : { kind: 'word', word, at: tree.at };
  },
  text: (reader, tree) => {
    const text = textOf(reader, tree);
    return text === null ? null : { kind: 'text', text, at: tree.at };
  },
  truth: (reader, tree) => {
    const value = truthOf(reader, tree);
    return value === null ? null : { kind: 'truth', value, at: tree.at };
  },
};

/** The windows through which a measure may look. */
export const WINDOWS: readonly string[] = [
  'this period',
  'last period',
  'same period last year',
  'before the period',
  'to the end of the period',
  'all time',
  'last completed quarter',
  'quarter before that',
  'this year to date',
  'last three months',
  'last six months',
  'last twelve months',
];

/** A list of [boundary, result]. A boundary's word that is missing in every row is one mistake and told once. */
export function casesOf(reader: Reader, tree: Tree): FieldValue | null {
  const before = reader.problems.length;
  const rows = rowsOf(reader, tree, ([first, second], at): CaseRow | null => {
    const [boundary, result] = [boundaryOf(reader, first), expressionOf(reader, second)];
    return boundary === null || result === null ? null : { boundary, result, at };
  });
  const told = reader.problems.splice(before);
  const wordless = told.findIndex((problem) => BOUNDARY_CODES.includes(problem.code));
  reader.problems.push(...told.filter((problem, k) => !BOUNDARY_CODES.includes(problem.code) || k === wordless));
  return rows === null ? null : { kind: 'cases', rows, at: tree.at };
}

function choicesOf(reader: Reader, tree: Tree): FieldValue | null {
  const rows = rowsOf(reader, tree, ([first, second], at) => {
    const rest = first.is === 'scalar' && wordId(first.value) === 'otherwise';
    const [condition, result] = [rest ? null : expressionOf(reader, first), expressionOf(reader, second)];
    return result === null || (condition === null && !rest) ? null : { condition, result, at };
  });
  return rows === null ? null : { kind: 'choices', rows, at: tree.at };
}

function pointsOf(reader: Reader, tree: Tree): FieldValue | null {
  const rows = rowsOf(reader, tree, ([first, second], at) => {
    const [x, y] = [expressionOf(reader, first), expressionOf(reader, second)];
    return x === null || y === null ? null : { x, y, at };
  });
  return rows === null ? null : { kind: 'points', rows, at: tree.at };
}

/** A map of code → result; `否则` stands for the rest. */
function codeRows(reader: Reader, tree: Tree): readonly CodeRow[] | null {
  const map = asMap(reader, tree);
  if (map === null) return null;
  const rows = map.entries.map((entry): CodeRow | null => {
    const result = expressionOf(reader, entry.value);
    return result === null
      ? null
      : {
          code: wordId(entry.key) === 'otherwise' ? null : entry.key,
          result,
          at: { start: entry.keyAt.start, end: entry.value.at.end },
        };
  });
  return rows.some((row) => row === null) ? null : (rows as CodeRow[]);
}

function catalogueOf(reader: Reader, tree: Tree): FieldValue | null {
  const map = asMap(reader, tree);
  if (map === null) return null;
  const rows = map.entries.map((entry) => {
    const titled = titledOf(reader, entry);
    if (titled === null) return null;
    if (titled.value === null) return tell(reader, 'ITEM_VALUE', entry.keyAt, { code: entry.key });
    const amount = amountOf(reader, entry.key, titled.value);
    const title = titled.title === undefined ? {} : { title: titled.title };
    return amount === null ? null : { code: entry.key, ...title, amount, at: { start: entry.keyAt.start, end: entry.value.at.end } };
  });
  return rows.some((row) => row === null) ? null : { kind: 'catalogue', rows: rows as NonNullable<(typeof rows)[number]>[], at: tree.at };
}

function amountOf(reader: Reader, code: string, tree: Tree): Amount | null {
  if (tree.is === 'map') return amountByAttribute(reader, code, tree);
  const scalar = asScalar(reader, tree);
  if (scalar === null) return null;
  const range = rangeOf(reader, scalar);
  if (range === null) return null;
  if (range !== undefined) return { is: 'range', ...range };
  const value = expressionOf(reader, scalar);
  return value === null ? null : { is: 'fixed', value };
}

function amountByAttribute(reader: Reader, code: string, tree: Tree & { is: 'map' }): Amount | null {
  const by = tree.entries.find((entry) => wordId(entry.key) === 'per');
  if (by === undefined) return tell(reader, 'AMOUNT_BY', tree.at, { code });
  const attribute = expressionOf(reader, by.value);
  const rows = codeRows(reader, { ...tree, entries: tree.entries.filter((entry) => entry !== by) });
  return attribute === null || rows === null ? null : { is: 'by', attribute, rows };
}
