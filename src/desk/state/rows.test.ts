/** Row-level security as the second wall, on every kind of database: without any filter, each organisation sees and adds its own rows alone. */

import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freshGround, GROUNDS, type Ground } from '../../../test/grounds.ts';
import { change, fullRecord } from '../../../test/rows.ts';
import { type Desk, type Office, openOffice, otherOffice, read } from '../office/office.ts';
import { APPEND_ONLY } from './append-only.ts';

const OWN_TABLES = [...APPEND_ONLY, 'audit_heads'] as const;

describe.each(GROUNDS)('%s', (kind) => {
  let ground: Ground;
  let mine: Office;
  let theirs: Office;

  beforeAll(async () => {
    ground = await freshGround(kind);
    mine = await ground.open();
    theirs = await otherOffice(mine, '光年医美');
    // The same names and numbers on both sides.
    await fullRecord(mine);
    await fullRecord(theirs);
  });
  afterAll(async () => {
    await mine.close();
    await ground.stop();
  });

  const countIn = async (desk: Desk, table: string): Promise<number> => {
    const { rows } = await sql<{ count: string }>`SELECT count(*) FROM ${sql.table(table)}`.execute(desk);
    return Number(rows[0]?.count);
  };

  test('every table is behind the wall, its owner too, with one policy that lets rows through', async () => {
    const { rows } = await sql<{ name: string; walled: boolean; rules: string }>`
      SELECT relname AS name, relrowsecurity AND relforcerowsecurity AS walled,
        (SELECT string_agg(concat(polcmd, polpermissive), ',') FROM pg_policy p WHERE p.polrelid = c.oid) AS rules
      FROM pg_class c WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p', 'v', 'm') ORDER BY relname`.execute(
      mine.state.db,
    );
    const names = [...OWN_TABLES, 'organisations'].toSorted();
    const walls = rows.filter(({ name }) => name !== 'hengji_forms');
    // One rule lets rows through, that of the organisation; all others only take away.
    expect(walls.map(({ name, walled, rules }) => ({ name, walled, rules: rules.replaceAll(/,?[ra]f/g, '').replace(/^,/, '') }))).toEqual(
      names.map((name) => ({ name, walled: true, rules: '*t' })),
    );
  });

  test('every table with an organisation is one that the tests know, and the wall stands on that column', async () => {
    const { rows } = await sql<{ name: string; policy: string }>`
      SELECT table_name AS name, pg_get_expr(polqual, polrelid) || pg_get_expr(polwithcheck, polrelid) AS policy
      FROM information_schema.columns JOIN pg_policy ON polrelid = format('public.%I', table_name)::regclass AND polpermissive
      WHERE table_schema = 'public' AND column_name = 'organisation' ORDER BY table_name`.execute(mine.state.db);
    expect(rows.map(({ name }) => name)).toEqual([...OWN_TABLES].toSorted());
    for (const { policy } of rows) expect(policy.match(/\(organisation = \( SELECT /g)).toHaveLength(2);
  });

  test.each(OWN_TABLES)('%s: plain queries of each side see its own rows, and as many on both', async (table) => {
    const sides = [mine, theirs].map((office) =>
      read(office, async (desk) => {
        const { rows } = await sql<{ organisation: string }>`SELECT DISTINCT organisation FROM ${sql.table(table)}`.execute(desk);
        return { rows, count: await countIn(desk, table), own: [{ organisation: office.organisation.id }] };
      }),
    );
    const [a, b] = await Promise.all(sides);
    expect(a!.rows).toEqual(a!.own);
    expect(b!.rows).toEqual(b!.own);
    expect(a!.count).toBe(b!.count);
  });

  test.each(OWN_TABLES)('%s: a row for the other side is refused, whatever else it holds', async (table) => {
    const added = change(mine, async (desk) => {
      const other = JSON.stringify({ organisation: theirs.organisation.id });
      await sql`INSERT INTO ${sql.table(table)} SELECT (jsonb_populate_record(x, ${other}::jsonb)).* FROM ${sql.table(table)} x LIMIT 1`.execute(
        desk,
      );
    });
    const error = (await added.catch((reason: unknown) => reason)) as Error;
    expect(error.message).toMatch(/row-level security policy|^GUARD_/);
  });

  test('without an organisation nothing is seen, and the name of another one is not to be had', async () => {
    const nobody: Office = { ...mine, organisation: { id: '', name: '' } };
    const seen = await read(nobody, (desk) => Promise.all([...OWN_TABLES, 'organisations'].map((table) => countIn(desk, table))));
    expect(new Set(seen)).toEqual(new Set([0]));
    const names = await read(mine, (desk) => desk.selectFrom('organisations').select('name').execute());
    expect(names).toEqual([{ name: '本单位' }]);
  });

  test('joins, sub-queries and changes of the other side reach nothing', async () => {
    const id = theirs.organisation.id;
    await change(mine, async (desk) => {
      const { rows } = await sql`SELECT FROM runs r JOIN batches b USING (organisation) WHERE organisation = ${id}`.execute(desk);
      expect(rows).toEqual([]);
      const moved = await sql`UPDATE audit_heads SET seq = seq + 1 WHERE organisation = ${id}`.execute(desk);
      expect(moved.numAffectedRows).toBe(0n);
      const { rows: counted } = await sql`SELECT (SELECT count(*) FROM settled WHERE organisation = ${id}) AS n`.execute(desk);
      expect(counted).toEqual([{ n: '0' }]);
    });
  });

  test('the setting ends with its transaction: the next one on the same connection begins with nothing', async () => {
    await read(mine, (desk) => countIn(desk, 'runs'));
    const { rows } = await sql<{
      setting: string | null;
    }>`SELECT nullif(current_setting('hengji.organisation', true), '') AS setting`.execute(mine.state.db);
    expect(rows).toEqual([{ setting: null }]);
  });

  test('an organisation that nobody added is not opened', async () => {
    const refusal = openOffice({ ...ground.options, organisation: '没有的单位' });
    await expect(refusal).rejects.toMatchObject({ problems: [{ code: 'ORGANISATION_MISSING', values: { name: '没有的单位' } }] });
    const opened = await openOffice({ ...ground.options, organisation: '光年医美' });
    expect(opened.organisation.id).toBe(theirs.organisation.id);
    await opened.close();
  });
});
