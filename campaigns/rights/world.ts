/** Two organisations with the same people, ids and numbers, and other secrets; everybody of them can ask the real API. */

import { randomUUID } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { delegate, endDelegation, grantRole } from '../../src/desk/access/grants.ts';
import { accountDesk } from '../../src/desk/accounts/tables.ts';
import type { Office } from '../../src/desk/office/office.ts';
import { noteEmployment, noteLeave, setBasePay } from '../../src/desk/people/staff/people.ts';
import { setPrivate } from '../../src/desk/people/staff/private.ts';
import { openApiForTests, type TestApi } from '../../test/api.ts';
import { DEALS, deals, recordOf, type TestRecord } from '../../test/record.ts';
import { type Seat, seatAgain, seated } from '../../test/seated.ts';
import { as, hire, setUp, takeBack } from '../../test/staff.ts';
import { BY_KEY, CAST, ELSEWHERE, EMPLOYEES, type Head, OWNERS, roleName, UNITS } from './cast.ts';
import { plant } from './planting.ts';
import { RULES } from './rules.ts';
import { openSecrets, type Secrets } from './secrets.ts';

/** One of the organisations, with what each person asks by in a browser, and the API keys of some. */
export type Side = { readonly office: Office; readonly heads: ReadonlyMap<string, Head>; readonly keys: ReadonlyMap<string, Head> };

/** The world: `here` is asked about, `there` is the other organisation. `bare` are tables in which nothing could be planted. */
export type World = {
  readonly api: TestApi;
  readonly here: Side;
  readonly there: Side;
  readonly secrets: Secrets;
  readonly bare: readonly string[];
  readonly planted: number;
  /** Seats everybody again whose session was ended by what was asked. */
  seat(): Promise<void>;
  close(): Promise<void>;
};

/** The day of the world. */
const NOW = new Date('2026-11-03T08:00:00Z');

/** Builds the world in a folder of its own. */
export async function openWorld(): Promise<World> {
  const folder = await mkdtemp(join(tmpdir(), 'hengji-rights-'));
  await chmod(folder, 0o711);
  const api = await openApiForTests({ now: NOW, data: join(folder, 'data') });
  const secrets = openSecrets();
  const building = { api, secrets, folder };
  const here = await sideOf(building, '衡甲');
  const there = await sideOf(building, '衡乙');
  const close = async (): Promise<void> => {
    await api.close();
    await rm(folder, { recursive: true, force: true });
  };
  const seat = async (): Promise<void> => {
    for (const side of [here, there]) for (const each of side.seats) await seatAgain(side.office, each, NOW);
  };
  return { api, secrets, here, there, bare: here.bare, planted: here.rows + there.rows, seat, close };
}

type Building = { readonly api: TestApi; readonly secrets: Secrets; readonly folder: string };

type Built = Side & { readonly seats: readonly Seat[]; readonly bare: readonly string[]; readonly rows: number };

async function sideOf(building: Building, name: string): Promise<Built> {
  const { api, secrets, folder } = building;
  const office = { ...(await api.organisation(name)), actor: 'root' };
  const isOther = name === '衡乙';
  await setUp(office, UNITS);
  await month(recordOf(office, { uploads: folder, moment: () => NOW.toISOString() }), secrets);
  const people = isOther ? [...CAST, ELSEWHERE] : CAST;
  await hire(office, people);
  const owners: readonly string[] = isOther ? [...OWNERS, EMPLOYEES.elsewhere] : OWNERS;
  await personal(office, secrets, owners);
  await roles(office, secrets, isOther);
  const { rows, bare } = await plant(office, secrets, owners);
  const [seats, keys] = [new Map<string, Seat>(), new Map<string, Head>()];
  for (const { id } of people) seats.set(id, await enrolled(api, office, id));
  for (const person of BY_KEY) {
    const { text } = await api.doors.accounts.newKey({ ...office, actor: person }, { name: 'program', person });
    keys.set(person, { Authorization: `Bearer ${text}` });
  }
  const heads = new Map([...seats].map(([person, { headers }]) => [person, headers] as const));
  await noteEmployment(office, { person: EMPLOYEES.left, kind: 'left', day: '2026-10-31', leaving: 'resigned' });
  return { office, heads, keys, seats: [...seats.values()], bare, rows };
}

