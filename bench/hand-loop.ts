/** The scheme online-consultant as one loop over safe integers, as a person would write it who knows nothing but this scheme. */

import type { Consultants } from './consultants.ts';

/** Fills `totals` with each consultant's pay in fen. */
export function payByHand(given: Consultants, totals: Float64Array): void {
  const { size, sales, dealt, undealt, absent, manager } = given;
  const [first, second, third, fourth] = given.steps;
  for (let i = 0; i < size; i += 1) {
    const base = manager[i] === 1 ? 170_000 : 150_000;
    const attendance = absent[i] === 0 ? 10_000 : 0;
    const heads = dealt[i]! * 2_000 + undealt[i]! * 1_000;
    const orders = first[i]! * 5_000 + second[i]! * 10_000 + third[i]! * 30_000 + fourth[i]! * 50_000;
    totals[i] = base + attendance + commission(sales[i]!) + heads + orders;
  }
}

/** Progressive tiers to 50,000, 100,000 and 150,000 yuan at 2, 2.5, 3 and 3.5 %, in thousandths of a fen, rounded half up. */
function commission(sales: number): number {
  if (sales <= 0) return 0;
  let thousandths: number;
  if (sales <= 5_000_000) thousandths = sales * 20;
  else if (sales <= 10_000_000) thousandths = 100_000_000 + (sales - 5_000_000) * 25;
  else if (sales <= 15_000_000) thousandths = 225_000_000 + (sales - 10_000_000) * 30;
  else thousandths = 375_000_000 + (sales - 15_000_000) * 35;
  return Math.floor((thousandths + 500) / 1_000);
}
