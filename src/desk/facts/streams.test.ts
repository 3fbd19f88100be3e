/** Tests of what a tap leaves where the machine fails between two of its streams: whole batches, no state, and a retry that counts nothing twice. */

import { Readable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { records } from '../../../test/records.ts';
import { tableLibrary } from '../../cli/library.ts';
import { LATEST } from '../office/latest.ts';
import type { Office } from '../office/office.ts';
import { batchesAsOf } from './active.ts';
import { importStreams } from './streams.ts';

const record = records();

const TOLD = [
  '{"type":"SCHEMA","stream":"orders","schema":{},"key_properties":["order_id"]}',
  '{"type":"RECORD","stream":"orders","record":{"order_id":"A1","employee_id":"E1","paid_on":"2026-10-03","amount":10.50}}',
  '{"type":"SCHEMA","stream":"employees","schema":{},"key_properties":["employee_id"]}',
  '{"type":"RECORD","stream":"employees","record":{"employee_id":"E1","name":"王芳"}}',
  '{"type":"SCHEMA","stream":"visits","schema":{}}',
  '{"type":"STATE","value":{"seen":2}}',
].join('\n');

const imported = (office: Office) => {
  const usual = { source: null, mapping: {}, note: null, preview: false, streams: {}, tables: tableLibrary().tables };
  return importStreams(office, { ...usual, input: Readable.from([Buffer.from(TOLD)]) });
};

describe('a tap whose second stream cannot be kept', () => {
  test('leaves the first as a whole batch and no state; when it is run again nothing counts twice', async () => {
    const { office, asks } = await record('两条流');
    const tables = async () => (await asks((desk) => batchesAsOf(desk, LATEST))).map(({ fact_table }) => fact_table);
    let looks = 0;
    const now = () => {
      looks += 1;
      if (looks === 2) throw new Error('the machine failed');
      return office.now();
    };
    await expect(imported({ ...office, now })).rejects.toThrow('the machine failed');
    expect(await tables()).toEqual(['orders']);
    const { streams, state } = await imported(office);
    expect(state).toBe('{"seen":2}');
    expect(streams.map(({ stream, imported: { again, batch } }) => [stream, again, batch?.number])).toEqual([
      ['orders', true, 1],
      ['employees', false, 2],
      ['visits', false, undefined],
    ]);
    expect(await tables()).toEqual(['orders', 'employees']);
  });
});
