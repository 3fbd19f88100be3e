/**
 * `npm run campaign -- months [--seeds 3] [--months 12] [--first 1]`: random years of closed months, and the reference cases with other
 * facts after their lock, against fresh computations.
 */

import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openOffice, otherOffice } from '../../src/desk/office/office.ts';
import { recordOf, type TestRecord, tickingClock } from '../../test/record.ts';
import { CASES, changedCase } from './cases.ts';
import { SHIPPED } from './facts.ts';
import { randomYear, yearFolder } from './year.ts';

/** Prints what happened in each year; true where nothing was wrong. */
export async function monthsCampaign(words: readonly string[]): Promise<boolean> {
  const options = { seeds: { type: 'string' }, months: { type: 'string' }, first: { type: 'string' } } as const;
  const { values } = parseArgs({ args: [...words], options });
  const [seeds, months, first] = [Number(values.seeds ?? 3), Number(values.months ?? 12), Number(values.first ?? 1)];
  const folder = await mkdtemp(join(tmpdir(), 'hengji-months-'));
  await chmod(folder, 0o711);
  const office = await openOffice({ data: join(folder, 'data'), actor: '财务' });
  const recordFor = async (name: string): Promise<TestRecord> => {
    const clock = tickingClock();
    return recordOf(await otherOffice({ ...office, now: clock.now }, name), { uploads: folder, moment: clock.moment });
  };
  try {
    let wrong = 0;
    for (let seed = first; seed < first + seeds; seed += 1)
      wrong +=
        (await oneYear({ record: await recordFor(`第 ${seed} 年`), folder, seed, months })) + (await allCases(recordFor, folder, seed));
    return wrong === 0;
  } finally {
    await office.close();
    await rm(folder, { recursive: true, force: true });
  }
}

type Started = { readonly record: TestRecord; readonly folder: string; readonly seed: number; readonly months: number };

/** Prints what happened in a year; gives how much was wrong. */
async function oneYear({ record, folder, seed, months }: Started): Promise<number> {
  const began = performance.now();
  const shipped = SHIPPED[seed % SHIPPED.length] ?? SHIPPED[0];
  const end = await randomYear({ record, folder: yearFolder(folder), seed: `${seed}`, months, shipped });
  const seconds = ((performance.now() - began) / 1000).toFixed(0);
  process.stdout.write(`seed ${seed}: ${shipped}, ${months} months, ${end.wrong.length} wrong, ${seconds} s\n`);
  for (const each of end.wrong) process.stdout.write(`WRONG: seed ${seed}: ${each}\n`);
  for (const [name, count] of [...end.counts].toSorted()) process.stdout.write(`${String(count).padStart(7)} ${name}\n`);
  return end.wrong.length;
}

/** Prints what came of each reference case; gives how much was wrong. */
async function allCases(recordFor: (name: string) => Promise<TestRecord>, folder: string, seed: number): Promise<number> {
  let wrong = 0;
  for (const name of CASES) {
    const end = await changedCase(await recordFor(`${name} ${seed}`), name, { folder, seed: `${seed}` });
    process.stdout.write(
      `case ${name}: ${end.compared} lines compared, ${end.wrong.length} wrong; refused: ${end.refused.join(' ') || '—'}\n`,
    );
    for (const each of end.wrong) process.stdout.write(`WRONG: seed ${seed}: ${name}: ${each}\n`);
    wrong += end.wrong.length;
  }
  return wrong;
}
