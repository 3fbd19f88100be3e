/** Rows of the record for tests: one of each kind with plain values, in the order in which the record takes them. */

import { sql } from 'kysely';
import { type Desk, type Office, write } from '../src/desk/office/office.ts';
import type { RunStep } from '../src/desk/state/tables.ts';
import { fillRest } from './filled.ts';

const AT = '2026-10-01T08:00:00.000Z';
const BY = { actor: '王芳', at: AT };

/** The rows of an organisation, each by what a test wants to say of it. */
const rowsOf = (organisation: string) => ({
  mapping: (number: number) => ({ organisation, number, source: 'shop', fact_table: 'orders', mapping: '{"net":"实收"}', ...BY }),
  batch: (number: number, replaces: number | null = null) => ({
    ...{ organisation, number, file: `batch-${number}.parquet`, fact_table: 'orders', source: 'shop', replaces, note: null },
    ...{ content_hash: `c${number}`, manifest: '{"rows":"3"}', late: '{}', ...BY },
  }),
  undo: (batch: number) => ({ organisation, batch, reason: '导错了', ...BY }),
  version: (version: number) => ({
    ...{ organisation, scheme: 'sales', version, hash: `h${version}`, effective: '2026-01-01', retroactive: false, note: null },
    ...{ texts: '{"file":"scheme.yaml","scheme":"","indicators":{},"tables":{}}', ...BY },
  }),
  run: (number: number, period = '2026-09', purpose: 'regular' | 'correction' = 'regular') => ({
    ...{ organisation, number, scheme: 'sales', version: 1, period, first_day: `${period}-01`, last_day: `${period}-28`, purpose },
    ...{ facts_hash: 'f', scheme_hash: 's', results_hash: 'r', trace_hash: 't', engine: '{}', files: '[]', subjects: 2, ...BY },
  }),
  doubt: (run: number) => ({
    ...{ organisation, run, position: 0 },
    problem: '{"code":"OWNER_UNKNOWN","severity":"warning","place":null,"values":{}}',
  }),
  pin: (run: number, batch: number, position = batch) => ({ organisation, run, batch, position }),
  step: (run: number, step: RunStep) => ({ organisation, run, step, note: null, ...BY }),
  lock: (run: number, period = '2026-09') => ({
    ...{ organisation, run, scheme: 'sales', period, first_day: `${period}-01`, last_day: `${period}-28`, ...BY },
  }),
  settled: (subject: string, period = '2026-09') => ({ organisation, scheme: 'sales', period, subject, item: '提成', fen: '123450' }),
  held: (subject: string, period = '2026-09') => ({ organisation, scheme: 'sales', period, subject, item: '奖金', why: 'unknown' }),
  adjustment: (number: number, run: number, period = '2026-09') => ({
    ...{ organisation, number, scheme: 'sales', period, run, base: 1, reason: '漏单', ...BY },
  }),
  line: (adjustment: number, pay_period: string, subject = 'E1') => ({
    ...{ organisation, adjustment, pay_period, subject, item: '提成', fen: '-5' },
  }),
  decision: (adjustment: number, step: 'approved' | 'rejected') => ({ organisation, adjustment, step, note: null, ...BY }),
  payroll: (number: number, run: number) => ({ organisation, number, run, name: '发薪表.xlsx', sha256: 'x', ...BY }),
  token: (number: number) => ({ organisation, number, name: '收银系统', hash: `h${number}`, ...BY }),
  tokenEnd: (token: number) => ({ organisation, token, ...BY }),
  people: () => ({
    units: { organisation, unit: 'D1', ...BY },
    people: { organisation, person: 'E1', ...BY },
    unit_versions: {
      ...{ organisation, number: 1, unit: 'D1', from_day: '2026-01-01', name: '销售部', kind: 'department' as const, parent: null },
      ...{ closed: false, withdrawn: false, ...BY },
    },
    person_names: { organisation, number: 1, person: 'E1', name: '李娜', ...BY },
    person_private: { organisation, number: 1, person: 'E1', field: 'phone' as const, value: '13800001234', ...BY },
    person_masks: { organisation, number: 1, person: 'E1', field: 'phone' as const, mask: '138****1234', ...BY },
    employment_events: {
      ...{ organisation, number: 1, person: 'E1', kind: 'joined' as const, day: '2026-01-01', probation_until: null, leaving: null },
      ...{ withdrawn: false, ...BY },
    },
    posts: { organisation, number: 1, post: 'P1', title: '顾问', family: null, ...BY },
    seats: {
      ...{ organisation, number: 1, person: 'E1', unit: 'D1', post: 'P1', from_day: '2026-01-01', to_day: null },
      ...{ head: false, main: true, withdrawn: false, ...BY },
    },
    base_pays: { organisation, number: 1, person: 'E1', from_day: '2026-01-01', fen: '300000', withdrawn: false, ...BY },
    leaves: {
      ...{ organisation, number: 1, person: 'E1', from_day: '2026-10-08', to_day: '2026-10-09', kind: 'annual' },
      ...{ withdrawn: false, ...BY },
    },
    scheme_assignments: {
      ...{ organisation, number: 1, scheme: 'sales', person: 'E1', unit: null, post: null, from_day: '2026-01-01', to_day: null },
      ...{ reason: '合同', withdrawn: false, ...BY },
    },
  }),
  push: (token: number, key: string) => ({ organisation, token, key, request: 'r', status: 201, answer: '{}', ...BY }),
  job: (number: number) => ({ organisation, number, kind: 'compute', input: '{"scheme":"sales"}', behalf: null, by_machine: true, ...BY }),
  jobEnd: (job: number) => ({ organisation, job, outcome: 'done' as const, answer: '{"run":1}', problems: '[]', ...BY }),
});

