/** A demo is served on this machine alone. */

import { join } from 'node:path';
import { expect, test } from 'vitest';
import { hengji, testFolder } from '../../../test/terminal.ts';
import { MESSAGES } from '../say.ts';

test.each([
  ['0.0.0.0', ['--host', '0.0.0.0']],
  ['https://pay.example.com', ['--base-url', 'https://pay.example.com']],
])('not at %s', async (address, words) => {
  const data = join(testFolder(), 'data');
  const { code, out, err } = await hengji(['serve', '--demo', '--data', data, '--lang', 'en', ...words]);
  expect([code, out]).toEqual([1, '']);
  expect(err).toContain(MESSAGES['DEMO_LOOPBACK']?.en.what.replace('{address}', address));
});
