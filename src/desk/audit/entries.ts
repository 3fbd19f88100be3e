/** The entries of the log as people read them: the last ones, newest last. */

import { demand } from '../access/demand.ts';
import { type Office, read } from '../office/office.ts';
import { type AuditEntry, parseEntry } from './chain.ts';

/** An entry, or the text of one that cannot be read: a log that was tampered with must still be shown. */
export type LoggedEntry = { readonly seq: number; readonly hash: string } & (
  | { readonly entry: AuditEntry }
  | { readonly unreadable: string }
);

/** The last entries of an office's log, or the last before one, newest last. */
export const lastEntries = (office: Office, limit: number, before: number | null = null): Promise<readonly LoggedEntry[]> =>
  read(office, async (desk) => {
    demand(office, 'read log');
    const all = desk.selectFrom('audit').select(['seq', 'entry', 'hash']).where('organisation', '=', office.organisation.id);
    const asked = before === null ? all : all.where('seq', '<', String(before));
    const rows = await asked.orderBy('seq', 'desc').limit(limit).execute();
    return rows.toReversed().map(({ seq, entry: text, hash }) => {
      const entry = parseEntry(text);
      const own = { seq: Number(seq), hash: hash.toString('hex') };
      return entry === null ? { ...own, unreadable: text } : { ...own, entry };
    });
  });
