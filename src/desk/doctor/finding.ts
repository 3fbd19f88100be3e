/** What an examination gives: facts that people want to see, and findings with what they mean and how to mend them. */

import type { Problem, Values } from '../../lib/problem.ts';

/** A fact by name; its words stand where it is printed. */
export type Fact = { readonly name: FactName; readonly value: string | number };

/** The names of facts. */
export type FactName =
  | 'version'
  | 'engine'
  | 'node'
  | 'duckdb'
  | 'postgres'
  | 'form'
  | 'data'
  | 'free'
  | 'sync'
  | 'fingerprint'
  | 'organisation'
  | 'files'
  | 'cleaned';

/** What a part of the examination found. */
export type Found = { readonly facts: readonly Fact[]; readonly findings: readonly Problem[] };

/** Something that is wrong: figures or their proof are in danger until it is mended. */
export const wrong = (code: string, values: Values = {}): Problem => ({ code, severity: 'error', place: null, values });

/** Something that is worth knowing. */
export const note = (code: string, values: Values = {}): Problem => ({ code, severity: 'warning', place: null, values });

/** Several parts as one. */
export const together = (parts: readonly Found[]): Found => ({
  facts: parts.flatMap(({ facts }) => facts),
  findings: parts.flatMap(({ findings }) => findings),
});
