/** Levels: for whom an answer stands: for each subject, for all subjects with one value of a column, or for everybody. */

import type { Link, Question, RowValue, Source } from '../../methods/question.ts';

/** Where an answer is the same; `link` names the subjects' column whose value decides. */
export type Level = { readonly is: 'all' } | { readonly is: 'link'; readonly column: string } | { readonly is: 'subject' };

/** One answer for everybody. */
export const ALL: Level = { is: 'all' };

/** One answer for each subject. */
export const SUBJECT: Level = { is: 'subject' };

/** Whether two levels are the same. */
export const sameLevel = (a: Level, b: Level): boolean => a.is === b.is && (a.is !== 'link' || (b.is === 'link' && a.column === b.column));

/** The coarsest level at which both are the same for all whom it puts together. */
function finer(a: Level, b: Level): Level {
  if (a.is === 'all') return b;
  if (b.is === 'all' || sameLevel(a, b)) return a;
  return SUBJECT;
}

/** All values that a value is made of, itself included. */
export function* partsOf(value: RowValue): Generator<RowValue> {
  yield value;
  for (const part of directParts(value)) yield* partsOf(part);
}

function directParts(value: RowValue): readonly RowValue[] {
  switch (value.is) {
    case 'sum':
      return value.terms.map((term) => term.of);
    case 'compare':
      return [value.left, value.right];
    case 'and':
    case 'or':
      return value.of;
    case 'not':
    case 'in':
    case 'known':
    case 'map':
      return [value.of];
    case 'months':
      return [value.from, value.to];
    case 'grain':
      return (value.keys ?? []).flatMap(keyValues);
    default:
      return [];
  }
}

/** The values that a key is made of. */
const keyValues = (key: Question['keys'][number]): readonly RowValue[] => (key.is === 'span' ? [key.from, key.to] : [key.of]);

/** All values that a question looks at, with their parts. */
export const valuesOf = (question: Question): readonly RowValue[] =>
  [question.where, ...question.keys.flatMap(keyValues), ...aggregateValues(question)]
    .filter((value) => value !== null)
    .flatMap((value) => [...partsOf(value)]);

function aggregateValues({ aggregate }: Question): readonly RowValue[] {
  switch (aggregate.is) {
    case 'count':
      return [];
    case 'latest':
      return [aggregate.of, aggregate.by];
    case 'streak':
      return [aggregate.day];
    default:
      return [aggregate.of];
  }
}

/** What decides levels: the key of the subjects, and the levels of the questions before. */
export type LevelsBefore = { readonly key: string; readonly of: (question: string) => Level };

/**
 * For whom the rows of a source stand, and so for whom the answer does: rows of groups stand for those of their groups, also
 * where every row of the table below counts for everybody.
 */
export function levelOf(from: { readonly source: Source; readonly link: Link }, values: readonly RowValue[], before: LevelsBefore): Level {
  let level = sourceLevel(from, before);
  for (const value of values) {
    if (value.is === 'subject') level = SUBJECT;
    if (value.is === 'grain') level = finer(level, before.of(value.question));
  }
  return level;
}

function sourceLevel({ source, link }: { readonly source: Source; readonly link: Link }, before: LevelsBefore): Level {
  if (source.is === 'groups') return before.of(source.question);
  if (link.is === 'all') return ALL;
  return link.subjectColumn === before.key ? SUBJECT : { is: 'link', column: link.subjectColumn };
}
