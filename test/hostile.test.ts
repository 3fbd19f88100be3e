/**
 * The campaign of hostile files in the suite: all of them but the large ones, a few processes for all, and some hundred mutated ones.
 * `npm run campaign -- hostile --large` gives every file a process of its own; `--fuzz 100000 --seed 1` mutates on demand.
 */

import { describe, expect, test } from 'vitest';
import { type HostileFile, refused, rows } from '../campaigns/hostile/case.ts';
import { readers } from '../campaigns/hostile/children.ts';
import { unsound } from '../campaigns/hostile/fuzz.ts';
import { HOSTILE_FILES } from '../campaigns/hostile/list.ts';
import { readMutants, runFiles } from '../campaigns/hostile/main.ts';

const PATIENCE = 600_000;

const ALL = HOSTILE_FILES.filter(({ large }) => large !== true);

describe('hostile files', () => {
  test('are at least 250, each under a name of its own', () => {
    expect(HOSTILE_FILES.length).toBeGreaterThanOrEqual(250);
    const names = HOSTILE_FILES.map(({ name }) => name);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  test(
    'come out as declared, in time and in memory',
    async () => {
      const halves = [0, 1].map((half) => ALL.filter((_, index) => index % 2 === half));
      const verdicts = (await Promise.all(halves.map((half) => runFiles(half, { alone: false })))).flat();
      expect(verdicts.filter(({ wrong }) => wrong !== null).map(({ file, wrong }) => `${file.name}: ${wrong}`)).toEqual([]);
      expect(verdicts).toHaveLength(ALL.length);
    },
    PATIENCE,
  );

  test(
    'mutated, come to rows or to a refusal',
    async () => {
      const { wrong, rows: read, refused: told } = await readMutants(HOSTILE_FILES, 300, 2026);
      expect(wrong).toEqual([]);
      expect(Math.min(read, told)).toBeGreaterThan(20);
    },
    PATIENCE,
  );
});

describe('the campaign sees', () => {
  const file = (wanted: HostileFile['wanted'], content = 'order_id,amount\nO1,5\nO2,x\n'): HostileFile => ({
    name: 'a file',
    files: () => ({ 'orders.csv': content }),
    wanted,
  });
  const wrong = async (of: HostileFile): Promise<string | null> => (await runFiles([of], { alone: true }))[0]?.wrong ?? null;

  test(
    'another code, another row, another column, another value, and a warning too few',
    async () => {
      expect(await wrong(file(refused('CELL_NUMBER orders.csv 3 amount')))).toBeNull();
      for (const other of ['CELL_DATE orders.csv 3 amount', 'CELL_NUMBER orders.csv 2 amount', 'CELL_NUMBER orders.csv 3 note'])
        expect(await wrong(file(refused(other)))).toContain('CELL_NUMBER orders.csv 3 amount');
      const good = 'order_id,amount\nO1,5\n';
      expect(await wrong(file(rows([{ order_id: 'O1', amount: '500' }]), good))).toBeNull();
      expect(await wrong(file(rows([{ order_id: 'O1', amount: '501' }]), good))).toContain('"amount":"500"');
      expect(await wrong(file(rows([{ order_id: 'O1', amount: '500' }], 'ROWS_HIDDEN orders.csv 2'), good))).toContain('ROWS_HIDDEN');
    },
    PATIENCE,
  );

  test(
    'a crash and a hang of its reader',
    async () => {
      const reading = readers(false);
      expect(await reading.ask({ folder: 'crash', door: 'never' }, 0.1)).toMatchObject({ crash: expect.stringContaining('hang') });
      expect(await reading.ask({ folder: `${import.meta.dirname}/none`, door: 'open' })).toMatchObject({
        outcome: { told: ['FOLDER_MISSING'] },
      });
      reading.end();
    },
    PATIENCE,
  );

  test('a refusal without a word, and a damaged workbook that comes to other rows', () => {
    expect(unsound(refused(), null)).not.toBeNull();
    expect(unsound(refused('WORKBOOK_BROKEN'), rows([]))).toBeNull();
    expect(unsound(rows([{ a: '1' }]), rows([{ a: '1' }]))).toBeNull();
    expect(unsound(rows([{ a: '1' }]), rows([{ a: '2' }]))).toContain('other rows');
    expect(unsound(null, null)).not.toBeNull();
  });
});
