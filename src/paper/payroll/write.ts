/** The one door through which a payroll becomes files: the kind follows from the name, every file is sealed, and each appears whole or not at all. */

import { mkdir, readdir, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { type Payroll, type PayrollPerson, peopleOf } from '../../lib/payroll.ts';
import type { Language, Problem } from '../../lib/problem.ts';
import { unprintable } from '../pdf/page.ts';
import { besideOf, type Sealing, sealBeside, sealInside } from '../seal/file.ts';
import { groupsOf, type SigningKeys } from '../seal/keys.ts';
import { syncFile, syncFolder, writeWhole } from '../whole.ts';
import { payrollCsv } from './csv.ts';
import { payrollJson } from './json.ts';
import { payslipPdf, payslipWords } from './payslip.ts';
import { workbookProblems, writePayrollBook } from './workbook.ts';

/** In which language a payroll is written, and who seals it. */
export type PayrollOrder = { readonly language: Language; readonly keys: SigningKeys };

/** The files that were written, none where a problem is an error. */
export type PayrollWritten = { readonly files: readonly string[]; readonly problems: readonly Problem[] };

/**
 * Writes a payroll: to a file that ends in .xlsx, .csv (with its seal beside), .json or .pdf (all payslips), or into a folder, one payslip
 * for each person. A path is a folder where it ends in a slash or has no ending; it must be new or empty.
 */
export async function writePayroll(payroll: Payroll, path: string, order: PayrollOrder): Promise<PayrollWritten> {
  const kind = kindOf(path);
  const clean = wellFormed(payroll);
  const problems = kind === null ? [problem('PAYROLL_KIND', { path })] : problemsOf(clean, path, kind);
  if (kind === null || problems.some(({ severity }) => severity === 'error')) return { files: [], problems };
  try {
    const { files, refused } = await WRITERS[kind](clean, path, order);
    return { files, problems: [...refused, ...problems] };
  } catch (error) {
    if (!(error instanceof Error) || !('syscall' in error) || !('code' in error)) throw error;
    return { files: [], problems: [problem('PAYROLL_WRITE', { path, why: String(error.code) })] };
  }
}

type PayrollKind = 'xlsx' | 'csv' | 'json' | 'pdf' | 'folder';

const ENDINGS: Readonly<Record<string, PayrollKind>> = { '.xlsx': 'xlsx', '.csv': 'csv', '.json': 'json', '.pdf': 'pdf', '': 'folder' };

const kindOf = (path: string): PayrollKind | null => (/[/\\]$/.test(path) ? 'folder' : (ENDINGS[extname(path).toLowerCase()] ?? null));

const problem = (code: string, values: Problem['values']): Problem => ({ code, severity: 'error', place: null, values });

function problemsOf(payroll: Payroll, path: string, kind: PayrollKind): readonly Problem[] {
  if (payroll.lines.length === 0 && payroll.figures.length === 0) return [problem('PAYROLL_NOBODY', { path })];
  if (kind === 'xlsx') return workbookProblems(payroll);
  if (kind !== 'pdf' && kind !== 'folder') return [];
  const signs = unprintable(payslipWords(payroll));
  return signs.length === 0 ? [] : [{ ...problem('PAYROLL_SIGNS', { signs: signs.join(' ') }), severity: 'warning' }];
}

type Outcome = { readonly files: readonly string[]; readonly refused: readonly Problem[] };

type PayrollWriter = (payroll: Payroll, path: string, order: PayrollOrder) => Promise<Outcome>;

const WRITERS: Readonly<Record<PayrollKind, PayrollWriter>> = {
  xlsx: async (payroll, path, order) => {
    await writeWhole(path, async (draft) => {
      await writePayrollBook(payroll, draft, order.language);
      await sealInside(draft, 'xlsx', sealingOf(payroll, order));
    });
    return { files: [path], refused: [] };
  },
  json: async (payroll, path, order) => {
    await writeWhole(path, async (draft) => {
      await writeFile(draft, payrollJson(payroll));
      await sealInside(draft, 'json', sealingOf(payroll, order));
    });
    return { files: [path], refused: [] };
  },
  csv: writeCsv,
  pdf: async (payroll, path, order) => {
    await writeWhole(path, (draft) => writeSlips(payroll, draft, { order, people: peopleOf(payroll) }));
    return { files: [path], refused: [] };
  },
  folder: writeFolder,
};

/** What a file says of itself in its seal. */
const sealingOf = ({ provenance }: Payroll, { keys }: PayrollOrder, person: PayrollPerson | null = null): Sealing => ({
  keys,
  about: { ...provenance, ...(person === null ? {} : { subject: `${person.subject} ${person.name}` }) },
});

/** The old seal goes first and the new one comes last, so that a file cut off in between is without a seal, never under another's. */
async function writeCsv(payroll: Payroll, path: string, order: PayrollOrder): Promise<Outcome> {
  const beside = besideOf(path);
  let seal = '';
  await writeWhole(path, async (draft) => {
    await writeFile(draft, payrollCsv(payroll, order.language));
    seal = await sealBeside(draft, sealingOf(payroll, order));
    await rm(beside, { force: true });
  });
  await writeWhole(beside, (draft) => writeFile(draft, seal));
  return { files: [path, beside], refused: [] };
}

type Slips = { readonly order: PayrollOrder; readonly people: readonly PayrollPerson[] };

async function writeSlips(payroll: Payroll, path: string, { order, people }: Slips): Promise<void> {
  const { language, keys } = order;
  await writeFile(path, await payslipPdf(payroll, people, { language, fingerprint: groupsOf(keys.fingerprint) }));
  const [only, more] = people;
  await sealInside(path, 'pdf', sealingOf(payroll, order, more === undefined ? only : null));
}

/** All payslips in a folder beside its place first, which then takes it: nobody finds half of them. */
async function writeFolder(payroll: Payroll, path: string, order: PayrollOrder): Promise<Outcome> {
  const folder = join(dirname(path), basename(path));
  const there = await readdir(folder).catch(noneThere);
  if (there.length > 0) return { files: [], refused: [problem('PAYROLL_FOLDER', { path })] };
  const draft = `${folder}.part`;
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft);
  try {
    const names = await writeEach(payroll, draft, order);
    await rmdir(folder).catch(noneThere);
    await rename(draft, folder);
    await syncFolder(dirname(folder));
    return { files: names.map((name) => join(folder, name)), refused: [] };
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

async function writeEach(payroll: Payroll, folder: string, order: PayrollOrder): Promise<readonly string[]> {
  const taken = new Set<string>();
  const names: string[] = [];
  for (const person of peopleOf(payroll)) {
    const name = fileName(`${payroll.provenance.period} ${person.subject} ${person.name}`, taken);
    await writeSlips(payroll, join(folder, name), { order, people: [person] });
    await syncFile(join(folder, name));
    names.push(name);
  }
  await syncFolder(folder);
  return names;
}

/** A file name that every system takes, no name twice (letter case aside); it is put among those taken. */
function fileName(text: string, taken: Set<string>): string {
  const clean = text
    .replaceAll(/[\\/:*?"<>|\p{C}]+/gu, '_')
    .slice(0, 60)
    .replace(/[\ud800-\udbff]$/, '')
    .replace(/[ .]+$/, '');
  let name = clean;
  for (let k = 2; taken.has(name.toLowerCase()); k += 1) name = `${clean}~${k}`;
  taken.add(name.toLowerCase());
  return `${name}.pdf`;
}

function noneThere(error: NodeJS.ErrnoException): readonly string[] {
  if (error.code === 'ENOENT') return [];
  throw error;
}

/** The payroll with every half character replaced, which no file could hold. */
function wellFormed({ provenance, lines, figures }: Payroll): Payroll {
  return {
    provenance: whole(provenance),
    lines: lines.map(whole),
    figures: figures.map((each) => ({ ...whole(each), items: each.items.map(whole) })),
  };
}

const whole = <T extends object>(record: T): T =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, typeof value === 'string' ? value.toWellFormed() : value])) as T;
