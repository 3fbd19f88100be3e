/** Who came and left in a month, at its edges, and who counts as experienced. */

import { expect, test } from 'vitest';
import { periodOf } from '../schemes/pinned.ts';
import { staffIn } from './staff.ts';

const stint = (first: string, last: string | null = null) => ({ first, last, regular: null, leaving: null });

test('people are counted on the last day; a year of service before the month makes somebody experienced', () => {
  const stints = [
    stint('2024-01-01'),
    stint('2024-01-01', '2026-10-31'),
    stint('2025-09-30', '2026-10-01'),
    stint('2025-10-01', '2026-10-15'),
    stint('2026-10-01'),
    stint('2026-10-31'),
    stint('2026-11-01'),
    stint('2020-01-01', '2026-09-30'),
  ];
  expect(staffIn(stints, periodOf('2026-10'))).toEqual({
    ...{ month: '2026-10', people: 4, joined: 2, left: 3 },
    ...{ experienced: 3, experiencedLeft: 2 },
  });
  expect(staffIn([], periodOf('2026-10'))).toMatchObject({ people: 0, left: 0 });
});
