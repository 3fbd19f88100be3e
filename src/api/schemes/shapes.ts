/** Shapes that the operations over schemes share: languages, texts of schemes, problems, changes in words, what was computed. */

import { z } from 'zod';
import type { SchemeTexts } from '../../desk/schemes/texts.ts';
import type { SectionChanges } from '../../plan/changes/changes.ts';
import { id } from '../house/shapes.ts';

/** A language of what is told. */
export const language = z.enum(['zh', 'en']).default('zh');

/** The text of a scheme, whatever is wrong with it. */
export const schemeText = z
  .string()
  .max(1_000_000)
  .refine((said) => said.isWellFormed() && !said.includes('\0'), 'half a character');

/** What a text needs of the libraries, by file: with it a browser checks and tells the scheme by the same rooms as the server. */
export const libraries = { indicators: z.record(z.string(), z.string()), tables: z.record(z.string(), z.string()) };

/** The libraries within kept texts. */
export const librariesIn = ({ indicators, tables }: SchemeTexts) => ({ indicators: { ...indicators }, tables: { ...tables } });

/** The name of a scheme in a path. */
export const schemeInPath = id;

const words = z.object({ what: z.string(), mend: z.string() });

/** A problem with its place, in both languages. */
export const problem = z.object({
  ...{ code: z.string(), severity: z.enum(['error', 'warning']), place: z.json(), zh: words, en: words },
});

/** What changed, by section. */
export const differences = z.object({
  old: z.string().nullable(),
  new: z.string(),
  sections: z.array(
    z.object({
      section: z.array(z.string()),
      changes: z.array(z.object({ old: z.string().nullable(), new: z.string().nullable() })),
    }),
  ),
});

/** The answer of `differences`. */
export const toldDifferences = ({
  sections,
  ...names
}: {
  readonly old: string | null;
  readonly new: string;
  readonly sections: readonly SectionChanges[];
}) => ({
  ...names,
  sections: sections.map(({ section, changes }) => ({ section: [...section], changes: [...changes] })),
});

/** The periods of a trial, null where there is none. */
export const trial = z.object({ first: z.string(), last: z.string() }).nullable();
