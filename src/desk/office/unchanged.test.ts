/** What is remembered while nothing changes: made once, anew after any change and at midnight, apart for each organisation; on every kind of database. */

import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { freshGround, GROUNDS, type Ground } from '../../../test/grounds.ts';
import { type Office, officeById, otherOffice, together, write } from './office.ts';
import { remembered, unchanged } from './unchanged.ts';

const note = (office: Office) => write(office, ({ log }) => log({ action: 'noted', about: 'x', details: {} }));

describe.each(GROUNDS)('%s', (kind) => {
  let ground: Ground;
  let first: Office;
  let office: Office;
  let count = 0;
  let made = 0;

  /** The value of a name as whoever looks now gets it. */
  const looks = async (own: Office, name = 'a'): Promise<number> => {
    const memory = await unchanged(own);
    return (await memory([name], async () => ({ value: ++made }))).value;
  };

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
    made = 0;
    office = await otherOffice(first, `单位 ${count}`);
  });

  test('is made once, and again after a change', async () => {
    expect([await looks(office), await looks(office), await looks(office, 'b'), await looks(office)]).toEqual([1, 1, 2, 1]);
    await note(office);
    expect([await looks(office), await looks(office)]).toEqual([3, 3]);
  });

  test('is made once for many who ask at once', async () => {
    const memory = await unchanged(office);
    const make = async (): Promise<object> => ({ value: ++made });
    const all = await Promise.all(Array.from({ length: 20 }, () => memory(['a'], make)));
    expect([made, new Set(all).size]).toEqual([1, 1]);
  });

  test('a change that is taken back is none', async () => {
    expect(await looks(office)).toBe(1);
    const undone = together(office, async (joined) => {
      await note(joined);
      throw new Error('taken back');
    });
    await expect(undone).rejects.toThrow('taken back');
    expect(await looks(office)).toBe(1);
  });

  test('is made again at midnight, not before', async () => {
    const at = (now: string): Office => ({ ...office, now: () => new Date(now) });
    const times = ['2026-10-31T23:59:58', '2026-10-31T23:59:59', '2026-11-01T00:00:00'];
    const seen: number[] = [];
    for (const time of times) seen.push(await looks(at(time)));
    expect(seen).toEqual([1, 1, 2]);
  });

  test('belongs to one organisation, whose changes alone end it', async () => {
    const other = await otherOffice(first, `另一单位 ${count}`);
    expect([await looks(office), await looks(other)]).toEqual([1, 2]);
    await note(other);
    expect([await looks(office), await looks(other)]).toEqual([1, 3]);
  });

  test('an office remembers apart for who asks and for its organisation, and not inside a change', async () => {
    const own: Office = { ...office, memory: await unchanged(office) };
    const member = (person: string, behalf: string | null = null): Office => ({
      ...own,
      authority: { is: 'member', person, behalf, grants: [] },
    });
    const value = (asked: Office) => remembered(asked, ['a'], async () => ({ value: ++made })).then((found) => found.value);
    expect([await value(own), await value(member('E1')), await value(member('E2')), await value(member('E2', 'E1'))]).toEqual([1, 2, 3, 4]);
    expect([await value({ ...own, actor: 'E9' }), await value(member('E1'))]).toEqual([1, 2]);
    expect(await value({ ...own, organisation: first.organisation })).toBe(5);
    const other = await otherOffice(own, `别家 ${count}`);
    expect([other.memory, (await officeById(own, first.organisation.id))?.memory]).toEqual([undefined, undefined]);
    expect(await together(own, async (joined) => [await value(joined), await note(joined)])).toEqual([6, undefined]);
    expect([await value(office), await value({ ...office, memory: await unchanged(office) })]).toEqual([7, 8]);
  });

  test('what fails is not remembered', async () => {
    const memory = await unchanged(office);
    const fails = (): Promise<object> => Promise.reject(new Error('no'));
    await expect(memory(['a'], fails)).rejects.toThrow('no');
    expect(await looks(office)).toBe(1);
  });

  test('what is made after a look that a change has overtaken is not what is remembered since', async () => {
    const memory = await unchanged(office);
    await note(office);
    expect((await memory(['a'], async () => ({ value: ++made }))).value).toBe(1);
    expect(await looks(office)).toBe(2);
  });
});
