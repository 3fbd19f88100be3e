/** Who asks, with which right, for which organisation: from the headers of a request to the office that the handler gets. */

import { reachOf } from '../../desk/access/authority.ts';
import { memberOffice } from '../../desk/access/member.ts';
import { DUTIES } from '../../desk/access/roles.ts';
import type { Principal } from '../../desk/accounts/sessions.ts';
import { type Office, officeById, type Unchanged } from '../../desk/office/office.ts';
import { unchanged } from '../../desk/office/unchanged.ts';
import { refused } from '../../desk/refused.ts';
import type { Doors } from './doors.ts';
import { LIMITS } from './limits.ts';
import { isInPerson, type Need, type Route } from './route.ts';

/** The header that names the organisation, where one is a member of several. */
const ORGANISATION = 'hengji-organisation';

/** The header that names the person on whose behalf something is done. */
export const ACTING_FOR = 'hengji-acting-for';

/** Its name in an address, for a plain link to a file and for the events of a job, neither of which can bring a header. */
const ACTING_FOR_IN_ADDRESS = 'acting-for';

/** The headers of a request; a look that is a link says in its address on whose behalf it is, where no header does. A change never does. */
export function headersOf({ method, answer }: Pick<Route, 'method' | 'answer'>, { headers, url }: Request): Headers {
  const behalf = new URL(url).searchParams.get(ACTING_FOR_IN_ADDRESS);
  if (behalf === null || method !== 'GET' || typeof answer !== 'string' || headers.has(ACTING_FOR)) return headers;
  const own = new Headers(headers);
  own.set(ACTING_FOR, encodeURIComponent(behalf));
  return own;
}

/** Who asks; `memory` is of what has not changed in the organisation when it was asked, null where none is asked. */
export type Asking = { readonly principal: Principal | null; readonly office: Office; readonly memory: Unchanged | null };

/** Finds who asks and opens their office; refused where the route needs more than they are. */
export async function askingOf(doors: Doors, route: Route, headers: Headers): Promise<Asking> {
  const { need, proved } = route;
  const principal = await doors.accounts.whoIs(headers);
  if (need.is === 'anybody') return { principal, office: doors.machine, memory: null };
  if (principal === null) throw refused('SIGNED_OUT');
  if (proved === true && principal.via === 'session' && !doors.accounts.recentlyProved(principal, LIMITS.proof))
    throw refused('PROOF_MISSING', { minutes: LIMITS.proof });
  if (need.is === 'account') return { principal, office: doors.machine, memory: null };
  const { office, memory } = await memberOf(doors, principal, headers);
  demandNeed(office, need);
  // Last, so that a key is told no more of an organisation than any other that has no right there.
  if (principal.via === 'key' && isInPerson(route)) throw refused('KEY_BARRED');
  return { principal, office, memory };
}

type Member = { readonly office: Office; readonly memory: Unchanged };

async function memberOf(doors: Doors, { memberships }: Principal, headers: Headers): Promise<Member> {
  const wanted = headers.get(ORGANISATION);
  const found = wanted === null ? memberships[0] : memberships.find(({ organisation }) => organisation === wanted);
  const office = found === undefined ? null : await officeById(doors.machine, found.organisation);
  if (found === undefined || office === null) throw refused('ORGANISATION_UNKNOWN');
  const order = { person: found.person, behalf: personIn(headers.get(ACTING_FOR)) };
  const memory = await unchanged(office);
  return { office: await memory(['member', order.person, order.behalf], () => memberOffice(office, order)), memory };
}

/** The person whom a header names; what is no percent-encoding is a name that nobody has. */
function personIn(header: string | null): string | null {
  try {
    return header === null ? null : decodeURIComponent(header);
  } catch {
    return header;
  }
}

/** Demands what a route needs of who asks; the desk demands it again where it acts. */
function demandNeed(office: Office, need: Need): void {
  if (need.is !== 'duty') return;
  const [first] = need.anyOf;
  const reaches = need.anyOf.map((duty) => reachOf(office.authority, duty));
  const isHeld = need.reach === 'everywhere' ? reaches.includes('everywhere') : reaches.some((reach) => reach !== 'nowhere');
  if (!isHeld && first !== undefined) throw refused('NOT_YOURS', { duty: DUTIES[first].en, dutyZh: DUTIES[first].zh });
}
