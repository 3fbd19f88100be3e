/** The list of what is wrong with a folder of facts: the first hundred problems, and how many more there are. */

import type { Problem } from '../../lib/problem.ts';

/** How many problems are told one by one. */
export const TOLD = 100;

/** Collects problems; `errors` counts those that stop a run, told or not. */
export type Complaints = {
  add(problem: Problem): void;
  readonly errors: number;
  /** The problems in the order found, and at the end one that says how many more there are. */
  list(): Problem[];
};

/** An empty list. */
export function complaints(): Complaints {
  const told: Problem[] = [];
  let more = 0;
  let errors = 0;
  return {
    add(problem) {
      if (problem.severity === 'error') errors += 1;
      if (told.length < TOLD) told.push(problem);
      else more += 1;
    },
    get errors() {
      return errors;
    },
    list: () =>
      more === 0 ? [...told] : [...told, { code: 'PROBLEMS_MORE', severity: 'error', place: null, values: { told: TOLD, more } }],
  };
}
