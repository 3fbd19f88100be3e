/** The tables of random schemes as a library declares them, so that most schemes need not say them again. */

import type { TableDeclaration } from '../../src/methods/tables.ts';
import { parseScheme } from '../../src/plan/parse/scheme.ts';
import { DECLARATIONS } from './random/tables.ts';
import { FACTS } from './random/value-scheme.ts';

/** All tables of random schemes. */
export const LIBRARY: readonly TableDeclaration[] = read(
  `scheme: tables\ntitle: tables\ncycle: month\nsubjects: staff\n${DECLARATIONS}${FACTS}`,
);

function read(text: string): readonly TableDeclaration[] {
  const { scheme, problems } = parseScheme(text, 'tables.yaml');
  if (scheme === null) throw new Error(JSON.stringify(problems));
  return scheme.tables;
}
