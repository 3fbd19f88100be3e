/** `npm run campaign -- audit [--seed 1] [--size 400] [--length 60]`: tampers with a log at random; `--size 10000` is the published size. */

import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { tamperAtRandom } from './campaign.ts';

/** Prints what was tampered with and found; true where everything was found and nothing else. */
export async function auditCampaign(words: readonly string[]): Promise<boolean> {
  const options = { seed: { type: 'string' }, size: { type: 'string' }, length: { type: 'string' } } as const;
  const { values } = parseArgs({ args: [...words], options });
  const [seed, size, length] = [Number(values.seed ?? 1), Number(values.size ?? 400), Number(values.length ?? 60)];
  const data = await mkdtemp(join(tmpdir(), 'hengji-audit-'));
  await chmod(data, 0o711);
  try {
    const began = performance.now();
    const { tried, missed, alarms } = await tamperAtRandom({ seed, size, length, data: join(data, 'data') });
    const seconds = ((performance.now() - began) / 1000).toFixed(0);
    for (const [name, each] of Object.entries(tried)) process.stdout.write(`${each.found} of ${each.tried} found: ${name}\n`);
    for (const each of missed) process.stdout.write(`MISSED: ${each}\n`);
    for (const each of alarms) process.stdout.write(`FALSE ALARM: ${each}\n`);
    process.stdout.write(`${size} tamperings with a log of ${length} entries, seed ${seed}: ${size - missed.length} found, ${seconds} s\n`);
    return missed.length === 0 && alarms.length === 0;
  } finally {
    await rm(data, { recursive: true, force: true });
  }
}
