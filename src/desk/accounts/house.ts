/** What the parts of sign-in share: the tables, the clock, the library, and how a change of an organisation is written. */

import type { Office } from '../office/office.ts';
import type { State } from '../state/connect.ts';
import { type AccountDesk, accountDesk } from './tables.ts';
import type { Attempts } from './way/attempts.ts';
import type { Library } from './way/library.ts';

/** The office of an organisation in the name of a person of it, for what people do to their own account: it is logged there. */
export type OfficeOf = (organisation: string, person: string) => Promise<Office>;

/** What every part works with. */
export type House = {
  readonly state: State;
  readonly library: Library;
  readonly attempts: Attempts;
  readonly now: () => Date;
  readonly officeOf: OfficeOf;
};

/** The tables of sign-in, outside any change of an organisation. */
export const desk = ({ state }: Pick<House, 'state'>): AccountDesk => accountDesk(state.db);

/** A person of an organisation. */
export type Membership = { readonly organisation: string; readonly person: string };

/** The memberships of an account that are in force, by organisation. */
export const membershipsOf = (accounts: AccountDesk, account: string): Promise<readonly Membership[]> =>
  accounts
    .selectFrom('memberships')
    .select(['organisation', 'person'])
    .where('account', '=', account)
    .where('ended', 'is', null)
    .orderBy('organisation')
    .execute();
