/** Signatures under a published result: in order, in person, over the hash of exactly what was shown; refusing with a reason is a state too. */

import { reachOf } from '../../access/authority.ts';
import { demand, demandOtherHand } from '../../access/demand.ts';
import { cycleOf } from '../../cycles/cycles.ts';
import { dayOf } from '../../office/day.ts';
import { nextNumber, type Office, type Writing, write } from '../../office/office.ts';
import { demandReason, refused, words } from '../../refused.ts';
import { demandOpen } from '../cycle.ts';
import { inPerson } from '../hands.ts';
import { headsAbove } from '../heads.ts';
import { demandPublished } from '../publication/mine.ts';
import { ratersOf } from '../raters.ts';
import type { SigningRole } from '../rows.ts';
import { SIGNING_ROLES, signaturesOf, signingOrder } from './read.ts';

/** Sets the order in which the results of a cycle are signed; some roles may be left out, none may stand twice. */
export async function setSigningOrder(
  office: Office,
  { cycle, roles }: { readonly cycle: number; readonly roles: readonly SigningRole[] },
): Promise<void> {
  demand(office, 'run cycles');
  await write(office, async (writing) => {
    const { desk, actor, at } = writing;
    await cycleOf(desk, cycle);
    const known = roles.every((role) => SIGNING_ROLES.includes(role));
    if (!known || roles.length === 0 || new Set(roles).size !== roles.length) throw refused('SIGNING_ORDER');
    const begun = await desk.selectFrom('signatures').select('number').where('cycle', '=', cycle).executeTakeFirst();
    if (begun !== undefined) throw refused('SIGNING_BEGUN', { cycle });
    const number = await nextNumber(writing, 'signing_orders');
    const row = { organisation: office.organisation.id, number, cycle, roles: JSON.stringify(roles), actor, at };
    await desk.insertInto('signing_orders').values(row).execute();
    await writing.log({ action: 'signing order set', about: `cycle ${cycle}`, details: { roles: roles.join(', ') } });
  });
}

/** A signature, or its refusal: `hash` is that of the content as it was shown, `confirmed` that the person has just proven to be it. */
export type SignOrder = {
  readonly cycle: number;
  readonly person: string;
  readonly role: SigningRole;
  readonly step: 'signed' | 'refused';
  readonly hash: string;
  readonly confirmed: boolean;
  readonly reason: string | null;
};

/** Signs or refuses to; gives the number of the signature. */
export async function signResult(office: Office, order: SignOrder): Promise<number> {
  const signer = inPerson(office);
  const { cycle, person, role, step, hash, confirmed } = order;
  return await write(office, async (writing) => {
    const { desk, actor, at } = writing;
    const view = await demandPublished(desk, { cycle, person });
    await demandOpen(office, desk, { cycle, stage: 'signature' });
    // A result that waits to be published again will not be what is signed now.
    if (view.newer) throw refused('SIGN_NEWER', { person });
    if (view.result.hash !== hash) throw refused('SIGN_CHANGED', { person });
    await demandSigner(office, writing, { person, role, signer });
    if (role === 'reviewer')
      await demandOtherHand(office, writing, {
        what: `result of ${person}`,
        makers: await ratersOf(desk, cycle, person),
        beneficiaries: [person],
      });
    await demandTurn(writing, order);
    const number = await nextNumber(writing, 'signatures');
    const reason = step === 'refused' ? demandReason(order.reason) : order.reason;
    const row = { organisation: office.organisation.id, number, cycle, person, role, step, hash, confirmed, reason, actor, at };
    await desk.insertInto('signatures').values(row).execute();
    const details = { person, role, hash, confirmed: confirmed ? 'yes' : 'no', reason };
    await writing.log({ action: `result ${step}`, about: `cycle ${cycle}`, details });
    return number;
  });
}

/** Whether somebody is who signs in a role: the person, the nearest head above, the head above that one, a reviewer who is none of them. */
async function demandSigner(
  office: Office,
  { desk }: Writing,
  { person, role, signer }: { readonly person: string; readonly role: SigningRole; readonly signer: string },
): Promise<void> {
  const [head, superior] = (await headsAbove(desk, dayOf(office.now())))(person);
  const line = [person, head, superior];
  const isReviewer = reachOf(office.authority, 'review results') !== 'nowhere' && !line.includes(signer);
  const fits = { subject: signer === person, head: signer === head, superior: signer === superior, reviewer: isReviewer }[role];
  if (!fits) throw refused('SIGN_ROLE', { person, ...words('role', role) });
}

/** Whose turn it is: nobody signs twice, nor before those who stand before them have signed or refused. */
async function demandTurn({ desk }: Writing, { cycle, person, role, hash }: SignOrder): Promise<void> {
  const order = await signingOrder(desk, cycle);
  if (!order.includes(role)) throw refused('SIGN_NOT_ASKED', words('role', role));
  const given = (await signaturesOf(desk, cycle, person)).filter((each) => each.hash === hash).map((each) => each.role);
  if (given.includes(role)) throw refused('SIGN_TWICE', { person, ...words('role', role) });
  const before = order.slice(0, order.indexOf(role)).find((each) => !given.includes(each));
  if (before !== undefined) throw refused('SIGN_TURN', { person, ...words('before', before) });
}
