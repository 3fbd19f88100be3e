/** Who looked at what: private values that were shown, and the looks of auditors. They are no changes, so they stand beside the chain. */

import { demand } from '../access/demand.ts';
import { type Office, read } from '../office/office.ts';

/** The action under which a private value that was shown is kept. */
export const PRIVATE_SHOWN = 'private value shown';

/** A look. `action` is that of a private value, or the operation by which an auditor looked; `about` says at what. */
export type Access = { readonly at: string; readonly actor: string; readonly action: string; readonly about: string };

/** Which looks: those at private values or the others, and how many after the newest. */
export type AccessList = { readonly isPrivate: boolean; readonly after: number; readonly limit: number };

/** The looks, newest first. */
export const accessesOf = (office: Office, { isPrivate, after, limit }: AccessList): Promise<readonly Access[]> =>
  read(office, async (desk) => {
    demand(office, 'read log');
    return await desk
      .selectFrom('accesses')
      .select(['at', 'actor', 'action', 'about'])
      .where('action', isPrivate ? '=' : '<>', PRIVATE_SHOWN)
      .orderBy('at', 'desc')
      .orderBy('id')
      .offset(after)
      .limit(limit)
      .execute();
  });
