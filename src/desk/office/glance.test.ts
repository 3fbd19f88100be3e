/** A glance is a look in one question: the same rows with the same rights, whatever texts are asked for, and nothing is changed; on every kind of database. */

import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freshGround, GROUNDS, type Ground } from '../../../test/grounds.ts';
import type { Authority } from '../access/authority.ts';
import { glance } from './glance.ts';
import { type Desk, noteAccess, type Office, otherOffice, read, together, write } from './office.ts';

const member = (person: string): Authority => ({ is: 'member', person, behalf: null, grants: [] });
const names = (desk: Desk) => desk.selectFrom('organisations').select('name').execute();
const seen = (desk: Desk) => desk.selectFrom('accesses').select('about').execute();
const told = async (desk: Desk, text: string) => (await sql<{ told: string }>`SELECT ${text}::text AS told`.execute(desk)).rows;

describe.each(GROUNDS)('%s', (kind) => {
  let ground: Ground;
  let first: Office;
  let office: Office;

  beforeAll(async () => {
    ground = await freshGround(kind);
    first = await ground.open();
    office = await otherOffice(first, '单位');
    await noteAccess({ ...office, actor: 'E1' }, { action: 'runs.show', about: '/runs' });
  });
  afterAll(async () => {
    await first.close();
    await ground.stop();
  });

  /** How many questions go to the database. */
  async function questions(use: (office: Office) => Promise<unknown>): Promise<number> {
    let count = 0;
    const atOnce: Office['state']['atOnce'] = (statements) => {
      count += 1;
      return office.state.atOnce(statements);
    };
    await use({ ...office, state: { ...office.state, atOnce } });
    return count;
  }

  test('asks several things in one question, and is answered as a look is', async () => {
    const both = (desk: Desk) => Promise.all([names(desk), seen(desk), told(desk, '甲')]);
    expect(await glance(office, both)).toEqual(await read(office, both));
    expect(await questions((own) => glance(own, both))).toBe(1);
    expect(await questions((own) => glance(own, async () => 1))).toBe(0);
  });

  test('sees what a look sees: nothing of another organisation, and what a member may see', async () => {
    const others: readonly Office[] = [first, { ...office, authority: member('E1') }, { ...office, authority: member('E2') }];
    const looks: readonly ((desk: Desk) => Promise<unknown>)[] = [names, seen];
    for (const own of others) for (const asked of looks) expect(await glance(own, asked)).toEqual(await read(own, asked));
    expect(await glance({ ...office, authority: member('E2') }, seen)).toEqual([]);
  });

  test.each(["O'Brien", 'a\\b', "\\'; SELECT 1; --", '$1 $2', '"', '', '换\n行', '𠮷😀'])('the text %j stays what it is', async (text) => {
    expect(await glance(office, (desk) => told(desk, text))).toEqual([{ told: text }]);
  });

  test('numbers, truths and nothing are asked for as they are by a look', async () => {
    const asked = (desk: Desk) =>
      sql`SELECT ${7}::integer AS a, ${2n ** 62n}::bigint AS b, ${true}::boolean AS c, ${null}::text AS d`.execute(desk);
    const [one, other] = [await glance(office, asked), await read(office, asked)];
    expect(one.rows).toEqual(other.rows);
    await expect(glance(office, (desk) => sql`SELECT ${['a']}`.execute(desk))).rejects.toThrow('not by object');
    await expect(glance(office, (desk) => told(desk, '\0'))).rejects.toThrow('sign zero');
  });

  test('changes nothing', async () => {
    const change = (desk: Desk) => sql`UPDATE audit_heads SET seq = seq`.execute(desk);
    await expect(glance(office, change)).rejects.toThrow('read-only transaction');
    expect(await glance(office, names)).toHaveLength(1);
  });

  test('what is asked after an answer is a fault, and one wrong question fails all', async () => {
    const later = glance(office, async (desk) => [await names(desk), await names(desk)]);
    await expect(later).rejects.toThrow('asks everything at once');
    const wrong = (desk: Desk) => sql`SELECT 1 / 0`.execute(desk);
    await expect(glance(office, (desk) => Promise.all([names(desk), wrong(desk)]))).rejects.toThrow('division by zero');
    const settled = await glance(office, (desk) => Promise.allSettled([names(desk), wrong(desk)]));
    expect(settled.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  });

  test('is a part of the change that the office has joined; within another it is a fault', async () => {
    const log = { action: 'noted', about: 'x', details: {} };
    const heads = (desk: Desk) => desk.selectFrom('audit').select('seq').execute();
    const before = await glance(office, heads);
    const within = await together(office, async (joined) => {
      await write(joined, (writing) => writing.log(log));
      return await glance(joined, heads);
    });
    expect(within).toHaveLength(before.length + 1);
    await expect(read(office, () => glance(office, names))).rejects.toThrow('second connection');
  });
});
