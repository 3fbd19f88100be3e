/** Examines the database: its settings, its clock, its form, row-level security, and the log of every organisation. */

import { sql } from 'kysely';
import type { Problem } from '../../lib/problem.ts';
import { type LogReport, verifyLogOf } from '../audit/verify.ts';
import { asOrganisation, type Organisation } from '../backup/everyone.ts';
import { RECORD_TABLES } from '../backup/tables.ts';
import type { Desk } from '../office/office.ts';
import { NEWEST_FORM } from '../state/migrate.ts';
import { type Fact, type Found, wrong } from './finding.ts';

/** How far two clocks may be apart, in seconds: a connection takes its time. */
const APART = 5;

/** How far ahead of this machine's clock the last entry may be, in seconds. */
const AHEAD = 60;

/** What without which a commit is not safe; checksums are told apart, because a server cannot always be changed. */
const SETTINGS: Readonly<Record<string, RegExp>> = {
  fsync: /^on$/,
  full_page_writes: /^on$/,
  synchronous_commit: /^(?:on|remote_apply|remote_write|local)$/,
};

/** Examines the server and the form of the record. */
export async function examineServer(desk: Desk, now: () => Date): Promise<Found> {
  const findings: Problem[] = [];
  for (const [name, good] of Object.entries(SETTINGS)) {
    const value = await settingOf(desk, name);
    if (!good.test(value)) findings.push(wrong('DOCTOR_SETTING', { name, value }));
  }
  const before = now().getTime();
  const { rows } = await sql<{ at: number }>`SELECT extract(epoch FROM clock_timestamp())::float8 * 1000 AS at`.execute(desk);
  const apart = Math.round(((rows[0]?.at ?? 0) - (before + now().getTime()) / 2) / 1000);
  if (Math.abs(apart) > APART) findings.push(wrong('DOCTOR_CLOCK_DATABASE', { seconds: Math.abs(apart) }));
  for (const table of await unguarded(desk)) findings.push(wrong('DOCTOR_UNGUARDED', { table }));
  const facts: readonly Fact[] = [
    { name: 'postgres', value: await settingOf(desk, 'server_version') },
    { name: 'form', value: NEWEST_FORM },
  ];
  return { facts, findings };
}

async function settingOf(desk: Desk, name: string): Promise<string> {
  const { rows } = await sql<{ value: string }>`SELECT current_setting(${name}) AS value`.execute(desk);
  return rows[0]?.value ?? '';
}

/** Tables of the record that row-level security does not hold for their owner, or whose triggers are off. */
async function unguarded(desk: Desk): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`
    SELECT c.relname AS name FROM pg_class c
    WHERE c.relnamespace = 'public'::regnamespace AND c.relname = ANY (${[...RECORD_TABLES]}::text[])
    AND (NOT (c.relrowsecurity AND c.relforcerowsecurity)
      OR NOT EXISTS (SELECT FROM pg_trigger t WHERE t.tgrelid = c.oid AND NOT t.tgisinternal)
      OR EXISTS (SELECT FROM pg_trigger t WHERE t.tgrelid = c.oid AND NOT t.tgisinternal AND t.tgenabled = 'D'))
    ORDER BY c.relname`.execute(desk);
  return rows.map(({ name }) => name);
}

/** What is looked at in each organisation's log. */
export type Logs = { readonly organisations: readonly Organisation[]; readonly keys: ReadonlySet<string>; readonly now: () => Date };

/** Verifies the log of every organisation; gives a fact for each. */
export async function examineLogs(desk: Desk, { organisations, keys, now }: Logs): Promise<Found> {
  const facts: Fact[] = [];
  const findings: Problem[] = [];
  for (const organisation of organisations) {
    await asOrganisation(desk, organisation.id);
    const log = await verifyLogOf(desk, organisation, { keys, heads: [] });
    facts.push({ name: 'organisation', value: `${organisation.name} · ${log.head.seq}` });
    findings.push(...logFindings(log, now()));
  }
  return { facts, findings };
}

function logFindings({ organisation, flaws, lastAt }: LogReport, now: Date): readonly Problem[] {
  const [first] = flaws;
  const ahead = lastAt === null ? 0 : Math.round((new Date(lastAt).getTime() - now.getTime()) / 1000);
  return [
    ...(first === undefined ? [] : [wrong('DOCTOR_LOG', { organisation: organisation.name, seq: first.seq })]),
    ...(ahead > AHEAD ? [wrong('DOCTOR_CLOCK', { organisation: organisation.name, seconds: ahead })] : []),
  ];
}
