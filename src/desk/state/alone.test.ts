/** A transaction holds one connection, and asks for no other; work that comes after it does. */

import { afterAll, beforeAll, expect, test } from 'vitest';
import { testFolder } from '../../../test/terminal.ts';
import { asHouse, readUnveiled } from '../access/unveiled.ts';
import { type Desk, noteAccess, type Office, openOffice, otherOffice, read, together, write } from '../office/office.ts';

let office: Office;

beforeAll(async () => {
  const first = await openOffice({ data: `${testFolder()}/data`, actor: 'root' });
  office = await otherOffice(first, '并发');
}, 60_000);
afterAll(() => office.close());

const names = (desk: Desk) => desk.selectFrom('organisations').select('name').execute();
const log = { action: 'people reminded', about: 'test', details: {} };

test('within a change a further transaction is a fault at once, and the change is undone', async () => {
  const wrong = together(office, async (joined) => {
    await write(joined, (writing) => writing.log(log));
    return await read(office, names);
  });
  await expect(wrong).rejects.toThrow('second connection');
  const within = read(office, () => read(office, names));
  await expect(within).rejects.toThrow('second connection');
  expect(await read(office, names)).toHaveLength(1);
});

test('with the office that has joined the change it is a part of it, also where all is to be seen', async () => {
  const member: Office = { ...office, authority: { is: 'member', person: 'E2', behalf: null, grants: [] } };
  await noteAccess(office, { action: 'runs.show', about: '/runs' });
  const seen = (desk: Desk) => desk.selectFrom('accesses').select('id').execute();
  const all = await Promise.all(
    Array.from({ length: 8 }, () =>
      together(member, async (joined) => {
        const [before, unveiled, after] = [await read(joined, seen), await readUnveiled(joined, seen), await read(joined, seen)];
        await asHouse(joined, (house) => write(house, (writing) => writing.log(log)));
        return [before.length, unveiled.length, after.length];
      }),
    ),
  );
  expect(all).toEqual(all.map(() => [0, 1, 0]));
});

test('work that a transaction leaves behind asks for its own connection once that has ended', async () => {
  let later: Promise<unknown> = Promise.resolve();
  let end: () => void = () => undefined;
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  await read(office, async (desk) => {
    later = ended.then(() => read(office, names));
    await names(desk);
  });
  end();
  expect(await later).toHaveLength(1);
});
