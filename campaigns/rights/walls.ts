/** The second wall alone: the same looks, with every check of the application passing, so that only row-level security holds. */

import type { Kysely, KyselyPlugin, RootOperationNode } from 'kysely';
import { sql } from 'kysely';
import pg from 'pg';
import type { Route } from '../../src/api/house/route.ts';
import { MEMBER } from '../../src/api/house/route.ts';
import { ROUTES } from '../../src/api/routes.ts';
import { type Authority, settingsOf } from '../../src/desk/access/authority.ts';
import { GRANTED_ROLES } from '../../src/desk/access/roles.ts';
import { dayOf } from '../../src/desk/office/day.ts';
import type { Office } from '../../src/desk/office/office.ts';
import type { State } from '../../src/desk/state/connect.ts';
import type { Tables } from '../../src/desk/state/tables.ts';

/** Looks at kept files of runs, which hold no rows and so no policy: the need of the route is their one wall. */
const FILES: ReadonlySet<string> = new Set(['runs.difference']);

/** The routes that look, open to every member, whose handlers think that they serve somebody with all roles; the database knows better. */
export const withoutFilter = (routes: readonly Route[] = ROUTES): readonly Route[] =>
  routes
    .filter(({ id, method, need }) => method === 'GET' && !FILES.has(id) && (need.is === 'member' || need.is === 'duty'))
    .map(
      (route): Route => ({
        ...route,
        need: MEMBER,
        handle: (asked) => route.handle({ ...asked, office: allowedOffice(asked.office) }),
      }),
    );

/** An office whose every check passes, and whose transactions tell the database who it really is. */
function allowedOffice(office: Office): Office {
  const { authority, organisation, state, now } = office;
  if (authority.is === 'machine') return office;
  const grants = GRANTED_ROLES.map((role) => ({ role, units: null }));
  const role = state.role === null ? [] : [['role', state.role] as const];
  const settings = new Map([...role, ['hengji.organisation', organisation.id], ...settingsOf(authority, () => dayOf(now()))]);
  return {
    ...office,
    authority: { ...authority, grants },
    state: { ...state, db: telling(state, settings, authority), atOnce: tellingAtOnce(state, settings) },
  };
}

/** The settings of a transaction are said in one statement; whatever it would say, the real ones are said instead. */
function telling({ db }: State, settings: ReadonlyMap<string, string>, { is }: Authority): Kysely<Tables> {
  if (is === 'machine') throw new Error('the machine has no wall');
  const real = sql`SELECT ${sql.join([...settings].map(([name, value]) => sql`set_config(${name}, ${value}, true)`))}`.toOperationNode();
  const plugin: KyselyPlugin = {
    transformQuery: ({ node }) => (saysWho(node) ? (real as RootOperationNode) : node),
    transformResult: ({ result }) => Promise.resolve(result),
  };
  return db.withPlugin(plugin);
}

/** The same where a glance says them in a text with all that it asks. */
function tellingAtOnce({ atOnce }: State, settings: ReadonlyMap<string, string>): State['atOnce'] {
  const said = [...settings].map((each) => `set_config(${each.map(pg.escapeLiteral).join(', ')}, true)`);
  const isWho = (statement: string): boolean => statement.startsWith('SELECT set_config(') && statement.includes("'hengji.authority'");
  return (statements) => {
    if (statements.filter(isWho).length !== 1) throw new Error('a glance says once who asks');
    return atOnce(statements.map((each) => (isWho(each) ? `SELECT ${said.join(', ')}` : each)));
  };
}

const saysWho = (node: RootOperationNode): boolean => node.kind === 'RawNode' && JSON.stringify(node).includes('"hengji.authority"');
