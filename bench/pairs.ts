/** Measures two ways of doing the same in turn, A B A B, so that what else the machine does falls on both alike. */

/** One run of one way: how long it took, and for processes their processor time and peak of memory. */
export type Measured = { readonly milliseconds: number; readonly processorMilliseconds?: number; readonly peakBytes?: number };

/** The runs of both ways; the runs at one index stand beside each other in time. */
export type Pairs = { readonly first: readonly Measured[]; readonly second: readonly Measured[] };

/** Runs both ways `repetitions` times in turn, after `warmups` rounds that do not count. */
export async function inTurn(
  first: () => Measured | Promise<Measured>,
  second: () => Measured | Promise<Measured>,
  { repetitions, warmups }: { readonly repetitions: number; readonly warmups: number },
): Promise<Pairs> {
  for (let round = 0; round < warmups; round += 1) {
    await first();
    await second();
  }
  const runs: { first: Measured[]; second: Measured[] } = { first: [], second: [] };
  for (let round = 0; round < repetitions; round += 1) {
    runs.first.push(await first());
    runs.second.push(await second());
  }
  return runs;
}

/** Runs something and says how long it took. */
export function timed<T>(run: () => T): { readonly result: T; readonly milliseconds: number } {
  const began = performance.now();
  const result = run();
  return { result, milliseconds: performance.now() - began };
}

/** The value in the middle, of an even number of values the mean of the two in the middle; values may stand in any order. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low = Number.NaN, high = low] = sorted.length % 2 === 1 ? [sorted[Math.floor(middle)]] : sorted.slice(middle - 1, middle + 1);
  return (low + high) / 2;
}

/** first ÷ second, pair by pair. */
export const ratios = ({ first, second }: Pairs): readonly number[] =>
  first.map((run, index) => run.milliseconds / (second[index]?.milliseconds ?? Number.NaN));

/** "median (min–max)" of some values. */
export const spread = (values: readonly number[], digits: number): string =>
  `${median(values).toFixed(digits)} (${Math.min(...values).toFixed(digits)}–${Math.max(...values).toFixed(digits)})`;

/** Pairs of processes as cells: wall seconds of both and their ratio, each a {@link spread}; medians of processor seconds, and their ratio; peaks of memory in MiB. */
export function sideBySide(pairs: Pairs): readonly string[] {
  const { first, second } = pairs;
  const seconds = (runs: readonly Measured[]) =>
    spread(
      runs.map(({ milliseconds }) => milliseconds / 1000),
      2,
    );
  const processor = (runs: readonly Measured[]) => median(runs.map((run) => (run.processorMilliseconds ?? 0) / 1000));
  const peak = (runs: readonly Measured[]) => Math.max(...runs.map((run) => (run.peakBytes ?? 0) / 2 ** 20)).toFixed(0);
  const [ours, theirs] = [processor(first), processor(second)];
  return [
    ...[seconds(first), seconds(second), spread(ratios(pairs), 2)],
    ...[ours.toFixed(2), theirs.toFixed(2), (ours / theirs).toFixed(2)],
    ...[peak(first), peak(second)],
  ];
}

/** Rows of texts as a Markdown table; the first row is its head. */
export function markdown(rows: readonly (readonly string[])[]): string {
  const [head = [], ...body] = rows;
  return [head, head.map(() => '---'), ...body].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
