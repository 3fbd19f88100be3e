/** Holds the house to the rules of its style, and shows on small examples that each rule sees what it is for. */

import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { constructs } from './tidy/constructs.ts';
import { houseOf, type Rule, readHouse } from './tidy/house.ts';
import { purity } from './tidy/purity.ts';
import { fileSize, functionSize, nothingForgotten, roomSize } from './tidy/size.ts';
import { noLoops, staircase } from './tidy/staircase.ts';
import { codesTested, exportDocs, nothingUnfinished, openings } from './tidy/words.ts';

const rules: Readonly<Record<string, Rule>> = {
  'a room imports only from itself and from rooms below': staircase,
  'no file imports itself by a detour': noLoops,
  'the pure rooms touch nothing of the world': purity,
  'files stay within 400 lines': fileSize,
  'functions stay within 70 lines': functionSize,
  'rooms stay within 12 files': roomSize,
  'everything on a shelf is on its list': nothingForgotten,
  'every file opens with a sentence': openings,
  'every export has a doc comment': exportDocs,
  'no default export, no enum, no class': constructs,
  'every problem code is named by a test': codesTested,
  'nothing is skipped or left unfinished': nothingUnfinished,
};

describe('the house is tidy', () => {
  const house = readHouse(join(import.meta.dirname, '..'));

  test.each(Object.entries(rules))('%s', (_, rule) => {
    expect(rule(house).join('\n')).toBe('');
  });

  test('the house is the whole house', () => {
    const paths = house.files.map(({ path }) => path);
    expect(paths).toContain('test/tidy.test.ts');
    expect(paths).toContain('scripts/run.mjs');
    expect(paths.some((path) => path.startsWith('src/lib/'))).toBe(true);
  });
});

/** What a rule says of a house of the given files. */
function said(rule: Rule, code: Readonly<Record<string, string>>, golden = {}): string {
  return rule(houseOf(new Map(Object.entries(code)), new Map(Object.entries<string>(golden)))).join('\n');
}

describe('the staircase', () => {
  test.each([
    ['lib', '../plan/a.ts', 'src/lib/a.ts:1 imports src/plan/a.ts, but lib imports only lib;'],
    ['methods', '../plan/a.ts', 'methods imports only lib, methods;'],
    ['api', '../cli/a.ts', 'imports src/cli/a.ts'],
    ['plan', '../../test/make.ts', 'imports test/make.ts'],
    ['plan', './b.test.ts', 'imports src/plan/b.test.ts'],
  ])('%s may not import %s', (room, target, words) => {
    expect(said(staircase, { [`src/${room}/a.ts`]: `import '${target}';` })).toContain(words);
  });

  test.each([
    ['src/plan/a.ts', "import { b } from '../methods/score/b.ts';"],
    ['src/cli/a.ts', "const api = await import('../api/serve.ts');"],
    ['src/main.ts', "import './cli/main.ts';"],
    ['src/facts/a.ts', "import scheme from '../../package.json' with { type: 'json' };"],
    ['src/lib/a.test.ts', "import '../../test/make.ts';"],
    ['web/parts/a.tsx', "import '../../src/engine/a.ts'; import type { A } from '../../src/api/a.ts';"],
  ])('%s may hold %s', (path, text) => {
    expect(said(staircase, { [path]: text })).toBe('');
  });

  test('the web takes only types from the API', () => {
    const text = "import { a } from '../src/api/a.ts'; import '../src/desk/a.ts';";
    const words = said(staircase, { 'web/a.ts': text });
    expect(words).toContain('imports src/api/a.ts');
    expect(words).toContain('imports src/desk/a.ts');
  });

  test('the door of the web alone takes the client', () => {
    const text = "import { hengjiClient } from '../src/api/client/client.ts';";
    expect(said(staircase, { 'web/api.ts': text })).toBe('');
    expect(said(staircase, { 'web/b.ts': text })).toContain('imports src/api/client/client.ts');
  });

  test('a folder that is no room is seen', () => {
    expect(said(staircase, { 'src/utils/a.ts': '' })).toContain('src/utils is no room');
  });

  test('a loop is seen once, types, re-exports and dynamic imports included', () => {
    const loop = said(noLoops, {
      'src/lib/a.ts': "export { b } from './b.ts';",
      'src/lib/b.ts': "type C = import('./c.ts').C;",
      'src/lib/c.ts': "const a = () => import('./a.ts');",
    });
    expect(loop).toMatch(/^src\/lib\/a.ts → src\/lib\/b.ts → src\/lib\/c.ts → src\/lib\/a.ts is an/);
    expect(loop.split('\n')).toHaveLength(1);
  });

  test('two ways to one file are no loop', () => {
    const [b, c] = ["import './b.ts';", "import './c.ts';"];
    expect(said(noLoops, { 'src/a.ts': b + c, 'src/b.ts': c, 'src/c.ts': '' })).toBe('');
  });
});

