/** With what right something is done: by the owner of the machine, or by a member with duties for the organisation or some of its units. */

import { DUTIES, type Duty, holds, type Role } from './roles.ts';

/** A role of a member; `units` are all units that it reaches today, those below them among them; null is the whole organisation. */
export type Grant = { readonly role: Role; readonly units: readonly string[] | null };

/** A member of the organisation; acting for another, `behalf` is that person and the grants are what was handed over. */
export type Member = { readonly is: 'member'; readonly person: string; readonly behalf: string | null; readonly grants: readonly Grant[] };

/** The terminal has the data folder itself, and so may do everything; its name is that of the account. */
export type Authority = { readonly is: 'machine' } | Member;

/** The authority of the one who has the data folder. */
export const MACHINE: Authority = { is: 'machine' };

/** Where a member holds a duty: everywhere, in some units, or nowhere. */
export type Reach = 'everywhere' | readonly string[] | 'nowhere';

/** How far an authority reaches with a duty. */
export function reachOf(authority: Authority, duty: Duty): Reach {
  if (authority.is === 'machine') return 'everywhere';
  const held = authority.grants.filter(({ role }) => holds(role, duty));
  if (held.length === 0) return 'nowhere';
  if (held.some(({ units }) => units === null)) return 'everywhere';
  return [...new Set(held.flatMap(({ units }) => units ?? []))].toSorted();
}

/** What the database is told of an authority, for its row-level security: settings of one transaction by name. */
export function settingsOf(authority: Authority, today: () => string): ReadonlyMap<string, string> {
  if (authority.is === 'machine') return new Map([['hengji.authority', 'machine']]);
  const settings = new Map([
    ['hengji.authority', 'member'],
    ['hengji.person', authority.person],
    ['hengji.behalf', authority.behalf ?? ''],
    ['hengji.today', today()],
  ]);
  for (const duty of Object.keys(DUTIES) as Duty[]) {
    const reach = reachOf(authority, duty);
    if (reach !== 'nowhere') settings.set(settingName(duty), reach === 'everywhere' ? '*' : JSON.stringify(reach));
  }
  return settings;
}

/** The setting that says how far a duty reaches. */
const settingName = (duty: Duty): string => `hengji.may_${duty.replaceAll(' ', '_')}`;
