/** One connection for one transaction: whoever waits for a second one while holding the first waits for ever once all others do so too. */

import { AsyncLocalStorage } from 'node:async_hooks';
import type { PostgresPool } from 'kysely';

/** Whether the work that is under way holds a connection: work that it left behind for later holds none once the transaction has ended. */
const held = new AsyncLocalStorage<{ isOpen: boolean }>();

/** Does the work of a transaction, in which no further connection is asked for. */
export async function alone<T>(work: () => Promise<T>): Promise<T> {
  const holding = { isOpen: true };
  try {
    return await held.run(holding, work);
  } finally {
    holding.isOpen = false;
  }
}

/** Throws where the work that is under way holds a connection: a fault that is seen each time, not only when many ask in one moment. */
export function demandNoneHeld(): void {
  if (held.getStore()?.isOpen === true)
    throw new Error('Bug: a transaction asks for a second connection; read and write with the office that has joined it');
}

/** A pool that gives work which holds a connection no other. */
export const sparing = (pool: PostgresPool): PostgresPool => ({
  ...pool,
  connect: async () => {
    demandNoneHeld();
    return await pool.connect();
  },
  end: () => pool.end(),
});