/** A month of pay, done before there are roles, so that the owner of the machine may do all of it. */
async function month(record: TestRecord, secrets: Secrets): Promise<void> {
  const organisation = record.office.organisation.id;
  const yuan = (where: string, of: string): string => {
    // What somebody has achieved is seen with the score that it gives.
    const may = ['read facts', 'read pay', where === 'facts.amount' ? 'read scores' : 'read base pay'] as const;
    const text = secrets.digits(9, where, organisation, { may, of, parties: [] });
    return `${text.slice(0, -2)}.${text.slice(-2)}`;
  };
  await record.released(DEALS);
  const staff = OWNERS.map((id) => `${id},${id},${yuan('facts.base_pay', id)}\n`).join('');
  await record.imports('employees.csv', `employee_id,name,base_pay\n${staff}`);
  await record.imports('deals.csv', deals(...OWNERS.map((id, k) => `A${k} ${id} 2026-10-03 ${yuan('facts.amount', id)} 0`)));
  await record.locked('deals', '2026-10');
  await record.imports('late.csv', deals(`L1 ${EMPLOYEES.north} 2026-10-04 ${yuan('facts.amount', EMPLOYEES.north)} 0`), {
    table: 'deals',
  });
  await record.adjusts('deals', '2026-10');
  await record.computed('deals', '2026-11');
  const lines = await record.asks((desk) => desk.selectFrom('settled').select(['subject', 'fen']).execute());
  for (const { subject, fen } of lines)
    if (fen.length > 6)
      secrets.keep({ text: fen, where: 'settled.fen', organisation, may: ['read pay', 'read facts'], of: subject, parties: [] });
}

async function personal(office: Office, secrets: Secrets, owners: readonly string[]): Promise<void> {
  const organisation = office.organisation.id;
  for (const person of owners) {
    const contact = { may: ['read contact'], of: person, parties: [] } as const;
    const bank = { may: ['read bank account'], of: person, parties: [] } as const;
    await setPrivate(office, { person, field: 'phone', value: secrets.digits(11, 'phone', organisation, contact) });
    const email = `${person}-${organisation.slice(0, 8)}@canary.example`.toLowerCase();
    secrets.keep({ ...contact, text: email, where: 'email', organisation });
    await setPrivate(office, { person, field: 'email', value: email });
    await setPrivate(office, { person, field: 'bank account', value: secrets.digits(19, 'bank account', organisation, bank) });
    await setPrivate(office, { person, field: 'identity number', value: secrets.digits(18, 'identity number', organisation, bank) });
    const pay = { may: ['read base pay'], of: person, parties: [] } as const;
    await setBasePay(office, { person, from: '2026-01-01', fen: BigInt(secrets.digits(9, 'base_pays.fen', organisation, pay)) });
    await noteLeave(office, { person, from: '2026-10-08', to: '2026-10-09', kind: 'annual' });
  }
}

/** What is granted, taken back and handed over; the other organisation has more of each, with numbers that are not here. */
async function roles(office: Office, secrets: Secrets, isOther: boolean): Promise<void> {
  const organisation = office.organisation.id;
  const giver = roleName('finance', 'NORTH');
  const audience = { may: RULES['delegations']?.may ?? [], of: null, parties: [giver, EMPLOYEES.south] };
  for (let times = 0; times < (isOther ? 5 : 2); times += 1) {
    const reason = secrets.word('grants.reason', organisation, { may: 'members', of: null, parties: [] });
    await takeBack(office, await grantRole(office, { person: EMPLOYEES.colleague, role: 'executive', unit: 'NORTH', reason }));
    const number = await delegate(await as(office, giver), {
      ...{ taker: EMPLOYEES.south, roles: ['finance'], from: '2026-11-01', to: '2026-11-30' },
      reason: secrets.word('delegations.reason', organisation, audience),
    });
    if (times === 0) await endDelegation(office, number);
  }
}

/** Gives a person an account without a password, and seats them in a browser. */
export async function enrolled(api: TestApi, office: Office, person: string): Promise<Seat> {
  const { machine, now } = api.doors;
  const account = randomUUID();
  const at = now().toISOString();
  const desk = accountDesk(machine.state.db);
  const email = `${account}@enrolled.example`;
  await desk
    .insertInto('users')
    .values({ id: account, name: person, email, email_verified: true, created_at: at, updated_at: at, two_factor_enabled: null })
    .execute();
  await desk.insertInto('memberships').values({ organisation: office.organisation.id, person, account, since: at, ended: null }).execute();
  return await seated(office, person, now());
}
