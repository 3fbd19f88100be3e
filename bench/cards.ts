/** New-media staff in memory: the answers that the shipped scheme new-media-card asks for, made up by a seed; and its pay as one loop. */

import { type Column, numberColumn } from '../src/lib/column.ts';
import type { Facts } from '../src/methods/facts.ts';
import type { Plan } from '../src/plan/plan.ts';
import { random } from './random.ts';

/** What a month of each of them comes to: wages in fen, ratings in ten-thousandths of a point, and how often something happened. */
export type Cards = {
  readonly size: number;
  readonly wage: Float64Array;
  /** Faults of brand culture, teamwork, plan and attitude. */
  readonly faults: readonly [Float64Array, Float64Array, Float64Array, Float64Array];
  /** Work up to 50 points, overall up to 8, attendance up to 10. */
  readonly ratings: readonly [Float64Array, Float64Array, Float64Array];
  readonly praised: Uint8Array;
  readonly developed: Float64Array;
};

/** Staff whose scores lie on both sides of 70 and 90 points. */
export function cards(size: number, seed: number): Cards {
  const next = random(seed);
  const column = (make: () => number) => Float64Array.from({ length: size }, make);
  const fault = () => column(() => Math.max(0, next(14) - 8));
  const rating = (top: number) => column(() => (top * (60 + next(41)) * 10_000) / 100);
  return {
    size,
    wage: column(() => 100_000 + next(400_000)),
    faults: [fault(), fault(), fault(), fault()],
    ratings: [rating(50), rating(8), rating(10)],
    praised: Uint8Array.from({ length: size }, () => (next(4) === 0 ? 1 : 0)),
    developed: column(() => next(6)),
  };
}

/** The staff as the facts that a plan of the scheme new-media-card asks for. */
export function factsOfCards(plan: Plan, given: Cards): Facts {
  const praised: Column = { is: 'truth', size: given.size, bits: given.praised, state: null };
  const counts = given.faults.map((column) => numberColumn(column, 1n));
  const ratings = given.ratings.map((column) => numberColumn(column, 10_000n));
  const columns = [...counts, ...ratings, praised, numberColumn(given.developed, 1n)];
  const { questions } = plan.questions;
  if (questions.length !== columns.length) throw new Error('The scheme asks for something else than this bench was written for.');
  const ids = Array.from({ length: given.size }, (_, index) => `E${String(index).padStart(7, '0')}`);
  return {
    subjects: { ids, labels: ids.map(() => null), attributes: new Map([['performance_wage', numberColumn(given.wage, 100n)]]) },
    answers: new Map(questions.map(({ id }, index) => [id, columns[index] as Column])),
  };
}

/** Fills `pay` with each one's performance pay in fen, as a person would write it who knows nothing but this scheme. */
export function cardPayByHand(given: Cards, pay: Float64Array): void {
  const { size, wage, praised, developed } = given;
  const [culture, teamwork, plan, attitude] = given.faults;
  const [work, overall, attendance] = given.ratings;
  for (let i = 0; i < size; i += 1) {
    const conduct = left(culture[i]! * 10_000) + left(teamwork[i]! * 15_000) + left(plan[i]! * 10_000) + left(attitude[i]! * 10_000);
    const extra = (praised[i] === 1 ? 50_000 : 0) + Math.min(100_000, developed[i]! * 30_000);
    const score = conduct + work[i]! + overall[i]! + attendance[i]! + extra;
    if (score < 700_000) pay[i] = 0;
    else if (score < 900_000) pay[i] = Math.floor((wage[i]! * score + 500_000) / 1_000_000);
    else pay[i] = wage[i]!;
  }
}

const left = (deducted: number): number => Math.max(0, 80_000 - deducted);
