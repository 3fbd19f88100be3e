/** A scheme as it is kept: all texts that say what it means. */

/** The texts of a released scheme: itself, and what of the libraries it needs, by file. */
export type SchemeTexts = {
  readonly file: string;
  readonly scheme: string;
  readonly indicators: Readonly<Record<string, string>>;
  readonly tables: Readonly<Record<string, string>>;
};
