/** Kept runs on the disk: what is read again is what was kept, one person can be read alone, and a damaged file is refused. */

import { mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Arbitrary, array, assert, asyncProperty, constantFrom, integer } from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { datesOf, numbersOf, textsOf, truthsOf } from '../../../test/columns.ts';
import { publicMonth } from '../../../test/scheme-text.ts';
import { MESSAGES } from '../../cli/say.ts';
import { topLines, trace } from '../../engine/explain.ts';
import { type KeptMonth, keptMonth, reopened } from '../../engine/kept/month.ts';
import { treeLines } from '../../engine/tree.ts';
import type { Column } from '../../lib/column.ts';
import type { Type } from '../../methods/node.ts';
import { report } from '../../plan/report.ts';
import { realDisk } from '../disk/disk.ts';
import { rowsOfSubject } from './find.ts';
import { hashesOf, keepMonth } from './keep.ts';
import { type KeptRead, readKept, readResults, readSubject } from './read.ts';
import type { KeptPaths } from './shape.ts';
import { writePart } from './write.ts';

let home = '';
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'hengji-kept-'));
});
afterEach(() => rm(home, { recursive: true, force: true }));

let count = 0;
const keep = (kept: KeptMonth) => {
  count += 1;
  return keepMonth({ disk: realDisk, folder: join(home, 'runs'), name: `run-${count}`, kept });
};

const pathsOf = ({ results, trace: steps }: Awaited<ReturnType<typeof keep>>): KeptPaths => ({ results: results.path, trace: steps.path });

function whole(read: KeptRead): KeptMonth {
  if (read.kept === null) throw new Error(read.problem.code);
  return read.kept;
}

const NUMBER: Type = { is: 'number', unit: { 元: 1 }, percent: false, scale: 100n };

/** A month of the given columns; the first `lines` of them are lines. */
function monthOf(columns: readonly (readonly [string, Column])[], lines = columns.length): KeptMonth {
  const size = Math.max(...columns.map(([, column]) => column.size));
  return {
    scheme: '提成',
    period: '2026-10',
    subjects: {
      ids: Array.from({ length: size }, (_, k) => `E${k}`),
      labels: Array.from({ length: size }, (_, k) => (k % 2 === 0 ? `王'${k}"` : null)),
    },
    lines: columns
      .slice(0, lines)
      .map(([name], k) => ({ name, title: null, section: 'pay', shown: true, parts: k > 0 ? [columns[0]?.[0] ?? ''] : [] })),
    columns: columns.map(([path, column]) => ({ path, type: column.is === 'number' ? NUMBER : ({ is: column.is } as Type), column })),
    problems: [{ code: 'LOOKUP_CODE', severity: 'error', place: null, values: { found: "丙'" } }],
  };
}

describe('a month that is kept and read again', () => {
  test('has the same text: values, states, denominators, great numbers, every kind of column', async () => {
    const huge = String(10n ** 40n);
    const month = monthOf(
      [
        ['实收', numbersOf(['1300', '-0.01', '?', '-', '90071992547409.91'])],
        ['Total', numbersOf([huge, `-${huge}`, '0', '?', '1'], { wide: true })],
        ['total', numbersOf(['1/3', '2/4', '-7/9', '-', '?'], { ratio: true })],
        ["a 'b' state", textsOf(['优秀', '', "O'Brien", '?', '-'])],
        ['ok', truthsOf(['true', 'false', '?', '-', 'true'])],
        ['day', datesOf(['2026-10-01', '1969-12-31', '?', '-', '2000-02-29'])],
        ['one#0', numbersOf([`1/${huge}`, '1/3', '?', '5', '2'], { wide: true, ratio: true })],
        ['all#0', numbersOf(['5000'])],
        ['none#0', numbersOf(['?'])],
      ],
      6,
    );
    const files = await keep(month);
    expect(files.hashes).toEqual(hashesOf(month));
    const again = whole(await readKept(pathsOf(files)));
    expect(hashesOf(again)).toEqual(files.hashes);
    expect([again.subjects, again.lines, again.problems]).toEqual([month.subjects, month.lines, month.problems]);
    expect(await readResults(files.results.path)).toMatchObject({ sha256: files.hashes.results, problem: null });
  });

  test('also with nobody in it, and with more people than a chunk or a group holds', async () => {
    for (const size of [0, 1, 2047, 2048, 2049, 16_385]) {
      const cells = Array.from({ length: size }, (_, k) => (k % 5 === 0 ? '?' : `${k}/${(k % 7) + 1}`));
      const none = { ids: [], labels: [] };
      const full = monthOf(
        [
          ['x', numbersOf(cells, { ratio: true })],
          ['y#0', numbersOf(cells.map((_, k) => String(k)))],
        ],
        1,
      );
      const month = size === 0 ? { ...full, subjects: none } : full;
      const files = await keep(month);
      expect(whole(await readKept(pathsOf(files))).subjects.ids).toHaveLength(size);
    }
  });

  test('of a shipped scheme opens again under its plan and explains a person, alone too', async () => {
    const { evaluation, close } = await publicMonth('online-consultant');
    close();
    const files = await keep(keptMonth(evaluation));
    const told = (kept: KeptMonth, row: number) => {
      const again = reopened(evaluation.plan, kept);
      if (again.misfits !== null) throw new Error(again.misfits.join());
      return topLines(evaluation.plan).flatMap((name) => treeLines(again.evaluation, trace(again.evaluation, name, row)!, row, 'zh'));
    };
    const wanted = (row: number) =>
      topLines(evaluation.plan).flatMap((name) => treeLines(evaluation, trace(evaluation, name, row)!, row, 'zh'));
    const all = whole(await readKept(pathsOf(files)));
    for (const row of all.subjects.ids.keys()) expect(told(all, row)).toEqual(wanted(row));
    const alone = whole(await readSubject(pathsOf(files), 2));
    expect(alone.subjects.ids).toEqual([all.subjects.ids[2]]);
    expect(told(alone, 0)).toEqual(wanted(2));
  });

  test('each of its people is found and read alone, whatever they are called and however they are ordered', async () => {
    const sorted = ['', "'", '\\', '\\\\n', '\\n', '\n', 'E1', 'E10', 'E2', '𠮷', '李 娜'].toSorted((a, b) =>
      Buffer.from(a).compare(Buffer.from(b)),
    );
    for (const ids of [sorted, sorted.toReversed(), sorted.slice(0, 1)]) {
      const numbers = numbersOf(ids.map((_, k) => String(k * 100)));
      const month = { ...monthOf([['x', numbers]]), subjects: { ids, labels: ids } };
      const paths = pathsOf(await keep(month));
      for (const [row, id] of ids.entries()) {
        expect(await rowsOfSubject([paths.results, paths.results], id)).toEqual([row, row]);
        const { subjects, columns } = whole(await readSubject(paths, row));
        expect([subjects.ids, columns[0]?.column]).toEqual([[id], numbersOf([String(row * 100)])]);
      }
      for (const other of ['E', 'E11', 'n', '\r']) expect(await rowsOfSubject([paths.results], other)).toEqual([null]);
    }
    expect(await rowsOfSubject([], 'E1')).toEqual([]);
  });

  test('random cells come back', async () => {
    const cell: Arbitrary<string> = constantFrom('?', '-', '0', '1/3', '-1/7', '100.01', '9007199254740993', `${10n ** 25n}/3`);
    const how = constantFrom({}, { wide: true }, { ratio: true, wide: true }, { ratio: true, wide: true, scale: 12n });
    const column = array(cell, { minLength: 4, maxLength: 4 });
    await assert(
      asyncProperty(array(column, { minLength: 1, maxLength: 5 }), how, integer({ min: 0, max: 5 }), async (columns, stored, lines) => {
        const safe = (cells: readonly string[]) => cells.every((each) => each.length < 10);
        const made = columns.map((cells, k) => [`c${k}`, numbersOf(cells, safe(cells) ? stored : { ...stored, wide: true })] as const);
        const month = monthOf(made, Math.min(lines, made.length));
        const files = await keep(month);
        expect(hashesOf(whole(await readKept(pathsOf(files))))).toEqual(hashesOf(month));
      }),
      { numRuns: 20 },
    );
  }, 60_000);
});