describe('purity', () => {
  test.each([
    'const now = new Date();',
    'const day: Date = day0;',
    'const dice = Math.random();',
    'const today = Temporal.Now.plainDateISO();',
    'const sum = parseFloat(text);',
    'const sum = Number.parseFloat(text);',
    'const text = sum.toFixed(2);',
    'names.sort((a, b) => a.localeCompare(b));',
    'console.log(1);',
    'const all = { process };',
    "import { readFileSync } from 'node:fs';",
    "import { readFileSync } from 'fs';",
  ])('%s', (line) => {
    expect(said(purity, { 'src/engine/a.ts': line })).toMatch(/^src\/engine\/a\.ts:1 .*; \w+/);
    expect(said(purity, { 'src/engine/a.test.ts': line, 'src/facts/a.ts': line })).toBe('');
  });

  test.each([
    'const step = { process: 1 }.process;',
    'type Row = { readonly Date: string };',
    '// new Date() is for the rooms above',
    "const word = 'Math.random()';",
    "import { Temporal } from 'temporal-polyfill';",
  ])('%s is pure', (line) => {
    expect(said(purity, { 'src/lib/a.ts': line })).toBe('');
  });
});

describe('sizes', () => {
  const lines = (count: number): string => 'a();\n'.repeat(count);

  test('the 401st line is one too many', () => {
    expect(said(fileSize, { 'src/lib/a.ts': lines(400) })).toBe('');
    expect(said(fileSize, { 'src/lib/a.ts': lines(401) })).toContain('has 401 lines, above 400');
  });

  test('the 71st line of a function is one too many, whatever its kind', () => {
    const fits = `function a() {\n${lines(68)}}\n`;
    const grown = `/** Doc.\n*/\nfunction a() {\n${lines(69)}}\nconst b = () => {\n${lines(69)}};\n`;
    expect(said(functionSize, { 'src/lib/a.ts': fits })).toBe('');
    const words = said(functionSize, { 'src/lib/a.ts': grown });
    expect(words).toContain('src/lib/a.ts:3 is a function of 71 lines');
    expect(words).toContain('src/lib/a.ts:74 is a function of 71 lines');
  });

  test('a chapter of tests may be long', () => {
    const text = `describe('a', () => {\n${lines(100)}});`;
    expect(said(functionSize, { 'src/lib/a.test.ts': text })).toBe('');
  });

  test('the 13th file is one too many for a room, not for a shelf, and tests do not count', () => {
    const folder = (name: string, count: number, end: string): Record<string, string> =>
      Object.fromEntries(Array.from({ length: count }, (_, i) => [`${name}/f${i}${end}`, '']));
    const full = { ...folder('src/plan', 12, '.ts'), ...folder('src/plan', 5, '.test.ts') };
    expect(said(roomSize, full)).toBe('');
    expect(said(roomSize, folder('src/plan', 13, '.ts'))).toContain('src/plan holds 13 source');
    expect(said(roomSize, folder('src/methods/score', 30, '.ts'))).toBe('');
  });

  test('a method that no list imports is seen', () => {
    const house = { 'src/methods/pay/a.ts': '', 'src/methods/pay/b.ts': '' };
    const list = { 'src/plan/list.ts': "import '../methods/pay/a.ts';" };
    const test = { 'src/methods/pay/b.test.ts': "import './b.ts';" };
    expect(said(nothingForgotten, { ...house, ...list, ...test })).toMatch(/^src\/methods\/pay\/b.ts stands on no list; [^\n]*$/);
  });
});

