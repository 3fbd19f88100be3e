/** What the database itself refuses, whoever asks: every guard at its boundary, on every kind of database. */

import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { freshGround, GROUNDS, type Ground } from '../../../test/grounds.ts';
import { change, fullRecord, ownRowsOf, toApproved, toLocked } from '../../../test/rows.ts';
import { linkHash } from '../audit/chain.ts';
import { guarded } from '../office/guarded.ts';
import { type Desk, type Office, otherOffice } from '../office/office.ts';
import { Refused } from '../refused.ts';
import { APPEND_ONLY } from './append-only.ts';

/** What a change came to: `fine`, or the code of its refusal with its values. */
async function outcome(work: Promise<unknown>): Promise<unknown> {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (error === null) return 'fine';
  if (!(error instanceof Refused)) throw error;
  return error.problems.map(({ code, values }) => [code, values])[0];
}

describe.each(GROUNDS)('%s', (kind) => {
  let ground: Ground;
  let first: Office;
  let office: Office;
  let rows: ReturnType<typeof ownRowsOf>;
  let count = 0;
  const newOffice = (): Promise<Office> => {
    count += 1;
    return otherOffice(first, `单位 ${count}`);
  };

  beforeAll(async () => {
    ground = await freshGround(kind);
    first = await ground.open();
    await fullRecord(first);
  });
  afterAll(async () => {
    await first.close();
    await ground.stop();
  });

  /** Each test has an organisation of its own. */
  beforeEach(async () => {
    office = await newOffice();
    rows = ownRowsOf(office);
    await toApproved(office);
  });

  const tried = (use: (desk: Desk) => Promise<unknown>): Promise<unknown> => outcome(change(office, use));

  describe('rows stay as they were written, also for who owns the tables', () => {
    /** As the connection's own role, which is above the application's. */
    const asOwner = (statement: string): Promise<unknown> =>
      outcome(
        guarded(() =>
          first.state.db.transaction().execute(async (desk) => {
            await sql`SELECT set_config('hengji.organisation', ${first.organisation.id}, true), set_config('hengji.authority', 'machine', true)`.execute(
              desk,
            );
            await sql.raw(statement).execute(desk);
          }),
        ),
      );

    test.each([...APPEND_ONLY, 'organisations'])('%s', async (table) => {
      const column = table === 'organisations' ? 'id' : 'organisation';
      const refusal = ['GUARD_ROW_IMMUTABLE', { table }];
      expect(await asOwner(`UPDATE ${table} SET ${column} = ${column}`)).toEqual(refusal);
      expect(await asOwner(`DELETE FROM ${table}`)).toEqual(refusal);
      expect(await asOwner(`TRUNCATE ${table} CASCADE`)).toMatchObject(['GUARD_ROW_IMMUTABLE', {}]);
    });

    test('the head of the log moves on by one entry and is never removed', async () => {
      expect(await asOwner('DELETE FROM audit_heads')).toEqual(['GUARD_ROW_IMMUTABLE', { table: 'audit_heads' }]);
      expect(await asOwner('TRUNCATE audit_heads')).toEqual(['GUARD_ROW_IMMUTABLE', { table: 'audit_heads' }]);
      expect(await asOwner('UPDATE audit_heads SET seq = 0')).toEqual(['GUARD_AUDIT_CHAIN', { seq: 0 }]);
      expect(await asOwner('UPDATE audit_heads SET seq = seq + 1')).toMatchObject(['GUARD_AUDIT_CHAIN', {}]);
    });

    test('the application itself has no right to try', async () => {
      const error = await change(first, (desk) => sql`DELETE FROM runs`.execute(desk)).catch((reason: unknown) => reason);
      expect((error as Error).message).toMatch(first.state.role === null ? 'GUARD_ROW_IMMUTABLE' : 'permission denied');
    });
  });

  test('batches are pinned with their run, not later', async () => {
    const late = await tried((desk) => desk.insertInto('run_batches').values(rows.pin(1, 2)).execute());
    expect(late).toEqual(['GUARD_RUN_WRITTEN', { run: 1 }]);
    const together = await tried(async (desk) => {
      await desk.insertInto('runs').values(rows.run(2, '2026-10')).execute();
      await desk
        .insertInto('run_batches')
        .values([rows.pin(2, 1), rows.pin(2, 2)])
        .execute();
    });
    expect(together).toBe('fine');
  });

  test('who made a row is what the database says, not what the statement says', async () => {
    const { rows: next } = await sql<{ xid: string }>`SELECT (pg_current_xact_id()::text::bigint + 2)::text AS xid`.execute(
      office.state.db,
    );
    const run = { ...rows.run(2, '2026-10'), made_by: next[0]?.xid ?? '' };
    expect(await tried((desk) => desk.insertInto('runs').values(run).execute())).toBe('fine');
    for (const position of [1, 2, 3]) {
      const late = await tried((desk) =>
        desk
          .insertInto('run_batches')
          .values(rows.pin(2, 1, position))
          .execute(),
      );
      expect(late).toEqual(['GUARD_RUN_WRITTEN', { run: 2 }]);
    }
  });

  describe('a lock', () => {
    const lock = (run: number, period?: string) => tried((desk) => desk.insertInto('locks').values(rows.lock(run, period)).execute());
    const addRun = (number: number, period: string, purpose?: 'correction') =>
      change(office, async (desk) => {
        await desk
          .insertInto('runs')
          .values(rows.run(number, period, purpose))
          .execute();
        await desk.insertInto('run_steps').values(rows.step(number, 'in review')).execute();
      });
    const approve = (run: number) => change(office, (desk) => desk.insertInto('run_steps').values(rows.step(run, 'approved')).execute());

    test('takes a run that is approved', async () => {
      await addRun(2, '2026-10');
      expect(await lock(2, '2026-10')).toEqual(['GUARD_RUN_NOT_APPROVED', { run: 2 }]);
      await approve(2);
      expect(await lock(2, '2026-10')).toBe('fine');
    });

    test('takes none that was rejected after its approval', async () => {
      await change(office, (desk) => desk.insertInto('run_steps').values(rows.step(1, 'rejected')).execute());
      expect(await lock(1)).toEqual(['GUARD_RUN_NOT_APPROVED', { run: 1 }]);
    });

    test('takes a regular run of the very scheme and period', async () => {
      const refusal = (run: number, period: string) => ['GUARD_RUN_OTHER', { run, scheme: 'sales', period }];
      expect(await lock(1, '2026-10')).toEqual(refusal(1, '2026-10'));
      await addRun(2, '2026-10', 'correction');
      await approve(2);
      expect(await lock(2, '2026-10')).toEqual(refusal(2, '2026-10'));
      const longer = { ...rows.lock(1), last_day: '2026-09-29' };
      expect(await tried((desk) => desk.insertInto('locks').values(longer).execute())).toEqual(refusal(1, '2026-09'));
      expect(await lock(1)).toBe('fine');
    });

    test('takes none of whose batches one was undone; a locked one keeps its batches', async () => {
      const undo = (batch: number) => tried((desk) => desk.insertInto('batch_undos').values(rows.undo(batch)).execute());
      expect(await undo(2)).toBe('fine');
      await change(office, async (desk) => {
        await desk.insertInto('runs').values(rows.run(2, '2026-10')).execute();
        await desk.insertInto('run_batches').values(rows.pin(2, 2)).execute();
        for (const step of ['in review', 'approved'] as const) await desk.insertInto('run_steps').values(rows.step(2, step)).execute();
      });
      expect(await lock(2, '2026-10')).toEqual(['GUARD_BATCH_UNDONE', { run: 2, batch: 2 }]);
      expect(await lock(1)).toBe('fine');
      expect(await undo(1)).toEqual(['GUARD_BATCH_LOCKED', { batch: 1 }]);
    });

    test('has its lines with it, and none later', async () => {
      await toLocked(office);
      const late = ['GUARD_PERIOD_LOCKED', { scheme: 'sales', period: '2026-09' }];
      expect(await tried((desk) => desk.insertInto('settled').values(rows.settled('E3')).execute())).toEqual(late);
      expect(await tried((desk) => desk.insertInto('held').values(rows.held('E3')).execute())).toEqual(late);
    });

    test('is not got round by a table of the same name', async () => {
      await toLocked(office);
      const late = await tried(async (desk) => {
        await sql`CREATE TEMPORARY TABLE locks AS SELECT * FROM public.locks`.execute(desk);
        await sql`UPDATE pg_temp.locks SET made_by = pg_current_xact_id()`.execute(desk);
        await desk.insertInto('settled').values(rows.settled('E3')).execute();
      });
      expect(late).toEqual(['GUARD_PERIOD_LOCKED', { scheme: 'sales', period: '2026-09' }]);
    });

    test('waits for adjustments that are to be paid in its period, until they are decided', async () => {
      await toLocked(office);
      await addRun(2, '2026-09', 'correction');
      await addRun(3, '2026-10');
      await approve(3);
      const adjust = (number: number, period: string) =>
        tried(async (desk) => {
          await desk.insertInto('adjustments').values(rows.adjustment(number, 2)).execute();
          await desk.insertInto('adjustment_lines').values(rows.line(number, period)).execute();
        });
      expect(await adjust(1, '2026-10')).toBe('fine');
      expect(await adjust(2, '2026-11')).toBe('fine');
      expect(await lock(3, '2026-10')).toEqual(['GUARD_ADJUSTMENT_OPEN', { adjustment: 1, period: '2026-10' }]);
      await change(office, (desk) => desk.insertInto('adjustment_steps').values(rows.decision(1, 'rejected')).execute());
      expect(await lock(3, '2026-10')).toBe('fine');
      expect(await adjust(3, '2026-10')).toEqual(['GUARD_PAY_PERIOD_LOCKED', { scheme: 'sales', period: '2026-10' }]);
      const more = await tried((desk) => desk.insertInto('adjustment_lines').values(rows.line(2, '2026-12')).execute());
      expect(more).toEqual(['GUARD_ADJUSTMENT_WRITTEN', { adjustment: 2 }]);
    });

    test('is one for a period', async () => {
      expect(await lock(1)).toBe('fine');
      await addRun(2, '2026-09');
      await approve(2);
      expect(await lock(2)).toMatchObject(['CHANGED_MEANWHILE', {}]);
    });
  });

  describe('the steps of a run', () => {
    const step = (name: 'in review' | 'approved' | 'rejected' | 'locked' | 'paid') =>
      tried((desk) => desk.insertInto('run_steps').values(rows.step(2, name)).execute());
    const refusal = (name: string) => ['GUARD_STEP_ORDER', { run: 2, step: name }];
    beforeEach(() => change(office, (desk) => desk.insertInto('runs').values(rows.run(2, '2026-10')).execute()));

    test('come in order: review, approval, lock, payment', async () => {
      for (const early of ['approved', 'locked', 'paid'] as const) expect(await step(early)).toEqual(refusal(early));
      expect(await step('in review')).toBe('fine');
      for (const early of ['locked', 'paid'] as const) expect(await step(early)).toEqual(refusal(early));
      expect(await step('approved')).toBe('fine');
      for (const early of ['locked', 'paid'] as const) expect(await step(early)).toEqual(refusal(early));
      await change(office, (desk) => desk.insertInto('locks').values(rows.lock(2, '2026-10')).execute());
      expect(await step('rejected')).toEqual(refusal('rejected'));
      expect(await step('paid')).toEqual(refusal('paid'));
      expect(await step('locked')).toBe('fine');
      expect(await step('paid')).toBe('fine');
      expect(await step('paid')).toMatchObject(['CHANGED_MEANWHILE', {}]);
    });

    test.each([0, 1, 2])('may end in a rejection, also after %i of them, and then nothing follows', async (taken) => {
      for (const each of (['in review', 'approved'] as const).slice(0, taken)) expect(await step(each)).toBe('fine');
      expect(await step('rejected')).toBe('fine');
      for (const late of ['in review', 'approved', 'locked', 'paid'] as const) expect(await step(late)).toEqual(refusal(late));
    });
  });

  test('two who lock and undo in one moment do not both succeed', async () => {
    for (const _ of [1, 2, 3]) {
      const own = await newOffice();
      await toApproved(own);
      const mine = ownRowsOf(own);
      const here = (use: (desk: Desk) => Promise<unknown>): Promise<unknown> =>
        outcome(
          guarded(() =>
            own.state.db.transaction().execute(async (desk) => {
              await sql`SELECT set_config('hengji.organisation', ${own.organisation.id}, true), set_config('hengji.authority', 'machine', true)`.execute(
                desk,
              );
              await use(desk);
            }),
          ),
        );
      // Straight to the tables, past the turn that changes of the application take.
      const both = await Promise.all([
        here((desk) => desk.insertInto('locks').values(mine.lock(1)).execute()),
        here((desk) => desk.insertInto('batch_undos').values(mine.undo(1)).execute()),
      ]);
      expect(both.filter((each) => each === 'fine')).toHaveLength(1);
    }
  });

  test('the log takes an entry only at its end, with the hash that it must have', async () => {
    const add = (seq: number, previous: Buffer, hash: (entry: string) => Buffer) =>
      tried(async (desk) => {
        const entry = `{"seq":${seq}}`;
        const row = { organisation: office.organisation.id, seq: String(seq), entry, previous, hash: hash(entry) };
        await desk.insertInto('audit').values(row).execute();
        throw new Refused([]);
      });
    const head = await first.state.db.transaction().execute(async (desk) => {
      await sql`SELECT set_config('hengji.organisation', ${office.organisation.id}, true), set_config('hengji.authority', 'machine', true)`.execute(
        desk,
      );
      return await desk.selectFrom('audit_heads').selectAll().where('organisation', '=', office.organisation.id).executeTakeFirstOrThrow();
    });
    const seq = Number(head.seq);
    const right = (previous: Buffer) => (entry: string) => linkHash(previous, entry);
    const zeros = Buffer.alloc(32);
    expect(await add(seq + 1, head.hash, right(head.hash))).toBe(undefined);
    expect(await add(seq + 2, head.hash, right(head.hash))).toEqual(['GUARD_AUDIT_CHAIN', { seq: seq + 2 }]);
    expect(await add(seq + 1, zeros, right(zeros))).toEqual(['GUARD_AUDIT_CHAIN', { seq: seq + 1 }]);
    expect(await add(seq + 1, head.hash, () => zeros)).toEqual(['GUARD_AUDIT_CHAIN', { seq: seq + 1 }]);
    expect(await add(0, zeros, right(zeros))).toEqual(['GUARD_AUDIT_CHAIN', { seq: 0 }]);
  });
});
