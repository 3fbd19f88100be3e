/** What a simulation says, read from the figures that the server keeps. */

/** What happened to somebody, or to how many. */
export type Moved = 'gain' | 'lose' | 'same';

/** Sums of a month or of all months: decimal texts, null where nobody could be compared. */
export type Part = {
  readonly period: string | null;
  readonly old: string | null;
  readonly new: string | null;
  readonly difference: string | null;
  readonly people: Readonly<Record<string, { readonly count: number; readonly difference: string }>>;
};

/** What both sides are called, where they are not the rules in force and a draft. */
export type Sides = readonly [before: string, after: string];

/** A simulation. */
export type Figures = {
  readonly item: string;
  readonly periods: readonly string[];
  readonly total: Part;
  readonly byPeriod: readonly Part[];
};

/** A person of a simulation. */
export type PersonFigures = {
  readonly subject: string;
  readonly name: string | null;
  readonly outcome: string;
  readonly old: string | null;
  readonly new: string | null;
  readonly difference: string | null;
};

/** Yuan as a decimal text in whole fen; null where it is none. */
export function fenOf(text: string | null): bigint | null {
  const match = /^(-?)(\d+)(?:\.(\d{1,2}))?$/.exec(text ?? '');
  if (match === null) return null;
  const [, sign = '', whole = '0', part = ''] = match;
  const fen = BigInt(`${whole}${part.padEnd(2, '0')}`);
  return sign === '-' ? -fen : fen;
}

/** How many people moved by how much: from the largest loss to the largest gain, in steps of a round amount. */
export function spreadOf(
  people: readonly PersonFigures[],
): readonly { readonly from: bigint; readonly to: bigint; readonly count: number }[] {
  const moves = people.flatMap(({ difference }) => fenOf(difference) ?? []).filter((fen) => fen !== 0n);
  const largest = moves.reduce((most, fen) => (fen < 0n ? (-fen > most ? -fen : most) : fen > most ? fen : most), 0n);
  if (largest === 0n) return [];
  const step = roundStep(largest / 5n);
  const at = (fen: bigint): bigint => (fen < 0n ? (fen + 1n) / step - 1n : fen / step);
  const counts = Map.groupBy(moves, at);
  const keys = [...counts.keys()].toSorted((a, b) => (a < b ? -1 : 1));
  const [first = 0n, last = 0n] = [keys[0], keys.at(-1)];
  return Array.from({ length: Number(last - first) + 1 }, (_, k) => first + BigInt(k)).map((key) => ({
    ...{ from: key * step, to: (key + 1n) * step, count: counts.get(key)?.length ?? 0 },
  }));
}

/** The next round amount: 1, 2 or 5 yuan with zeros. */
function roundStep(fen: bigint): bigint {
  const digits = [100n, 200n, 500n];
  for (let power = 1n; power < 10n ** 15n; power *= 10n) for (const each of digits) if (each * power >= fen) return each * power;
  return fen;
}
