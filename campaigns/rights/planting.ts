/** Rows with secrets in every table that the world did not fill by itself: made from what the database says of its columns, for each owner. */

import { sql } from 'kysely';
import { type Desk, type Office, write } from '../../src/desk/office/office.ts';
import { APPEND_ONLY } from '../../src/desk/state/append-only.ts';
import { type Column, choicesOf, columnsOf, linksOf, PLAIN } from '../../test/filled.ts';
import { EMPLOYEES, UNIT_OF } from './cast.ts';
import { MAY_BE_BARE, RULES, type Rule } from './rules.ts';
import type { Audience, Secrets } from './secrets.ts';

/** What came of planting: the tables that took no row, with the reason. */
export type Planted = { readonly rows: number; readonly bare: readonly string[] };

/** Texts by which the house finds or opens something: a secret in one of them would be nonsense, not a test. */
const TECHNICAL =
  /^(hash|content_hash|sha256|key|token|kind|scheme|period|item|language|way|link|seed|state|step|fact_table|request|content|document|figures|document_hash|post|fen|grade|points|score|mark|cadence)$/;

/** Columns that hold a person. */
const PERSONS =
  /^(person|subject|candidate|checker|chair|rater|ratee|supervisor|owner|member|giver|taker|publisher|colleague|leader|actor)$/;

/** JSON that is a list. */
const LISTS = /^(problems|files|quotas|roles|people|entries|items|questions|choices|picked|evidence|places|rules)$/;

/** What a column needs that its type does not say; by table and column. */
const SPECIAL: Readonly<Record<string, unknown>> = {
  'scheme_assignments.unit': null,
  'scheme_assignments.post': null,
  'cycles.settings': '{"unagreed":"supervisor","evidence":{"is":"none"},"peers":3}',
  'draft_versions.texts': '{"file":"x.yaml","scheme":"方案: x","indicators":{},"tables":{}}',
  'cases.subject': '{"scheme":"deals","period":"2026-10","node":{"is":"fact","table":"deals","batch":2,"row":2}}',
  'job_ends.answer': 'null',
  'committee_votes.grade': '优秀',
};

/** What technical texts are, by their name. */
const TEXTS: Readonly<Record<string, string>> = {
  ...{ period: '2026-10', scheme: 'deals', fact_table: 'deals', item: 'commission', score: '80', points: '5', grade: '优秀' },
  ...{ hash: 'a'.repeat(64), sha256: 'a'.repeat(64), content_hash: 'a'.repeat(64), fen: '100', content: '{}', figures: '{}' },
};

type Row = Record<string, unknown>;

/** Plants a row for each owner in every table that is empty; `more` are owners whom the other organisation does not have. */
export async function plant(office: Office, secrets: Secrets, owners: readonly string[]): Promise<Planted> {
  const bare: string[] = [];
  let rows = 0;
  await write(office, async ({ desk, log }) => {
    for (const table of (await emptyOnes(desk)).filter((each) => MAY_BE_BARE[each] === undefined)) {
      const reasons: string[] = [];
      let taken = 0;
      for (const [place, owner] of owners.entries())
        taken += (await planted({ desk, office, secrets, table, owner, place }, reasons)) ? 1 : 0;
      rows += taken;
      if (taken === 0) bare.push(`${table}: ${reasons.at(-1) ?? 'no reason'}`);
    }
    await log({ action: 'tried', about: 'record', details: {} });
  });
  return { rows, bare };
}

/** A column with a person who has a part in the row, other than the one who wrote it. */
const isParty = ({ parties = [] }: Rule, name: string): boolean => name !== 'actor' && parties.includes(name);

async function emptyOnes(desk: Desk): Promise<readonly string[]> {
  const empty: string[] = [];
  for (const table of APPEND_ONLY) {
    const { rows } = await sql`SELECT FROM ${sql.table(table)} LIMIT 1`.execute(desk);
    if (rows.length === 0) empty.push(table);
  }
  return empty;
}

type Planting = {
  readonly desk: Desk;
  readonly office: Office;
  readonly secrets: Secrets;
  readonly table: string;
  readonly owner: string;
  readonly place: number;
};

