/** Problems: what is wrong in a scheme or in facts, where, and how to mend it, as data in both languages. */

/** The languages that Hengji speaks. */
export type Language = 'zh' | 'en';

/** A stretch of a text file: character offsets from the start, end exclusive. */
export type Span = { readonly start: number; readonly end: number };

/** The indicator of the library in whose lines a problem is that is told where a scheme refers to it, and the words there. */
export type Within = { readonly indicator: string; readonly text: string };

/** Where a problem stands: a stretch of a scheme text, or a cell of a fact file (rows count from 1, header included). */
export type Place =
  | { readonly in: 'text'; readonly file: string; readonly span: Span; readonly within?: Within }
  | { readonly in: 'cell'; readonly file: string; readonly sheet?: string; readonly row?: number; readonly column?: string };

/** What a template's holes are filled with. */
export type Values = Readonly<Record<string, string | number>>;

/** A problem as data. Errors stop a run; warnings never change a result. */
export type Problem = {
  readonly code: string;
  readonly severity: 'error' | 'warning';
  readonly place: Place | null;
  readonly values: Values;
};

/** The sentences of one problem: what is the matter, and how to mend it; holes are written {name}. */
export type Message = Readonly<Record<Language, { readonly what: string; readonly mend: string }>>;

/** Messages by code. */
export type Messages = Readonly<Record<string, Message>>;

/**
 * The template with its holes filled; a hole without a value is a bug and stays visible. `{count:person|people}` is a word for one and a
 * word for any other count.
 */
export const fill = (template: string, values: Values): string =>
  template.replace(/\{(\w+)(?::([^{}|]*)\|([^{}|]*))?\}/g, (hole, name: string, one?: string, many?: string) =>
    one === undefined || values[name] === undefined ? String(values[name] ?? hole) : wordFor(values[name], one, many ?? ''),
  );

/** The word for one, or the word for any other count. */
export const wordFor = (count: string | number, one: string, many: string): string => (/^[-−]?1$/.test(String(count)) ? one : many);

/** A count with its word: 1 row, 2 rows. */
export const counted = (count: number, one: string, many: string): string => `${count} ${wordFor(count, one, many)}`;

/** A list in which problems are collected. */
export type Problems = Problem[];

/** Whether a list holds an error (warnings alone let a run go on). */
export const hasErrors = (problems: readonly Problem[]): boolean => problems.some((problem) => problem.severity === 'error');
