/** Holds the sample months that stand beside shipped schemes to their expected figures, which were worked out by hand. */

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { sampleOf, shippedSchemes } from '../src/cli/library.ts';
import { runHengji } from './scheme-cases.ts';

type Figures = Readonly<Record<string, Readonly<Record<string, string | null>>>>;

const read = (path: string) => JSON.parse(readFileSync(path, 'utf8'));

test.concurrent.each(shippedSchemes().filter((name) => sampleOf(name)?.includes('/schemes/')))(
  'the command line computes the sample month of %s',
  { timeout: 120_000 },
  async (name) => {
    const folder = sampleOf(name)!;
    const { scheme, period } = read(`${folder}/case.json`);
    expect(scheme).toBe(name);
    const { code, out, err } = await runHengji(['run', name, '--facts', `${folder}/facts`, '--period', period, '--json']);
    expect({ code, errors: code === 0 ? '' : err }).toEqual({ code: 0, errors: '' });
    const found: Figures = JSON.parse(out).results;
    const wanted: Figures = read(`${folder}/expected.json`);
    expect(Object.keys(found).toSorted()).toEqual(Object.keys(wanted).toSorted());
    const asked = Object.entries(wanted).map(([subject, items]) => [
      subject,
      Object.fromEntries(Object.keys(items).map((item) => [item, found[subject]?.[item]])),
    ]);
    expect(Object.fromEntries(asked)).toEqual(wanted);
  },
);