/** Tries a row as it is, then with its owner as the one who wrote it, then without what may be left out. */
async function planted(planting: Planting, reasons: string[]): Promise<boolean> {
  const { desk, table, owner } = planting;
  const actors = [undefined, owner, EMPLOYEES.colleague].flatMap((actor) => (actor === undefined ? [{}] : [{ actor }]));
  for (const way of [...actors, ...actors.map((each) => ({ ...each, bare: true }))]) {
    const row = await rowOf(planting, way);
    await sql`SAVEPOINT planting`.execute(desk);
    try {
      const names = Object.keys(row);
      await sql`INSERT INTO ${sql.table(table)} (${sql.join(names.map((name) => sql.ref(name)))})
        VALUES (${sql.join(names.map((name) => row[name]))})`.execute(desk);
      await sql`RELEASE SAVEPOINT planting`.execute(desk);
      return true;
    } catch (error) {
      reasons.push(error instanceof Error ? error.message : String(error));
      await sql`ROLLBACK TO SAVEPOINT planting`.execute(desk);
    }
  }
  return false;
}

async function rowOf(planting: Planting, way: { readonly actor?: string; readonly bare?: boolean }): Promise<Row> {
  const { desk, office, table, owner, place } = planting;
  const rule = RULES[table] ?? { may: [] };
  const row: Row = { organisation: office.organisation.id };
  for (const { table: other, own, theirs } of await linksOf(desk, table)) {
    if (other === table) continue;
    const first = await parentOf(desk, other, { owner, place });
    if (first !== undefined) for (const [k, name] of own.entries()) row[name] ??= first[theirs[k] ?? ''];
  }
  const choices = await choicesOf(desk, table);
  const links = new Set(Object.keys(row));
  for (const column of await columnsOf(desk, table)) {
    const { name, needed } = column;
    const special = SPECIAL[`${table}.${name}`];
    if (special !== undefined) row[name] = special;
    else if (links.has(name) && (needed || way.bare !== true) && name !== rule.of && name !== 'unit' && !isParty(rule, name)) continue;
    else if (way.bare === true && !needed) delete row[name];
    else {
      const value = cellOf(planting, { ...column, choice: choices.get(name), rule, actor: way.actor ?? 'root' });
      if (value === undefined) delete row[name];
      else row[name] = value;
    }
  }
  if ('actor' in row) row['actor'] = way.actor ?? 'root';
  return row;
}

/** The row of a table that others refer to: the owner's own where there is one, else one after the other. */
async function parentOf(
  desk: Desk,
  table: string,
  { owner, place }: { readonly owner: string; readonly place: number },
): Promise<Row | undefined> {
  const { rows } = await sql<Row>`SELECT * FROM ${sql.table(table)} LIMIT 50`.execute(desk);
  const own = rows.find((each) => each['person'] === owner || each['subject'] === owner || each['actor'] === owner);
  return own ?? rows[place % Math.max(1, rows.length)];
}

type Wanted = Column & { readonly choice: string | undefined; readonly rule: Rule; readonly actor: string };

/** A value of a column; undefined where it is better left out. */
function cellOf(planting: Planting, wanted: Wanted): unknown {
  const { secrets, office, table, owner, place } = planting;
  const { name, type, needed, choice, rule, actor } = wanted;
  const where = `${table}.${name}`;
  if (name === rule.of) return owner;
  if (isParty(rule, name)) return EMPLOYEES.colleague;
  if (name === 'unit' && type === 'text') return UNIT_OF.get(owner);
  if (choice !== undefined) return choice;
  const audience: Audience = {
    may: rule.may,
    of: rule.of === undefined ? null : owner,
    parties: (rule.parties ?? []).map((each) => (each === 'actor' ? actor : each === 'member' ? owner : EMPLOYEES.colleague)),
  };
  if (type === 'text' && PERSONS.test(name)) return needed ? owner : undefined;
  if (/^(bigint|numeric)/.test(type) && /fen/.test(name)) return secrets.digits(9, where, office.organisation.id, audience);
  if (type === 'text' && !TECHNICAL.test(name)) return secrets.word(where, office.organisation.id, audience);
  if (!needed) return undefined;
  if (type === 'jsonb' && LISTS.test(name)) return '[]';
  if (type === 'integer' || /^(bigint|numeric)/.test(type)) return place + 1;
  if (type === 'text') return TEXTS[name] ?? `x${place}`;
  if (type === 'uuid') return `00000000-0000-4000-8000-00000000000${place}`;
  return PLAIN[type];
}
