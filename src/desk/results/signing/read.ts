/** How far a result is signed: by whom, who is still to sign, and whose signature is of a content that has changed since. */

import type { Desk } from '../../office/office.ts';
import { resultView } from '../publication/mine.ts';
import type { SigningRole } from '../rows.ts';

/** The roles in their usual order. */
export const SIGNING_ROLES: readonly SigningRole[] = ['subject', 'head', 'superior', 'reviewer'];

/** The order in which the results of a cycle are signed: as it was set, else all roles. */
export async function signingOrder(desk: Desk, cycle: number): Promise<readonly SigningRole[]> {
  const found = await desk
    .selectFrom('signing_orders')
    .select('roles')
    .where('cycle', '=', cycle)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  return found?.roles ?? SIGNING_ROLES;
}

/** A signature, or its refusal. */
export type Signature = {
  readonly number: number;
  readonly person: string;
  readonly role: SigningRole;
  readonly step: 'signed' | 'refused';
  readonly hash: string;
  readonly confirmed: boolean;
  readonly reason: string | null;
  readonly actor: string;
  readonly at: string;
};

const COLUMNS = ['number', 'person', 'role', 'step', 'hash', 'confirmed', 'reason', 'actor', 'at'] as const;

/** The signatures under the results of a cycle, of one person where asked for, as far as one may see them. */
export async function signaturesOf(desk: Desk, cycle: number, person?: string): Promise<readonly Signature[]> {
  const all = desk.selectFrom('signatures').select(COLUMNS).where('cycle', '=', cycle);
  return await (person === undefined ? all : all.where('person', '=', person)).orderBy('number').execute();
}

/** How a role stands: still open, signed or refused as it is now, or changed since it was signed, so that it must be signed again. */
export type RoleState = {
  readonly role: SigningRole;
  readonly state: 'open' | 'signed' | 'refused' | 'changed';
  readonly signature: Signature | null;
};

/** How far the result of a person is signed, in the order of signing; null where it is not published, or one may not see it. */
export async function signingState(desk: Desk, cycle: number, person: string): Promise<readonly RoleState[] | null> {
  const view = await resultView(desk, { cycle, person });
  if (view.is !== 'published') return null;
  return statesOf(await signingOrder(desk, cycle), await signaturesOf(desk, cycle, person), view.result.hash);
}

/** The states of some roles under a content, by its hash. */
export const statesOf = (order: readonly SigningRole[], given: readonly Signature[], hash: string): readonly RoleState[] =>
  order.map((role) => {
    const own = given.filter((each) => each.role === role);
    const now = own.find((each) => each.hash === hash);
    if (now !== undefined) return { role, state: now.step, signature: now };
    const before = own.at(-1) ?? null;
    return { role, state: before === null ? 'open' : 'changed', signature: before };
  });
