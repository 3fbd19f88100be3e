/** Holds the shipped schemes to their examples, their documents, the reference cases and the independent calculators. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { examine, exampleFacts } from '../src/cli/examples.ts';
import { checkoutPath, loadScheme, shippedSchemes, tableLibrary } from '../src/cli/library.ts';
import { compile } from '../src/plan/compile/compile.ts';
import type { Plan } from '../src/plan/plan.ts';
import { usualPeriod } from '../src/plan/usual.ts';
import { oracles } from './oracle/index.ts';
import type { Results, Row } from './oracle/tables.ts';
import { brokenCase, computed, madeCase, runHengji, seeds, withFacts } from './scheme-cases.ts';

/** Made cases for each scheme; a longer campaign by HENGJI_CASES=200. */
const CASES = Number(process.env['HENGJI_CASES'] ?? 8);
const PATIENCE = 60_000 + CASES * 5_000;

const read = (...parts: string[]): string => readFileSync(checkoutPath(...parts), 'utf8');
const sourcesIn = (text: string | null): readonly string[] => text?.match(/\d{3}-\d{2}/g) ?? [];

/** The headers under which a column may stand beside its own name. */
function headersOf(plan: Plan, table: string, column: string): readonly string[] {
  const declared = plan.tables.find(({ name }) => name === table)?.columns.find(({ name }) => name === column);
  return declared === undefined ? [] : [declared.title, ...declared.aliases];
}

const facts = exampleFacts();
afterAll(() => facts.close());

describe.each(shippedSchemes())('%s', (name) => {
  const loaded = loadScheme(name);

  test('is right in every example', { timeout: PATIENCE }, async () => {
    const { count, passed, ran, problems } = await examine(loaded, facts);
    const wrong = ran.flatMap(({ example, failures }) => failures.map((failure) => ({ example: example.title, ...failure })));
    expect(wrong).toEqual([]);
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(count).toBeGreaterThan(0);
    expect(passed).toHaveLength(count);
  });

  test('has an example for every branch', { timeout: PATIENCE }, async () => {
    const missed = (await examine(loaded, facts)).branches.filter((branch) => !branch.reached);
    expect(missed.map(({ row, line, text }) => `${row} ${line}: ${text.zh}`)).toEqual([]);
  });

  test('has a README that names its source and the facts it needs', () => {
    const { scheme } = loaded.source!;
    const page = read('schemes', name, 'README.md');
    const { plan } = compile(loaded.source!, usualPeriod(scheme), tableLibrary().tables);
    const says = (...words: readonly string[]): boolean => words.some((word) => page.includes(word));
    const facts = [...plan!.needs].flatMap(([table, columns]) => [
      ...(says(`\`${table}\``) ? [] : [table]),
      ...[...columns].filter((column) => !says(column, ...headersOf(plan!, table, column))).map((column) => `${table}.${column}`),
    ]);
    const sources = sourcesIn(scheme.source);
    expect(sources).not.toEqual([]);
    expect([...sources.filter((id) => !says(id)), ...facts]).toEqual([]);
  });

  test('stands in docs/sources.md beside its source', () => {
    const rows = read('docs', 'sources.md').split('\n');
    for (const id of sourcesIn(loaded.source!.scheme.source))
      expect(rows.find((row) => row.startsWith(`| ${id} |`))).toContain(`(../schemes/${name}/)`);
  });
});

test('docs/sources.md lists each of the 58 sources once', () => {
  const ids = [...read('docs', 'sources.md').matchAll(/^\| (\d{3}-\d{2}) \|/gm)].map(([, id]) => id);
  expect(ids).toHaveLength(58);
  expect(new Set(ids).size).toBe(58);
});

test('schemes/README.md says for each of the 58 sources what serves it, and names only schemes that are there', () => {
  const page = read('schemes', 'README.md');
  const rows = [...page.matchAll(/^\| (\d{3}-\d{2}) \| (.+?) \|/gm)];
  const listed = [...read('docs', 'sources.md').matchAll(/^\| (\d{3}-\d{2}) \|/gm)].map(([, id]) => id);
  expect(rows.map(([, id]) => id)).toEqual(listed);
  expect([...page.matchAll(/\]\(([\w-]+)\/\)/g)].map(([, name]) => name).filter((name) => !shippedSchemes().includes(name!))).toEqual([]);
  const served = (id: string): string => rows.find(([, each]) => each === id)?.[2] ?? '';
  const unnamed = shippedSchemes().filter((name) => {
    const ids = sourcesIn(loadScheme(name).source!.scheme.source);
    return !ids.some((id) => served(id).includes(`(${name}/)`));
  });
  expect(unnamed).toEqual([]);
});

/** The case folders below a folder of schemes, which may be missing. */
function caseFolders(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  const below = (parent: string): readonly string[] => readdirSync(parent).map((name) => join(parent, name));
  return below(folder)
    .flatMap(below)
    .filter((each) => existsSync(join(each, 'case.json')))
    .toSorted();
}

