/** Organisations for the tests of a file: one data folder with the real embedded server, and a record of its own for each test. */

import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { type Office, openOffice, otherOffice } from '../src/desk/office/office.ts';
import { recordOf, type TestRecord, tickingClock } from './record.ts';
import { testFolder } from './terminal.ts';

/** The offices of a file of tests: one data folder with one server for all; each call gives a new organisation. */
export function records(): (name: string) => Promise<TestRecord> {
  const data = join(testFolder(), 'data');
  const uploads = testFolder();
  let first: Office;
  beforeAll(async () => {
    first = await openOffice({ data, actor: '财务' });
  });
  afterAll(async () => await first.close());
  return async (name) => {
    const clock = tickingClock();
    return recordOf(await otherOffice({ ...first, now: clock.now }, name), { uploads, moment: clock.moment });
  };
}
