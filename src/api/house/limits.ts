/** How often and how much may be asked: by person (or address, where nobody is signed in) and minute, and by bytes and depth of a body. */

import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible';
import { refused } from '../../desk/refused.ts';

/** The largest JSON body and the largest file, in bytes, the deepest nesting, and how long a proof of identity holds, in minutes. */
export const LIMITS = { json: 1_000_000, file: 200_000_000, depth: 32, proof: 10 } as const;

/** Requests in a minute: of one who asks, of one without a session by address, and of those that take much work. */
export const RATES = { usual: 600, 'signed out': 120, heavy: 20, 'sign-in': 20 } as const;

/** A kind of asking that is counted by itself. */
export type Rate = keyof typeof RATES;

/** Counts requests; refused with TOO_OFTEN beyond the rate. */
export type Limits = { demand(rate: Rate, who: string): Promise<void> };

/** Counts in this process alone: a second process counts for itself. */
export function openLimits(rates: Readonly<Record<Rate, number>> = RATES): Limits {
  const counters = new Map(
    (Object.keys(rates) as readonly Rate[]).map((rate) => [rate, new RateLimiterMemory({ points: rates[rate], duration: 60 })] as const),
  );
  return {
    demand: async (rate, who) => {
      try {
        await counters.get(rate)?.consume(who);
      } catch (error) {
        const { msBeforeNext } = error as RateLimiterRes;
        throw refused('TOO_OFTEN', { seconds: Math.ceil(msBeforeNext / 1000) });
      }
    },
  };
}

/** How deep a value is nested: 0 for a plain one. */
export function depthOf(value: unknown): number {
  if (value === null || typeof value !== 'object') return 0;
  let deepest = 0;
  for (const each of Object.values(value)) deepest = Math.max(deepest, depthOf(each));
  return deepest + 1;
}