/** The rows of the organisation of an office. */
export const ownRowsOf = (office: Office) => rowsOf(office.organisation.id);

/** Makes a change of an office that says nothing of itself but that it was made. */
export const change = <T>(office: Office, use: (desk: Desk) => Promise<T>): Promise<T> =>
  write(office, async ({ desk, log }) => {
    const result = await use(desk);
    await log({ action: 'tried', about: 'record', details: {} });
    return result;
  });

/** The facts, the scheme and run 1 over batch 1, approved: all that stands before the first lock. */
export async function toApproved(office: Office): Promise<void> {
  const rows = ownRowsOf(office);
  await change(office, async (desk) => {
    await desk.insertInto('source_mappings').values(rows.mapping(1)).execute();
    await desk
      .insertInto('batches')
      .values([rows.batch(1), rows.batch(2)])
      .execute();
    await desk.insertInto('scheme_versions').values(rows.version(1)).execute();
    await desk.insertInto('runs').values(rows.run(1)).execute();
    await desk.insertInto('run_batches').values(rows.pin(1, 1)).execute();
    await desk.insertInto('run_doubts').values(rows.doubt(1)).execute();
    await desk.insertInto('run_steps').values(rows.step(1, 'in review')).execute();
    await desk.insertInto('run_steps').values(rows.step(1, 'approved')).execute();
  });
}

/** Locks run 1 with two lines paid and one held. */
export async function toLocked(office: Office): Promise<void> {
  const rows = ownRowsOf(office);
  await change(office, async (desk) => {
    await desk.insertInto('locks').values(rows.lock(1)).execute();
    await desk
      .insertInto('settled')
      .values([rows.settled('E1'), rows.settled('E2')])
      .execute();
    await desk.insertInto('held').values(rows.held('E2')).execute();
    await desk.insertInto('run_steps').values(rows.step(1, 'locked')).execute();
  });
}

/** A row in every table. */
export async function fullRecord(office: Office): Promise<void> {
  await toApproved(office);
  await toLocked(office);
  const rows = ownRowsOf(office);
  await change(office, async (desk) => {
    await desk.insertInto('batch_undos').values(rows.undo(2)).execute();
    await desk
      .insertInto('runs')
      .values(rows.run(2, '2026-09', 'correction'))
      .execute();
    await desk.insertInto('adjustments').values(rows.adjustment(1, 2)).execute();
    await desk.insertInto('adjustment_lines').values(rows.line(1, '2026-10')).execute();
    await desk.insertInto('adjustment_steps').values(rows.decision(1, 'approved')).execute();
    await desk.insertInto('exports').values(rows.payroll(1, 1)).execute();
    await desk.insertInto('push_tokens').values(rows.token(1)).execute();
    await desk.insertInto('push_token_ends').values(rows.tokenEnd(1)).execute();
    await desk.insertInto('pushes').values(rows.push(1, 'k1')).execute();
    for (const [table, row] of Object.entries(rows.people()))
      await desk
        .insertInto(table as keyof ReturnType<typeof rows.people>)
        .values(row)
        .execute();
    await desk.insertInto('jobs').values(rows.job(1)).execute();
    await desk.insertInto('job_ends').values(rows.jobEnd(1)).execute();
    await sql`INSERT INTO signed_heads SELECT organisation, seq, hash, 'key', 'signature', now() FROM audit WHERE seq = 1`.execute(desk);
  });
  await fillRest(office);
}
