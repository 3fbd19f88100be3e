/** Turns what the database itself refuses into refusals that people understand. */

import { refused } from '../refused.ts';

/** A refusal of a trigger: `HENGJI CODE: detail`. */
const GUARD = /^HENGJI (?<code>[A-Z_]+): (?<detail>.*)$/;

/** Errors of PostgreSQL that mean that the disk is full or broken; nothing was committed. */
const DISK_ERRORS: ReadonlySet<string> = new Set(['53100', '58030', '57P02', '57P01', '08006', '53200']);

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
  const { code, detail } = GUARD.exec(error.message)?.groups ?? {};
  if (code !== undefined) return refused(`GUARD_${code}`, { detail: detail ?? '' }, error);
  const state = (error as { code?: string }).code ?? '';
  if (DISK_ERRORS.has(state)) return refused('DATABASE_FAILED', { reason: error.message }, error);
  if (state === '23505') return refused('CHANGED_MEANWHILE', { reason: error.message }, error);
  return null;
}