describe('a file that is not what was kept', () => {
  const month = monthOf(
    [
      ['x', numbersOf(['1', '2', '3'])],
      ['y#0', numbersOf(['4', '5', '6'])],
    ],
    1,
  );
  const codeOf = async (paths: KeptPaths) => (await readKept(paths)).problem?.code ?? 'fine';

  test('a missing, a shortened, an empty one, and one of another kind is broken, told by its path', async () => {
    const paths = pathsOf(await keep(month));
    expect(await codeOf({ ...paths, trace: join(home, 'nothing.parquet') })).toBe('KEPT_BROKEN');
    expect(await codeOf({ ...paths, trace: paths.results })).toBe('KEPT_BROKEN');
    const bytes = await readFile(paths.results);
    await truncate(paths.results, bytes.length - 9);
    const read = await readKept(paths);
    expect(read.problem).toMatchObject({ code: 'KEPT_BROKEN', values: { file: paths.results } });
    await writeFile(paths.results, '');
    expect(await codeOf(paths)).toBe('KEPT_BROKEN');
  });

  test('one with another figure, under the old hash, is altered', async () => {
    const paths = pathsOf(await keep(month));
    const other = monthOf(
      [
        ['x', numbersOf(['1', '2', '4'])],
        ['y#0', numbersOf(['4', '5', '7'])],
      ],
      1,
    );
    const hashes = hashesOf(month);
    await writePart(other, 'trace', hashes.trace, paths.trace);
    expect((await readKept(paths)).problem).toMatchObject({ code: 'KEPT_ALTERED', values: { file: paths.trace } });
    await writePart(other, 'results', hashes.results, paths.results);
    const { problem } = await readResults(paths.results);
    if (problem === null) throw new Error('no problem');
    expect(report(problem, new Map(), MESSAGES, 'zh')).toContain('一个数也不能用');
    expect(report(problem, new Map(), MESSAGES, 'en')).toContain('no figure of it can be used');
  });

  test('every changed byte is found, or changes no figure', async () => {
    const paths = pathsOf(await keep(month));
    const bytes = await readFile(paths.results);
    const outcomes = new Map<string, number>();
    for (let at = 0; at < bytes.length; at += 17) {
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ 0x20;
      await writeFile(paths.results, changed);
      const read = await readResults(paths.results);
      if (read.kept !== null) expect(read.sha256).toBe(hashesOf(month).results);
      const outcome = read.problem?.code ?? 'same figures';
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
    }
    expect(outcomes.get('KEPT_BROKEN')).toBeGreaterThan(10);
  }, 60_000);

  test('a name that is taken stays as it is', async () => {
    const files = await keep(month);
    count -= 1;
    await expect(keep(month)).rejects.toMatchObject({ code: 'EEXIST' });
    expect(await codeOf(pathsOf(files))).toBe('fine');
  });
});
