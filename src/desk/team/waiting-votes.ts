/** What is one's own to give: stars to candidates as their jury, scores to customers as their checker, an answer to reports. */

import { type Award, candidatesOf, haveUnitInCommon } from '../cases/awards/awards.ts';
import { filesOf } from '../cases/file.ts';
import { mayTake, reportsWhere } from '../cases/noted/reports.ts';
import { rulesOf } from '../cases/noted/rules.ts';
import { samplesOf } from '../cases/noted/samples.ts';
import { shiftDay } from '../people/days.ts';
import type { Asking, Waiting } from './kinds.ts';

const bare = { cycle: null, due: null } as const;

/** All three. */
export async function waitingVotes(asking: Asking): Promise<readonly Waiting[]> {
  return [...(await stars(asking)), ...(await checks(asking)), ...(await reports(asking))];
}

/** So many days after the stretch that it is about a report still waits to be taken. */
const LONGEST = 31;

/** Reports that nobody has taken or given back: for who leads the person, or asked for them. */
async function reports({ desk, actor, day }: Asking): Promise<readonly Waiting[]> {
  const open = (await reportsWhere(desk)).filter(({ step, last }) => step === null && last >= shiftDay(day, -LONGEST));
  const nameOf = new Map((await rulesOf(desk)).map(({ number, name }) => [number, name]));
  const found: Waiting[] = [];
  for (const report of open) {
    if (!(await mayTake(desk, report, actor))) continue;
    const { number, person, text, at: since, last, rule } = report;
    const subject = { what: nameOf.get(rule) ?? '', last };
    found.push({ ...bare, kind: 'report', number, person, since, steps: ['take', 'give back'], text, subject });
  }
  return found;
}

/** Nobody votes on themselves, twice, or on their own team where the award does not say so. */
async function stars({ desk, actor, day }: Asking): Promise<readonly Waiting[]> {
  const found: Waiting[] = [];
  for (const { number, state, text, subject, steps, at } of await filesOf(desk, { kind: 'award' })) {
    const { jury, ownTeam } = subject as Pick<Award, 'jury' | 'ownTeam'>;
    if (state !== 'voting' || !jury.includes(actor)) continue;
    const votes = await desk.selectFrom('votes').select('candidate').where('case_number', '=', number).where('actor', '=', actor).execute();
    const voted = new Set([actor, ...votes.map(({ candidate }) => candidate)]);
    for (const person of await candidatesOf(desk, number)) {
      if (voted.has(person) || (!ownTeam && (await haveUnitInCommon(desk, day, [actor, person])))) continue;
      found.push({ ...bare, kind: 'award', number, person, since: steps.at(-1)?.at ?? at, steps: ['stars'], text, subject: {} });
    }
  }
  return found;
}

async function checks({ desk, actor }: Asking): Promise<readonly Waiting[]> {
  const own = (await samplesOf(desk)).filter(({ checker }) => checker === actor);
  const found: Waiting[] = [];
  for (const { number, person, picked, week_end, most } of own) {
    const scores = await desk.selectFrom('sample_scores').select('customer').where('sample', '=', number).execute();
    const scored = new Set(scores.map(({ customer }) => customer));
    for (const customer of picked.filter((each) => !scored.has(each)))
      found.push({
        ...bare,
        kind: 'check',
        number,
        person,
        since: `${week_end}T00:00:00.000Z`,
        steps: ['score'],
        text: null,
        subject: { customer, week: week_end, most },
      });
  }
  return found;
}
