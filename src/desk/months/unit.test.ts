/** Tests of the unit that stands beside a name on paper. */

import { expect, test } from 'vitest';
import { records } from '../../../test/records.ts';
import { as, hire, setUp } from '../../../test/staff.ts';
import { unitNameOf } from './unit.ts';

const open = records();

test('the unit of the main seat as the period ended, also for whoever asks about themselves', async () => {
  const { office } = await open('纸上的单位');
  await setUp(office, ['ALL 集团', 'SHOP 网店 ALL']);
  await hire(office, [
    { id: 'E1', name: '王芳', unit: 'SHOP' },
    { id: 'E2', name: '李娜', unit: 'ALL' },
  ]);
  const own = await as(office, 'E1');
  expect(await unitNameOf(own, { person: 'E1', period: '2026-10' })).toBe('网店');
  expect(await unitNameOf(office, { person: 'E2', period: '2026-Q3' })).toBe('集团');
  expect(await unitNameOf(office, { person: 'E1', period: '1999-10' })).toBeNull();
});
