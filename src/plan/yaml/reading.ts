/** A text while its YAML is being read: what was found so far, and which of it is told. */

import type { Finding } from './finding.ts';

/** A text that is being read, the offsets at which its lines end, and what was found so far. */
export type Reading = {
  readonly text: string;
  readonly lines: readonly number[];
  readonly findings: Finding[];
};

/** The reading of a text at its start. */
export const readingOf = (text: string): Reading => ({
  text,
  lines: Array.from(text.matchAll(/\n/g), (end) => end.index),
  findings: [],
});

/** The number of the line, from 1, in which an offset lies. */
export function lineOf({ lines }: Reading, offset: number): number {
  let [low, high] = [0, lines.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low + 1;
}

/** How many problems of one text are told at most. */
const MOST_PROBLEMS = 100;

/** Keeps a finding; gives null, so that a reader can end with it. */
export function tell(reading: Reading, found: Finding): null {
  reading.findings.push(found);
  return null;
}

/**
 * What is told of all that was found: one slip of the pen makes YAML complain in many places, so the most certain
 * explanations speak alone, of the certain ones at most one a line.
 */
export function chosen(reading: Reading): readonly Finding[] {
  const { findings } = reading;
  const of = (rank: Finding['rank']) => findings.filter((each) => each.rank === rank);
  const ranks = [of('first'), of('trap'), of('lesser'), of('other').slice(0, 1)];
  const told = withoutShifted(ranks.find((each) => each.length > 0) ?? []);
  const lines = new Set<number>();
  return told
    .toSorted((a, b) => a.span.start - b.span.start)
    .filter((each) => {
      const line = lineOf(reading, each.span.start);
      const silent = each.rank !== 'lesser' && lines.has(line);
      lines.add(line);
      return !silent;
    })
    .slice(0, MOST_PROBLEMS);
}

/** A tab or a wrong indentation shifts every line after it: what follows is its echo and not told. */
function withoutShifted(findings: readonly Finding[]): readonly Finding[] {
  const shifts = findings.filter(({ code }) => code === 'yaml-tab' || code === 'yaml-indentation');
  const first = Math.min(...shifts.map(({ span }) => span.start));
  return findings.filter(({ code, span }) => code !== 'yaml-indentation' || span.start === first);
}