describe('words', () => {
  test.each(['', '// fen\n', "import './a.ts';\n// Says it too late.\n"])('%j is no opening', (text) => {
    expect(said(openings, { 'src/lib/a.ts': text })).toContain('src/lib/a.ts:1 opens with no');
  });

  test.each([
    '/** Money as whole fen. */\n',
    '#!/usr/bin/env node\n// Starts the\n// engine.\n',
    '/** 钱一律以整数分计算，不用浮点数。 */\n',
  ])('%j opens', (text) => {
    expect(said(openings, { 'src/lib/a.ts': text })).toBe('');
  });

  test.each([
    '/** Opens the file. */\nexport const a = 1;',
    '/** Opens. */\n\n/** A. */\nexport type A = 1;\nexport function b(): void {}',
    '/** Opens. */\n\n// A.\nexport type A = 1;',
    '/** Opens. */\nconst a = 1;\nexport { a };',
  ])('%j lacks a doc comment', (text) => {
    expect(said(exportDocs, { 'src/lib/a.ts': text })).toContain('exports without a doc comment');
    expect(said(exportDocs, { 'src/lib/a.test.ts': text })).toBe('');
  });

  test('documented exports and overloads pass', () => {
    const overloads = '/** B. */\nexport function b(): void;\nexport function b(a?: 1): void {}';
    const text = `/** Opens. */\n\n/** A. */\nexport const a = 1;\n${overloads}`;
    expect(said(exportDocs, { 'src/lib/a.ts': text })).toBe('');
  });

  test('a problem code that no test and no golden file names is seen', () => {
    const code = {
      'src/plan/messages.ts': "export const planMessages: Messages = { 'plan.hole': m, 'plan.overlap': m, 'plan.order': m };",
      'src/plan/a.test.ts': "expect(codes).toEqual(['plan.hole', 'plan.overlaps']);",
      'src/plan/check.ts': "problem('plan.overlap');",
    };
    const words = said(codesTested, code, { 'test/golden/a.txt': 'error plan.order. Mend it' });
    expect(words).toMatch(/^src\/plan\/messages.ts: no test names the problem plan.overlap; [^\n]*$/);
  });

  test('a messages.ts whose codes cannot be seen is refused', () => {
    const code = { 'src/plan/messages.ts': 'export const texts = {};' };
    expect(said(codesTested, code)).toContain('exports no codes');
  });

  test.each(['it.skip', 'test.todo', 'describe.sequential.only', 'test.skipIf'])('%s', (call) => {
    expect(said(nothingUnfinished, { 'test/a.test.ts': `${call}('a', () => {});` })).toContain('holds back tests');
  });

  test.each(['FIX', 'XX'])('%s and its last letters', (head) => {
    const note = `// ${head}${head === 'FIX' ? 'ME' : 'X'}: later`;
    expect(said(nothingUnfinished, { 'src/lib/a.ts': note })).toContain('finish it now');
    expect(said(nothingUnfinished, { 'src/lib/a.ts': 'rows.skip(1); // XXL' })).toBe('');
  });
});

describe('constructs', () => {
  test.each([
    'export default 1;',
    'export default function a() {}',
    'enum Grade { A }',
    'class Engine {}',
    'const Engine = class extends Base {};',
  ])('%s', (line) => {
    expect(said(constructs, { 'src/lib/a.ts': line })).toMatch(/^src\/lib\/a\.ts:1 .*; \w+/);
  });

  test.each(['export class Bug extends Error {}', 'class Refusal extends HengjiError {}', 'switch (a) { default: b(); }'])(
    '%s passes',
    (line) => {
      expect(said(constructs, { 'src/lib/a.ts': line })).toBe('');
    },
  );
});
