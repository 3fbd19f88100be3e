/** Jobs on every kind of database: what is committed is worked on, once, for whoever asked; and told of on the way. */

import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { freshGround, GROUNDS, type Ground } from '../../../test/grounds.ts';
import type { Member } from '../access/authority.ts';
import { type Office, otherOffice, read, write } from '../office/office.ts';
import { Refused, refused } from '../refused.ts';
import type { JobKind, JobWork } from './job.ts';
import { queueId } from './queue.ts';
import { addJob, addJobWithin, cancelJob, type JobRow, jobList, jobNumbered } from './record.ts';
import { openWire } from './wire.ts';
import { type JobNews, openWorker, type Worker, type WorkerOptions } from './worker.ts';

/** Until something is so; a machine that has much to do takes its time. */
async function until<T>(look: () => Promise<T | null> | T | null): Promise<T> {
  for (let tries = 0; tries < 1_000; tries += 1) {
    const found = await look();
    if (found !== null) return found;
    await pause(20);
  }
  throw new Error('it never came so far');
}

const LONG = { timeout: 60_000 };

// The databases beside each other, for these tests mostly wait; what is tried on one of them, one after the other.
describe.concurrent.each(GROUNDS)('%s', (ground) => {
  describe('one after the other', { concurrent: false }, () => {
    let place: Ground;
    let first: Office;
    let workers: Worker[] = [];
    let count = 0;

    beforeAll(async () => {
      place = await freshGround(ground);
      first = await place.open();
    });
    afterEach(async () => {
      for (const worker of workers) await worker.close(1_000);
      workers = [];
    });
    afterAll(async () => {
      await first.close();
      await place.stop();
    });

    /** Each test has an organisation of its own. */
    const newOffice = (): Promise<Office> => {
      count += 1;
      return otherOffice(first, `单位 ${count}`);
    };

    const logged = (office: Office, action: string): Promise<unknown> =>
      write(office, ({ log }) => log({ action, about: 'work 7', details: {} }));

    /** A worker that does one kind of work, `walk`, as the test says. */
    async function worker(office: Office, run: JobKind['run'], more: Partial<WorkerOptions> = {}): Promise<Worker> {
      const walk: JobKind = { name: 'walk', weight: 'light', ends: { walked: ({ about }) => ({ way: about }) }, run };
      const heavy: JobKind = { ...walk, name: 'climb', weight: 'heavy' };
      const { state, data } = first;
      const faults: unknown[] = [];
      const opened = await openWorker({
        state,
        data,
        now: office.now,
        kinds: [walk, heavy],
        failed: (e) => faults.push(e),
        ...more,
      });
      workers.push(opened);
      return opened;
    }

    const at = (office: Office, number: number): Promise<JobRow> => read(office, (desk) => jobNumbered(desk, number));
    const end = (office: Office, number: number) => until(async () => (await at(office, number)).end);
    const actionsOf = async (office: Office): Promise<readonly string[]> => {
      const rows = await read(office, (desk) => desk.selectFrom('audit').select('entry').orderBy('seq').execute());
      return rows.map(({ entry }) => (JSON.parse(entry) as { action: string }).action);
    };

    test('a job is done for who asked, with its input, and its answer is kept', LONG, async () => {
      const office = await newOffice();
      await worker(office, (by, input) => Promise.resolve({ by: by.actor, input }));
      const number = await addJob({ ...office, actor: 'E001' }, { kind: 'walk', input: { to: '河边', steps: [1, null] } });
      const { at: _, ...ended } = await end(office, number);
      expect(ended).toEqual({ outcome: 'done', answer: { by: 'E001', input: { to: '河边', steps: [1, null] } }, problems: [] });
      expect(await actionsOf(office)).toEqual(['organisation added', 'job asked', 'job done']);
    });

    test('a job that was there before the worker is done; one that was rolled back never', LONG, async () => {
      const office = await newOffice();
      const begun: string[] = [];
      const order = { kind: 'walk', input: null };
      const undone = write(office, async (writing) => {
        await addJobWithin(office, writing, order);
        throw refused('JOB_INPUT');
      });
      await expect(undone).rejects.toThrow(Refused);
      const number = await addJob(office, order);
      await worker(office, (by) => {
        begun.push(by.organisation.name);
        return Promise.resolve(null);
      });
      await end(office, number);
      expect([number, begun]).toEqual([1, [office.organisation.name]]);
      const { rows } = await sql`SELECT FROM jobs.waiting`.execute(first.state.db);
      expect(rows).toEqual([]);
    });

    test('the change that has the effect ends the job, whatever comes after it', LONG, async () => {
      const office = await newOffice();
      await worker(office, async (own) => {
        await logged(own, 'begun');
        await logged(own, 'walked');
        throw new Error('fell at the door');
      });
      const number = await addJob(office, { kind: 'walk', input: null });
      expect(await end(office, number)).toMatchObject({ outcome: 'done', answer: { way: 'work 7' } });
      await pause(300);
      expect(await actionsOf(office)).toEqual(['organisation added', 'job asked', 'begun', 'walked']);
    });

    test('a second effect of one job is refused, and nothing of it is written', LONG, async () => {
      const office = await newOffice();
      let second: unknown = null;
      await worker(office, async (own) => {
        await logged(own, 'walked');
        second = await logged(own, 'walked').catch((error: unknown) => error);
        return null;
      });
      const number = await addJob(office, { kind: 'walk', input: null });
      await end(office, number);
      const found = await until(() => second);
      expect((found as Refused).problems).toMatchObject([{ code: 'JOB_ENDED', values: { number, state: 'done' } }]);
      expect((await actionsOf(office)).filter((action) => action === 'walked')).toHaveLength(1);
    });

    test('what is refused, what fails and what nobody knows is told, and not tried again', LONG, async () => {
      const office = await newOffice();
      const begun: unknown[] = [];
      await worker(office, (_, input) => {
        begun.push(input);
        return Promise.reject(input === 'refused' ? refused('RUN_UNKNOWN', { number: 9 }) : new Error('a fault\nof the program'));
      });
      const numbers: number[] = [];
      for (const input of ['refused', 'fault']) numbers.push(await addJob(office, { kind: 'walk', input }));
      numbers.push(await addJob(office, { kind: 'swim', input: null }));
      const ends = await Promise.all(numbers.map((number) => end(office, number)));
      expect(ends.map(({ outcome, problems }) => [outcome, problems.map(({ code, values }) => [code, values])])).toEqual([
        ['refused', [['RUN_UNKNOWN', { number: 9 }]]],
        ['failed', [['JOB_FAILED', { reason: 'a fault' }]]],
        ['failed', [['JOB_KIND', { kind: 'swim' }]]],
      ]);
      // Two light jobs are done at once, in any order.
      expect(begun.toSorted()).toEqual(['fault', 'refused']);
    });

    test('what others were in the way of is tried again, five times at most', LONG, async () => {
      const office = await newOffice();
      const tries = new Map<unknown, number>();
      await worker(office, (_, input) => {
        const times = (tries.get(input) ?? 0) + 1;
        tries.set(input, times);
        return times === input ? Promise.resolve(times) : Promise.reject(refused('CHANGED_MEANWHILE', { reason: 'x' }));
      });
      const numbers: number[] = [];
      for (const input of [2, 9]) numbers.push(await addJob(office, { kind: 'walk', input }));
      const [soon, never] = await Promise.all(numbers.map((number) => end(office, number)));
      expect([soon, never]).toMatchObject([
        { outcome: 'done', answer: 2 },
        { outcome: 'refused', problems: [{ code: 'CHANGED_MEANWHILE' }] },
      ]);
      expect([tries.get(2), tries.get(9)]).toEqual([2, 5]);
    });

    /** The office of a member who holds some duties. */
    const member = (office: Office, person: string, grants: Member['grants'] = []): Office => ({
      ...office,
      actor: person,
      authority: { is: 'member', person, behalf: null, grants },
    });

    test('who does not belong to the organisation any more is told so by the end of the job', LONG, async () => {
      const office = await newOffice();
      await worker(office, () => Promise.resolve(1));
      const number = await addJob(member(office, 'E009'), { kind: 'walk', input: null });
      expect(await end(office, number)).toMatchObject({
        outcome: 'refused',
        problems: [{ code: 'NOT_ACTIVE', values: { person: 'E009' } }],
      });
      expect((await at(office, number)).actor).toBe('E009');
    });

    test('a job is seen by who asked, by who looks after the installation, and by nobody else; nobody asks in the name of another', async () => {
      const office = await newOffice();
      const own = member(office, 'E001');
      await addJob(own, { kind: 'walk', input: null });
      const seen = async (by: Office) => (await read(by, (desk) => jobList(desk, { actor: null, before: null, limit: 9 }))).length;
      const administrator = member(office, 'AD1', [{ role: 'administrator', units: null }]);
      expect(await Promise.all([own, member(office, 'E002'), administrator].map(seen))).toEqual([1, 0, 1]);
      expect(await addJob(member(office, 'E002'), { kind: 'walk', input: null })).toBe(2);
      await expect(addJob({ ...own, actor: 'E002' }, { kind: 'walk', input: null })).rejects.toThrow(/row-level security/);
      await expect(cancelJob(member(office, 'E002'), 1)).rejects.toMatchObject({ problems: [{ code: 'JOB_UNKNOWN' }] });
      await cancelJob(administrator, 1);
      expect((await at(office, 1)).end?.outcome).toBe('cancelled');
    });

    test('one heavy job at a time, light ones beside it', LONG, async () => {
      const office = await newOffice();
      const now: unknown[] = [];
      const seen: string[] = [];
      await worker(office, async (_, input) => {
        now.push(input);
        seen.push(now.join('+'));
        await pause(500);
        now.splice(now.indexOf(input), 1);
        return null;
      });
      const numbers: number[] = [];
      for (const input of ['山', '峰']) numbers.push(await addJob(office, { kind: 'climb', input }));
      numbers.push(await addJob(office, { kind: 'walk', input: '路' }));
      await Promise.all(numbers.map((number) => end(office, number)));
      expect(seen.some((each) => each.includes('山') && each.includes('峰'))).toBe(false);
      expect(seen.some((each) => each.includes('+'))).toBe(true);
    });

    /** Work that waits for its sign, then tries to have its effect all the same. */
    const stubborn = async (own: Office, { signal, progress }: JobWork): Promise<null> => {
      progress({ fraction: 0.5, step: 'reading', values: { done: 1, total: 2 } });
      await new Promise<void>((done) => signal.addEventListener('abort', () => done()));
      await logged(own, 'walked');
      return null;
    };

    test(
      'a cancelled job is stopped, and what it has not written is never written; only who asked may, or one who is allowed',
      LONG,
      async () => {
        const office = await newOffice();
        const by = { ...office, actor: 'E001' };
        const other = { ...office, actor: 'E002' };
        let after: unknown = null;
        await worker(
          office,
          async (own, _, work) =>
            await stubborn(own, work).catch((error: unknown) => {
              after = error;
              throw error;
            }),
        );
        const number = await addJob(by, { kind: 'walk', input: null });
        const code = async (tried: Promise<unknown>) =>
          (await tried.then(
            () => null,
            (error: Refused) => error.problems[0]?.code,
          )) ?? 'fine';
        const none = member(office, 'E002', [{ role: 'finance', units: null }]);
        expect(await code(cancelJob(none, number))).toBe('JOB_UNKNOWN');
        expect(await code(cancelJob(by, number + 1))).toBe('JOB_UNKNOWN');
        await until(() => (workers.length > 0 ? true : null));
        await pause(300);
        expect(await code(cancelJob(by, number))).toBe('fine');
        expect(((await until(() => after)) as Refused).problems[0]).toMatchObject({ code: 'JOB_ENDED', values: { state: 'cancelled' } });
        expect(await actionsOf(office)).toEqual(['organisation added', 'job asked', 'job cancelled']);
        expect(await code(cancelJob(by, number))).toBe('JOB_ENDED');
        const second = await addJob(by, { kind: 'walk', input: null });
        expect(await code(cancelJob(other, second))).toBe('fine');
        expect((await at(office, second)).end).toMatchObject({ outcome: 'cancelled', answer: null, problems: [] });
      },
    );

    test('how far it has come is heard where the work is done and in another process', LONG, async () => {
      const office = await newOffice();
      let go = (): void => undefined;
      const going = new Promise<void>((done) => {
        go = done;
      });
      const work: JobKind['run'] = async (_own, _input, { progress }) => {
        progress({ fraction: 0, step: 'reading', values: {} });
        await going;
        progress({ fraction: 0.5, step: 'reading', values: { done: 1, total: 2 } });
        await pause(600);
        progress({ fraction: 1, step: 'reading', values: {} });
        return null;
      };
      const kinds = [await worker(office, work), await worker(office, work)];
      const heard: JobNews[][] = [[], []];
      const number = await addJob(office, { kind: 'walk', input: null });
      const key = { organisation: office.organisation.id, job: number };
      const stops = kinds.map((each, k) => each.onProgress(key, (news) => heard[k]?.push(news)));
      await until(() => (heard.every((each) => each.length > 0) ? true : null));
      await pause(600);
      go();
      await end(office, number);
      await until(() => (heard.every((each) => each.at(-1)?.is === 'ended') ? true : null));
      for (const stop of stops) stop();
      const fractions = heard.map((each) => each.map((news) => (news.is === 'progress' ? news.fraction : news.outcome)));
      for (const each of fractions) expect(each).toEqual([0, 0.5, 1, 'done']);
    });

    test('a closing worker waits for what is under way; what it does not finish is begun again by the next', LONG, async () => {
      const office = await newOffice();
      const begun: string[] = [];
      const run =
        (name: string, wait: number): JobKind['run'] =>
        async (own, input, { signal }) => {
          begun.push(`${name} ${input}`);
          await pause(wait, undefined, { signal }).catch(() => undefined);
          if (signal.aborted) throw new Error('stopped');
          await logged(own, 'walked');
          return null;
        };
      const early = await worker(office, run('early', 1_200));
      const one = await addJob(office, { kind: 'walk', input: 'a' });
      await until(() => (begun.length === 1 ? true : null));
      await early.close(10_000);
      expect((await at(office, one)).end?.outcome).toBe('done');
      const hasty = await worker(office, run('hasty', 30_000));
      const two = await addJob(office, { kind: 'walk', input: 'b' });
      await until(() => (begun.length === 2 ? true : null));
      await hasty.close(1_000);
      expect((await at(office, two)).end).toBe(null);
      await worker(office, run('late', 0));
      expect((await end(office, two)).outcome).toBe('done');
      expect(begun).toEqual(['early a', 'hasty b', 'late b']);
    });

    test('a job that is sent to the queue twice, because a process died before it forgot it, is done once', LONG, async () => {
      const office = await newOffice();
      const begun: unknown[] = [];
      await worker(office, (_, input) => Promise.resolve(begun.push(input)));
      const one = await addJob(office, { kind: 'walk', input: 'a' });
      await end(office, one);
      await sql`INSERT INTO jobs.waiting VALUES (${office.organisation.id}, ${one}, 'walk')`.execute(first.state.db);
      const two = await addJob(office, { kind: 'walk', input: 'b' });
      await end(office, two);
      await until(async () => ((await sql`SELECT FROM jobs.waiting`.execute(first.state.db)).rows.length === 0 ? true : null));
      expect(begun).toEqual(['a', 'b']);
    });

    test('handed out in vain is not begun: a job that another process holds is tried five times all the same', LONG, async () => {
      const office = await newOffice();
      const other = await openWire(first.state, { heard: () => undefined, mended: () => undefined });
      let tries = 0;
      await worker(office, () => {
        tries += 1;
        return tries === 5 ? Promise.resolve(tries) : Promise.reject(refused('CHANGED_MEANWHILE', { reason: 'x' }));
      });
      const next = await addJob(office, { kind: 'swim', input: null });
      const id = queueId({ organisation: office.organisation.id, job: next + 1 });
      expect(await other.hold(id)).toBe(true);
      const number = await addJob(office, { kind: 'walk', input: null });
      const handed = sql<{ times: number }>`SELECT retry_count AS times FROM jobs.job WHERE id = ${id} AND retry_count > 1`;
      await until(async () => (await handed.execute(first.state.db)).rows[0] ?? null);
      expect(tries).toBe(0);
      await other.close();
      expect(await end(office, number)).toMatchObject({ outcome: 'done', answer: 5 });
    });

    test('a wire that breaks is mended, and what was added meanwhile is done', LONG, async () => {
      const office = await newOffice();
      await worker(office, () => Promise.resolve(null));
      const cut = await until(async () => {
        const { rows } = await sql`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database()
        AND pid <> pg_backend_pid() AND (query LIKE 'LISTEN hengji%' OR query LIKE 'SELECT pg_%')`.execute(first.state.db);
        return rows.length > 0 ? rows : null;
      });
      expect(cut.length).toBeGreaterThan(0);
      for (const input of [1, 2]) expect((await end(office, await addJob(office, { kind: 'walk', input }))).outcome).toBe('done');
    });

    test('the list is of one person or of all, in pages', LONG, async () => {
      const office = await newOffice();
      for (const actor of ['E001', 'E002', 'E001']) await addJob({ ...office, actor }, { kind: 'walk', input: null });
      const numbers = async (actor: string | null, before: number | null, limit: number) =>
        (await read(office, (desk) => jobList(desk, { actor, before, limit }))).map(({ number }) => number);
      expect(await numbers(null, null, 2)).toEqual([3, 2]);
      expect(await numbers(null, 2, 2)).toEqual([1]);
      expect(await numbers('E001', null, 9)).toEqual([3, 1]);
      expect(await numbers('E003', null, 9)).toEqual([]);
    });

    test('the application has no right in the schema of the queue', LONG, async () => {
      const office = await newOffice();
      const tried = read(office, (desk) => sql`SELECT FROM jobs.waiting`.execute(desk)).then(
        () => 'fine',
        (error: Error) => error.message,
      );
      expect(await tried).toBe(first.state.role === null ? 'fine' : 'permission denied for schema jobs');
    });
  });
});
