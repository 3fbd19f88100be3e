/** Turns what the database itself refuses into refusals that people understand. */

import type { Values } from '../../lib/problem.ts';
import { reasonOf } from '../data-folder.ts';
import { refused } from '../refused.ts';
import { guardMessages } from './messages.ts';

/** Errors that mean that the connection broke: whether a commit came through is not known then. */
const LOST = /^(08\w{3}|57P0[1-5]|ECONNRESET|ECONNREFUSED|EPIPE|ETIMEDOUT|ENOTFOUND|EHOSTUNREACH)$/;

/** The same in the driver's own words, which have no code. */
const NO_CONNECTION = /^(Connection terminated|Client has encountered a connection error|Client was closed)/;

/** Errors that mean that the server has no room: the disk, the memory, the connections. */
const NO_ROOM = /^(53\w{3}|58\w{3})$/;

/** Others changed the same rows in the same moment. */
const MEANWHILE = /^(23505|40001|40P01)$/;

/** Runs a change; a row that the database does not take becomes a refusal. */
export async function guarded<T>(change: () => Promise<T>): Promise<T> {
  try {
    return await change();
  } catch (error) {
    throw asRefusal(error) ?? error;
  }
}

function asRefusal(error: unknown): Error | null {
  if (!(error instanceof Error)) return null;
  const { code: state = '', detail = '' } = error as { code?: string; detail?: string };
  const guard = error.message.replace(/^HENGJI /, '');
  if (guard in guardMessages) return refused(guard, JSON.parse(detail) as Values, error);
  const reason = reasonOf(error) || state;
  if (LOST.test(state) || NO_CONNECTION.test(error.message)) return refused('DATABASE_LOST', { reason }, error);
  if (NO_ROOM.test(state)) return refused('DATABASE_FAILED', { reason }, error);
  return MEANWHILE.test(state) ? refused('CHANGED_MEANWHILE', { reason }, error) : null;
}
