/** Changes of an organisation: one at a time, whole or not at all, each in the log, whose chain is never broken; on every kind of database. */

import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { freshGround, GROUNDS, type Ground } from '../../../test/grounds.ts';
import { ownRowsOf } from '../../../test/rows.ts';
import { checkLinks, GENESIS, type Link, parseEntry } from '../audit/chain.ts';
import { addOrganisation, nextNumber, type Office, openOffice, otherOffice, read, USUAL_ORGANISATION, write } from './office.ts';

/** The log of an organisation and its head. */
const logOf = (office: Office) =>
  read(office, async (desk) => {
    const links: readonly Link[] = await desk.selectFrom('audit').select(['seq', 'entry', 'previous', 'hash']).orderBy('seq').execute();
    const head = await desk.selectFrom('audit_heads').select(['seq', 'hash']).executeTakeFirstOrThrow();
    return { links, head, broken: checkLinks(links, { seq: 0, hash: GENESIS }, office.organisation.id) };
  });

const entriesOf = async (office: Office) => (await logOf(office)).links.map(({ entry }) => parseEntry(entry)!);
const note = (office: Office, about: string) => write(office, ({ log }) => log({ action: 'noted', about, details: {} }));

describe.each(GROUNDS)('%s', (kind) => {
  let ground: Ground;
  let first: Office;
  let office: Office;
  let count = 0;

  beforeAll(async () => {
    ground = await freshGround(kind);
    first = await ground.open();
  });
  afterAll(async () => {
    await first.close();
    await ground.stop();
  });
  beforeEach(async () => {
    count += 1;
    office = await otherOffice(first, `单位 ${count}`);
  });

  test('twenty changes at once are all logged in one unbroken chain', async () => {
    await Promise.all(Array.from({ length: 20 }, (_, i) => note(office, `${i}`)));
    const { links, head, broken } = await logOf(office);
    expect(broken).toBe(null);
    expect(links.map(({ seq }) => Number(seq))).toEqual(Array.from({ length: 21 }, (_, i) => i + 1));
    expect(head).toEqual({ seq: '21', hash: links.at(-1)?.hash });
    const abouts = links.slice(1).map(({ entry }) => Number(parseEntry(entry)?.about));
    expect(abouts.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, i) => i));
  });

  test('twenty numbers that are taken at once are twenty numbers', async () => {
    const add = () =>
      write(office, async (writing) => {
        const number = await nextNumber(writing, 'source_mappings');
        await writing.desk.insertInto('source_mappings').values(ownRowsOf(office).mapping(number)).execute();
        await writing.log({ action: 'mapped', about: `${number}`, details: {} });
        return number;
      });
    const numbers = await Promise.all(Array.from({ length: 20 }, add));
    expect(numbers.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, i) => i + 1));
  });

  test('two organisations do not wait for each other', async () => {
    const other = await otherOffice(first, `单位 ${count} 旁`);
    const begun = Promise.withResolvers<void>();
    // Somebody else's work, not a part of this change.
    const noted = begun.promise.then(() => note(other, 'in the middle'));
    await write(office, async ({ log }) => {
      begun.resolve();
      await noted;
      await log({ action: 'noted', about: 'at the end', details: {} });
    });
    expect((await entriesOf(other)).map(({ about }) => about)).toEqual([other.organisation.name, 'in the middle']);
  });

  test('a change that fails leaves nothing, whatever it had written and logged', async () => {
    const failing = write(office, async ({ desk, log }) => {
      await desk.insertInto('source_mappings').values(ownRowsOf(office).mapping(1)).execute();
      await log({ action: 'mapped', about: '1', details: {} });
      throw new Error('the disk of somebody else is full');
    });
    await expect(failing).rejects.toThrow('the disk of somebody else is full');
    const rows = await read(office, (desk) => desk.selectFrom('source_mappings').selectAll().execute());
    expect([rows, (await logOf(office)).head.seq]).toEqual([[], '1']);
    await note(office, 'after');
    expect((await logOf(office)).broken).toBe(null);
  });

  test('a change that says nothing of itself is a bug, and leaves nothing', async () => {
    const silent = write(office, ({ desk }) => desk.insertInto('source_mappings').values(ownRowsOf(office).mapping(1)).execute());
    await expect(silent).rejects.toThrow('Bug: a change must be logged');
    expect(await read(office, (desk) => desk.selectFrom('source_mappings').selectAll().execute())).toEqual([]);
  });

  test('a change may log more than once; all its rows carry one moment and one actor', async () => {
    const said = await write({ ...office, actor: '李雷' }, async ({ at, actor, log }) => {
      await log({ action: 'noted', about: 'one', details: { n: 1, ok: true, none: null, text: '换\n行' } });
      await log({ action: 'noted', about: 'two', details: {} });
      return { at, actor };
    });
    const entries = (await entriesOf(office)).slice(1);
    expect(entries.map(({ at, actor }) => ({ at, actor }))).toEqual([said, said]);
    expect(said.actor).toBe('李雷');
    expect(entries[0]?.details).toEqual({ n: 1, ok: true, none: null, text: '换\n行' });
  });

  test('time never runs backwards, also where a clock was set back', async () => {
    const clock = ['2030-01-01T00:00:00.000Z', '2029-12-31T23:59:59.999Z', '2030-01-01T00:00:00.000Z', '2030-01-01T00:00:00.001Z'];
    for (const time of clock) await note({ ...office, now: () => new Date(time) }, time);
    const times = (await entriesOf(office)).slice(1).map(({ at }) => at);
    expect(times).toEqual([clock[0], clock[0], clock[0], clock[3]]);
  });

  test('reading sees one state and changes nothing', async () => {
    const begun = Promise.withResolvers<void>();
    const noted = begun.promise.then(() => note(office, 'meanwhile'));
    const seen = await read(office, async (desk) => {
      const before = await desk.selectFrom('audit').select('seq').execute();
      begun.resolve();
      await noted;
      return [before.length, (await desk.selectFrom('audit').select('seq').execute()).length];
    });
    expect([seen, (await logOf(office)).head.seq]).toEqual([[1, 1], '2']);
    const changing = read(office, (desk) => desk.insertInto('source_mappings').values(ownRowsOf(office).mapping(1)).execute());
    await expect(changing).rejects.toThrow('read-only transaction');
  });

  test('an organisation is added once, by many at once too, and is the same by its name', async () => {
    expect(await addOrganisation(office)).toBe(false);
    const name = `单位 ${count} 同时`;
    const made = await Promise.all(Array.from({ length: 8 }, () => otherOffice(first, name)));
    expect(new Set(made.map(({ organisation }) => organisation.id)).size).toBe(1);
    expect((await entriesOf(made[0]!)).map(({ action, about }) => [action, about])).toEqual([['organisation added', name]]);
    const opened = await openOffice({ ...ground.options, organisation: name });
    expect(opened.organisation).toEqual(made[0]?.organisation);
    await opened.close();
  });

  test.each(["O'Reilly & 王; DROP TABLE runs; --", '"引号"', '𠮷野家 😀', ' 空 格 ', 'x'.repeat(2000)])(
    'a name may be %j',
    async (name) => {
      const other = await otherOffice(first, name);
      await note(other, name);
      const names = await read(other, (desk) => desk.selectFrom('organisations').select('name').execute());
      expect([names, (await logOf(other)).broken]).toEqual([[{ name }], null]);
    },
  );

  test('a change into an organisation that nobody added is refused', async () => {
    const id = '00000000-0000-8000-a000-000000000000';
    const nowhere: Office = { ...office, organisation: { id, name: '没有的单位' } };
    await expect(note(nowhere, 'x')).rejects.toMatchObject({ problems: [{ code: 'ORGANISATION_MISSING' }] });
  });

  test('a change that waits for another one comes after it', async () => {
    const order: string[] = [];
    const slow = write(office, async ({ log }) => {
      await pause(150);
      order.push('slow');
      await log({ action: 'noted', about: 'slow', details: {} });
    });
    await pause(50);
    await Promise.all([slow, note(office, 'quick').then(() => order.push('quick'))]);
    expect(order).toEqual(['slow', 'quick']);
  });

  test('the role of the application holds no longer than the transaction', async () => {
    await note(office, 'x');
    const { rows } = await sql<{ same: boolean }>`SELECT current_user = session_user AS same`.execute(office.state.db);
    expect(rows).toEqual([{ same: true }]);
  });
});

test('the id of an organisation follows from its name alone, in every release', async () => {
  const ground = await freshGround(GROUNDS[0]);
  const office = await ground.open();
  expect(office.organisation).toEqual({ id: ORGANISATION_ID, name: USUAL_ORGANISATION });
  await office.close();
  await ground.stop();
});

/** SHA-256 of `hengji organisation 本单位`, as a UUID of version 8. */
const ORGANISATION_ID = '5e84d55c-8ec3-8a8f-ae14-33bf19c075e6';
