/** Opens the office for a command of the terminal, and says what it refuses. */

import { dataPath } from '../../desk/data-folder.ts';
import { type Office, openOffice } from '../../desk/office/office.ts';
import { Refused } from '../../desk/refused.ts';
import type { Language } from '../../lib/problem.ts';
import type { Options } from '../command.ts';
import { userPath } from '../library.ts';
import { sayProblems } from '../say.ts';

/** Runs something with the office that the options name, and closes it; a refusal is said and gives exit code 1. */
export async function withOffice(options: Options, language: Language, use: (office: Office) => Promise<number>): Promise<number> {
  return await saying(language, async () => {
    const { org } = options;
    const office = await openOffice({ data: dataPath(options.data, userPath('.')), ...(org === undefined ? {} : { organisation: org }) });
    try {
      return await use(office);
    } finally {
      await office.close();
    }
  });
}

/** Runs something that may refuse; the refusal is said and gives exit code 1. */
export async function saying(language: Language, use: () => Promise<number>): Promise<number> {
  try {
    return await use();
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    sayProblems(error.problems, new Map(), language);
    return 1;
  }
}
