/** The founding of the demo organisation: its units, posts, people, base pay and roles, each by who keeps them. */

import { grantRole } from '../../access/grants.ts';
import { type Office, together } from '../../office/office.ts';
import { assignScheme } from '../../people/assignments/assign.ts';
import { namePerson, noteEmployment, noteLeave, setBasePay } from '../../people/staff/people.ts';
import { setPost, takeSeat } from '../../people/staff/seats.ts';
import { setUnit } from '../../people/units/units.ts';
import type { Month } from '../facts/month.ts';
import { SCHEMES } from '../schemes/schemes.ts';
import type { Stage } from '../stage.ts';
import { AUDITOR, type DemoPerson, idOf, PEOPLE } from './people.ts';
import { PAID_POSTS, POSTS, UNITS } from './units.ts';

/** The day from which units hold. */
const SINCE = '2024-01-01';

/** The day on which the organisation came to Hengji. */
const OPENED = '2026-04-20';

/** Those who were there when the organisation came to Hengji. */
export const FOUNDERS = PEOPLE.filter(({ since }) => since <= OPENED);

/** Founds the organisation: the owner of the machine lets the administrator in, who does the rest. */
export async function found(stage: Stage, step: () => void): Promise<void> {
  const administrator = idOf('安建国');
  await namePerson(stage.machine, { person: administrator, name: '安建国' });
  await noteEmployment(stage.machine, { person: administrator, kind: 'joined', day: SINCE });
  await grantRole(stage.machine, { person: administrator, role: 'administrator', unit: null, reason: '首位管理员' });
  const office = await stage.as(administrator);
  await together(office, async (own) => {
    for (const [unit, name, kind, parent] of UNITS) await setUnit(own, { unit, name, kind, parent, from: SINCE });
    for (const [post, title, family] of POSTS) await setPost(own, { post, title, family });
  });
  for (const each of FOUNDERS) {
    await joins(office, each);
    step();
  }
  await together(office, async (own) => {
    await namePerson(own, { person: AUDITOR.person, name: AUDITOR.name });
    await noteEmployment(own, { person: AUDITOR.person, kind: 'engaged', day: SINCE });
    await grantRole(own, { person: AUDITOR.person, role: AUDITOR.role, unit: null, reason: '年度审计' });
  });
  for (const { person, roles } of PEOPLE)
    for (const each of person === administrator ? [] : roles) {
      const [role = '', unit = null] = each.split('@');
      await grantRole(office, { person, role, unit, reason: null });
    }
}

/** Somebody joins: the name, the employment, the seat; from which day on it is a regular one is agreed with it. */
const joins = (office: Office, { person, name, since, regular, unit, post, head }: DemoPerson): Promise<void> =>
  together(office, async (own) => {
    await namePerson(own, { person, name });
    if (person !== idOf('安建国')) await noteEmployment(own, { person, kind: 'joined', day: since });
    await noteEmployment(own, { person, kind: 'regularised', day: regular });
    await takeSeat(own, { person, unit, post, from: since, head });
  });

/** What HR notes once: base pay, and which scheme pays which post. */
export async function employ(stage: Stage): Promise<void> {
  const hr = await stage.as(idOf('胡晓彤'));
  await together(hr, async (own) => {
    for (const each of FOUNDERS) await paysBase(own, each);
    for (const { scheme, post } of SCHEMES)
      await assignScheme(own, { scheme, post: PAID_POSTS[post], from: '2026-05-01', reason: '2026-04-20 集团经营会' });
  });
}

async function paysBase(office: Office, { person, yuan, since }: DemoPerson): Promise<void> {
  if (yuan > 0) await setBasePay(office, { person, from: since, fen: BigInt(yuan) * 100n });
}

/** Those who come in a month join on their day. */
export async function newcomers(stage: Stage, month: Pick<Month, 'text'>): Promise<void> {
  for (const each of PEOPLE.filter(({ since }) => since > OPENED && since.startsWith(month.text))) {
    stage.on(each.since);
    await joins(await stage.as(idOf('安建国')), each);
    await paysBase(await stage.as(idOf('胡晓彤')), each);
  }
}

/** Leaves of the half-year: whose, from which day to which, of which kind. */
const LEAVES = [
  ['李娜', '2026-06-15', '2026-06-19', 'annual'],
  ['曹玲玲', '2026-07-06', '2026-07-08', 'sick'],
  ['贺晓琳', '2026-09-21', '2026-09-25', 'annual'],
] as const;

/** HR notes the leaves of a month on the days on which they begin. */
export async function notesLeaves(stage: Stage, month: Pick<Month, 'text'>): Promise<void> {
  for (const [name, from, to, kind] of LEAVES.filter(([, day]) => day.startsWith(month.text))) {
    stage.on(from);
    await noteLeave(await stage.as(idOf('胡晓彤')), { person: idOf(name), from, to, kind });
  }
}
