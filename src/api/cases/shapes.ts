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
  steps: z.array(
    z.object({ step: z.string(), state: z.string(), note: z.string().nullable(), details: data, actor: z.string(), at: moment }),
  ),
  evidence: z.array(z.object({ sha256: z.string(), name: z.string() })),
});

/** A case as an answer. */
export const toldCase = (file: CaseFile): z.input<typeof caseShape> => ({
  ...file,
  stateZh: stateWord(file.state, 'zh'),
  subject: { ...file.subject },
  steps: file.steps.map((step) => ({ ...step, details: { ...step.details } })),
  evidence: [...file.evidence],
});

/** That a job does it: its number. */
export const job = z.object({ job: number });
