/** Shapes of cases: the file with its steps, evidence, what a scheme proposed, decisions. */

import { z } from 'zod';
import type { CaseFile } from '../../desk/cases/file.ts';
import { stateWord } from '../../desk/state-words.ts';
import { id, moment, number, numberInPath, text } from '../house/shapes.ts';

const data = z.record(z.string(), z.unknown());

/** A case by its number in the path. */
export const caseInPath = z.object({ number: numberInPath });

/** Files that were attached, by their hashes. */
export const evidence = z
  .array(z.strictObject({ sha256: z.string().regex(/^[0-9a-f]{64}$/), name: z.string().trim().min(1).max(200) }))
  .max(20);

/** What a run proposes, by the name of its line. */
export const proposal = z.strictObject({ run: number, line: id }).nullable().default(null);

/** A reason or note that may be left out. */
export const note = text.nullable().default(null);

/** A case as it is told. */
export const caseShape = z.object({
  ...{ number, kind: z.string(), person: z.string().nullable(), state: z.string(), stateZh: z.string() },
  ...{ text: z.string(), subject: data, actor: z.string(), at: moment },
  /** What people call the line that a dispute is about, where a list or a look tells it. */
  line: z.string().nullable(),
  steps: z.array(
    z.object({
      ...{ step: z.string(), state: z.string(), stateZh: z.string(), note: z.string().nullable() },
      ...{ details: data, actor: z.string(), at: moment },
    }),
  ),
  evidence: z.array(z.object({ sha256: z.string(), name: z.string() })),
});

/** A case as an answer. */
export const toldCase = (file: CaseFile, line: string | null = null): z.input<typeof caseShape> => ({
  ...{ ...file, line },
  stateZh: stateWord(file.state, 'zh'),
  subject: { ...file.subject },
  steps: file.steps.map((step) => ({ ...step, stateZh: stateWord(step.state, 'zh'), details: { ...step.details } })),
  evidence: [...file.evidence],
});

/** The title of the line that a dispute about a rule names, by the titles of schemes; null for any other case. */
export function lineOf({ subject }: CaseFile, titleOf: (scheme: string, item: string) => string): string | null {
  const { scheme, node } = subject as { readonly scheme?: string; readonly node?: { readonly path?: string } };
  return scheme === undefined || node?.path === undefined ? null : titleOf(scheme, node.path);
}

/** That a job does it: its number. */
export const job = z.object({ job: number });