const [OWN, SHARED] = [checkoutPath('test', 'cases'), checkoutPath('..', 'shared', 'cases')] as const;

/** The cases of this checkout, and those of a folder beside it that it does not have. */
const reference = [...caseFolders(OWN), ...caseFolders(SHARED).filter((folder) => !existsSync(join(OWN, relative(SHARED, folder))))];

describe('the command line computes the reference case', () => {
  test.concurrent.each(reference)('%s', { timeout: PATIENCE }, async (folder) => {
    const { scheme, period, fails } = JSON.parse(readFileSync(join(folder, 'case.json'), 'utf8'));
    const { code, out } = await runHengji(['run', scheme, '--facts', join(folder, 'facts'), '--period', period, '--json']);
    if (fails === true) return expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(code).toBe(0);
    const printed = JSON.parse(out);
    expect(printed).toMatchObject({ scheme, period });
    expectResults(printed.results, JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')), folder);
  });
});

/** Exactly the wanted subjects, each with the wanted items exactly; further items may stand beside them. */
function expectResults(found: Results, wanted: Results, which: string): void {
  const asked = Object.entries(found).map(([subject, items]) => [
    subject,
    Object.fromEntries(Object.entries(items).filter(([item]) => Object.hasOwn(wanted[subject] ?? {}, item))),
  ]);
  expect(Object.fromEntries(asked), which).toEqual(wanted);
}

describe(`${CASES} made cases equal the independent calculator of`, () => {
  test.each(oracles.map((oracle) => [oracle.name, oracle] as const))('%s', { timeout: PATIENCE }, async (name, oracle) => {
    for (const seed of seeds(CASES)) {
      const one = madeCase(oracle, seed);
      const { results, problems } = await computed(one);
      const which = `${name} ${one.made.period}, seed ${seed}`;
      expect(
        problems.filter(({ severity }) => severity === 'error'),
        which,
      ).toEqual([]);
      expectResults(results!, one.expected!, which);
    }
  });
});

describe('a case that breaks a rule of its scheme is refused', () => {
  const purchasing = oracles.find(({ name }) => name === 'purchasing-warehouse')!;
  const editors = oracles.find(({ name }) => name === 'editors-monthly')!;

  test('a severity outside its range: with table, row, person and values', { timeout: PATIENCE }, async () => {
    for (const seed of seeds(CASES)) {
      const one = brokenCase(purchasing, seed);
      const { results, problems } = await computed(one);
      expect(results).toBeNull();
      const problem = problems.find(({ severity }) => severity === 'error')!;
      expect(problem, `seed ${seed}`).toMatchObject({
        code: 'SEVERITY_RANGE',
        place: { in: 'cell', file: 'events.csv', column: 'points' },
      });
      const row = problem.place?.in === 'cell' ? problem.place.row! : 0;
      const { employee_id, type, points } = one.made.facts['events']![row - 2]!;
      const { subject, event, found, from, to } = problem.values;
      expect({ subject, event, found: Number(found) }).toEqual({ subject: employee_id, event: type, found: Number(points) });
      expect(one.reason).toBe(`${type}: ${points} is not within ${bare(from)} to ${bare(to)}`);
    }
  });

  test('allotments that do not add up: with team, wanted and found', { timeout: PATIENCE }, async () => {
    for (const seed of seeds(CASES)) {
      const one = brokenCase(editors, seed);
      const { results, problems } = await computed(one);
      expect(results).toBeNull();
      const problem = problems.find(({ severity }) => severity === 'error')!;
      expect(problem.code, `seed ${seed}`).toBe('REQUIREMENT');
      const { whose, wanted, found } = problem.values;
      const team = String(whose).replaceAll(/[ ()]/g, '');
      expect(`${team}: wanted ${wanted}, found ${Number(found).toFixed(2)}`).toBe(one.reason);
    }
  });

  test.concurrent.each([
    ['a severity', purchasing, (rows: readonly Row[]) => rows.map((row) => row['employee_id']!)],
    ['allotments', editors, () => ['weibo']],
  ] as const)('on the command line %s: exit 1, no result, the reason for people', { timeout: PATIENCE }, async (_, oracle, names) => {
    for (const seed of seeds(2)) {
      const one = brokenCase(oracle, seed);
      const { period, facts } = one.made;
      const { code, out, err } = await withFacts(one, (folder) =>
        runHengji(['run', oracle.name, '--facts', folder, '--period', period, '--json']),
      );
      expect({ code, out }).toEqual({ code: 1, out: '' });
      expect(
        names(facts['events'] ?? []).some((word) => err.includes(word)),
        err,
      ).toBe(true);
    }
  });
});

/** 20分 → 20. */
const bare = (points: unknown): string => String(points).replace('分', '');
