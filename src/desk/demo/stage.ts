/** The stage on which the demo organisation's story is played: a clock that is set, and the office as each person has it on that day. */

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TableDeclaration } from '../../methods/tables.ts';
import { memberOffice } from '../access/member.ts';
import { importBatch } from '../facts/import.ts';
import type { Office } from '../office/office.ts';
import { Refused } from '../refused.ts';
import type { SchemeTexts } from '../schemes/texts.ts';

/** What the checkout ships: the text of a scheme by its name, all texts that a scheme means, the declared fact tables. */
export type DemoLibrary = {
  readonly schemeText: (name: string) => string;
  readonly textsOf: (text: string, file: string) => SchemeTexts;
  readonly tables: readonly TableDeclaration[];
};

/** Hears how far the making is: so many of so many steps, and what it is at. */
export type DemoProgress = (done: number, total: number, what: { readonly zh: string; readonly en: string }) => void;

/** The stage. */
export type Stage = {
  /** The owner of the machine, by the clock of the story. */
  readonly machine: Office;
  readonly library: DemoLibrary;
  /** The moment on the wall in which the demo is made: what is open stays open for some weeks from then on. */
  readonly wall: Date;
  /** Sets the clock to a moment of a local day; it never runs backwards. */
  on(day: string, time?: string): void;
  /** The office as a person has it today. */
  as(person: string): Promise<Office>;
  /** Imports a file of rows; gives the number of its batch. */
  imports(person: string, file: FactFile): Promise<number>;
};

/** A file of facts: which table, by which system, and its rows below their columns. */
export type FactFile = {
  readonly table: string;
  readonly source: string;
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number | boolean | null)[])[];
  readonly replaces?: number;
  readonly note?: string;
};

/** A clock that can be set, and goes on a second whenever somebody looks. */
export function storyClock(): { readonly now: () => Date; readonly set: (at: Date) => void } {
  let at = 0;
  return {
    now: () => {
      at += 1000;
      return new Date(at);
    },
    set: (to) => {
      at = Math.max(at, to.getTime());
    },
  };
}

/** Sets the stage over the office of the machine. */
export function stageOf(
  machine: Office,
  { library, wall, set }: Pick<Stage, 'library' | 'wall'> & { readonly set: (at: Date) => void },
): Stage {
  const as = (person: string): Promise<Office> => memberOffice(machine, { person });
  return {
    ...{ machine, library, wall, as },
    on: (day, time = '09:00') => set(new Date(`${day}T${time}:00`)),
    imports: async (person, file) => await importsFile(await as(person), library, file),
  };
}

async function importsFile(
  office: Office,
  { tables }: DemoLibrary,
  { table, source, name, replaces, note, ...rows }: FactFile,
): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'hengji-demo-'));
  try {
    const file = join(folder, name);
    await writeFile(file, textOf(rows));
    const { batch, problems } = await importBatch(office, {
      ...{ file, tables, table, source, sheet: null, mapping: {}, preview: false },
      ...{ replaces: replaces ?? null, note: note ?? null },
    });
    if (batch === null) throw new Refused(problems);
    return batch.number;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Rows as CSV; none of their values has a comma or a quote in it. */
export const textOf = ({ columns, rows }: Pick<FactFile, 'columns' | 'rows'>): string =>
  [columns, ...rows].map((row) => `${row.map((value) => value ?? '').join(',')}\n`).join('');
