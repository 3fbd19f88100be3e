/** The 28 workflow needs of the source documents: each is played from end to end by a test of its name, and the table of coverage says what serves it. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROUTES } from '../../../src/api/routes.ts';

const NEEDS = Array.from({ length: 28 }, (_, k) => `W${k + 1}`);

const FOLDER = join(import.meta.dirname, '..');

/** The names of all end-to-end tests, with the file that holds each. */
const played = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.test.ts'))
  .flatMap((file) =>
    [...readFileSync(join(FOLDER, file), 'utf8').matchAll(/^ *(?:test|describe)(?:\.each\([^)]*\))?\(\s*(['`])(.+?)\1/gm)].map(
      ([, , name]) => ({
        file,
        name: name ?? '',
      }),
    ),
  );

const needsIn = (text: string): readonly string[] => text.match(/\bW\d+\b/g) ?? [];

test('each need has a test that plays it, called by the need', () => {
  const names = new Set(played.flatMap(({ name }) => needsIn(name)));
  const bare = NEEDS.filter((need) => !names.has(need));
  expect(bare.map((need) => `play ${need} of the workflow needs through the API, in test/office, and name it in the test`)).toEqual([]);
  expect([...names].filter((name) => !NEEDS.includes(name))).toEqual([]);
});

test('a test file that names a need goes through the API', () => {
  const files = new Set(played.filter(({ name }) => needsIn(name).length > 0).map(({ file }) => file));
  const besides = [...files].filter((file) => !readFileSync(join(FOLDER, file), 'utf8').includes('openApiForTests('));
  expect(besides).toEqual([]);
});

test('the table of coverage has a row for each need, with what serves it now', () => {
  const text = readFileSync('docs/coverage.md', 'utf8');
  const table = text.slice(text.indexOf('## Workflow needs'), text.indexOf('## System needs'));
  const rows = table.split('\n').flatMap((line) => (/^\| W\d+ \|/.test(line) ? [line.split('|').map((cell) => cell.trim())] : []));
  expect(rows.map(([, id]) => id)).toEqual(NEEDS);
  expect(rows.filter(([, , need, served]) => need === '' || !/`(?:GET|POST) \//.test(served ?? '')).map(([, id]) => id)).toEqual([]);
  const known = new Set(ROUTES.map(({ method, path }) => `${method} ${path}`));
  const named = (table.match(/(?<=`)(?:GET|POST) \/[^`]+/g) ?? []).filter((each) => !known.has(each));
  expect(named.map((each) => `there is no route ${each}`)).toEqual([]);
});
