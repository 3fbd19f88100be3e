/** Whose hand the next step of a run needs: whoever approves it neither made it nor is paid by it, whoever records its pay has not locked it. */

import { sql } from 'kysely';
import { allGrants } from '../access/held.ts';
import { holds } from '../access/roles.ts';
import { asHouse } from '../access/unveiled.ts';
import { dayOf } from '../office/day.ts';
import { type Desk, type Office, read } from '../office/office.ts';
import { activeAll } from '../people/staff/read.ts';
import type { RunWithState } from './find.ts';
import { rowsIn } from './reopen.ts';

/** Whether the next step may be whose who asks, and who else may take it, by their ids. */
export type Hands = { readonly mine: boolean; readonly others: readonly string[] };

/**
 * The hands for a run that waits for its approval or its payment; null for any other, which whoever holds the duty may take on. What the
 * database refuses is asked before anybody is offered it; it refuses all the same.
 */
export async function handsOf(office: Office, run: RunWithState): Promise<Hands | null> {
  const duty = run.state === 'in review' ? 'approve runs' : run.state === 'locked' ? 'pay' : null;
  if (duty === null) return null;
  const { actor, authority } = office;
  const behalf = authority.is === 'member' ? authority.behalf : null;
  return await asHouse(office, async (house) => {
    const { makers, holders } = await read(house, async (desk) => {
      const here = await activeAll(desk, dayOf(office.now()));
      const grants = (await allGrants(desk)).filter(({ role, unit, person }) => unit === null && holds(role, duty) && here.has(person));
      return { makers: await makersOf(desk, run), holders: [...new Set(grants.map(({ person }) => person))].toSorted() };
    });
    if (holders.length === 0) return null;
    const isFree = async (...hands: readonly string[]): Promise<boolean> => {
      if (hands.some((each) => makers.has(each))) return false;
      if (duty === 'pay') return true;
      for (const each of hands) if ((await rowsIn(house, [run], each))[0] !== null) return false;
      return true;
    };
    const others: string[] = [];
    for (const person of holders) if (person !== actor && (await isFree(person))) others.push(person);
    return { mine: await isFree(actor, ...(behalf === null ? [] : [behalf])), others };
  });
}

/** Who had a hand in what the next step passes: its maker, who released its rules, who imported its facts; of a lock, who locked. */
async function makersOf(desk: Desk, { number, state }: RunWithState): Promise<ReadonlySet<string>> {
  const hands =
    state === 'locked'
      ? sql<{ hand: string }>`
        SELECT unnest(hengji_hands(l.organisation, 'run ' || l.run, l.actor)) AS hand FROM locks l WHERE l.run = ${number}`
      : sql<{ hand: string }>`
        SELECT unnest(hengji_hands(r.organisation, 'run ' || r.number, r.actor)) AS hand FROM runs r WHERE r.number = ${number}
        UNION SELECT unnest(hengji_hands(v.organisation, v.scheme || ' v' || v.version, v.actor)) FROM runs r
          JOIN scheme_versions v USING (organisation, scheme, version) WHERE r.number = ${number}
        UNION SELECT unnest(hengji_hands(d.organisation, 'draft ' || d.draft, d.actor)) FROM runs r
          JOIN draft_releases l USING (organisation, scheme, version)
          JOIN draft_versions d ON d.organisation = l.organisation AND d.draft = l.draft WHERE r.number = ${number}
        UNION SELECT unnest(hengji_hands(b.organisation, 'batch ' || b.number, b.actor)) FROM run_batches rb
          JOIN batches b ON b.organisation = rb.organisation AND b.number = rb.batch WHERE rb.run = ${number}`;
  const { rows } = await hands.execute(desk);
  return new Set(rows.map(({ hand }) => hand));
}
