/** Runs and adjustments that wait for one's approval, by whoever neither made nor submitted them; and late rows of locked months. */

import { reachOf } from '../access/authority.ts';
import { adjustmentsAsOf } from '../adjustments/decide.ts';
import { lateMonths } from '../adjustments/late.ts';
import { LATEST } from '../office/latest.ts';
import { runsAsOf } from '../runs/find.ts';
import type { Asking, Waiting } from './kinds.ts';

const bare = { person: null, cycle: null, due: null } as const;

/** All three. */
export async function waitingPay(asking: Asking): Promise<readonly Waiting[]> {
  return [...(await runs(asking)), ...(await adjustments(asking)), ...(await late(asking))];
}

/** A locked month whose difference nobody has worked out; its number is that of the first batch. */
async function late({ desk, authority }: Asking): Promise<readonly Waiting[]> {
  if (reachOf(authority, 'propose adjustments') !== 'everywhere') return [];
  return (await lateMonths(desk)).map(({ scheme, period, rows, batches: [number = 0], since }) => ({
    ...{ ...bare, kind: 'late', number, since, steps: ['adjust'], text: null },
    subject: { scheme, period, rows: String(rows) },
  }));
}

async function runs({ desk, authority, actor }: Asking): Promise<readonly Waiting[]> {
  if (reachOf(authority, 'approve runs') !== 'everywhere') return [];
  const open = (await runsAsOf(desk, LATEST)).filter(({ state, purpose }) => state === 'in review' && purpose === 'regular');
  return open
    .filter(({ actor: maker, steps }) => maker !== actor && !steps.some((step) => step.actor === actor))
    .map(({ number, scheme, period, steps, at }) => {
      const last = steps.at(-1);
      return {
        ...bare,
        kind: 'run',
        number,
        since: last?.at ?? at,
        steps: ['look'],
        text: last?.note ?? null,
        subject: { scheme, period },
      };
    });
}

async function adjustments({ desk, authority, actor }: Asking): Promise<readonly Waiting[]> {
  if (reachOf(authority, 'approve adjustments') !== 'everywhere') return [];
  const open = (await adjustmentsAsOf(desk, LATEST)).filter(({ state, actor: maker }) => state === 'proposed' && maker !== actor);
  return open.map(({ number, scheme, period, fen, reason: text, at: since }) => ({
    ...{ ...bare, kind: 'adjustment', number, since, steps: ['look'], text },
    subject: { scheme, period, fen: String(fen) },
  }));
}
