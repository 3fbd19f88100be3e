/** Imports a workbook of people and organisation: all of it is checked by cell first, and then what differs is one change. */

import { complaints } from '../../../facts/files/complaints.ts';
import { hasErrors, type Problem } from '../../../lib/problem.ts';
import { demand } from '../../access/demand.ts';
import { LATEST } from '../../office/latest.ts';
import { type Desk, type Office, read, write } from '../../office/office.ts';
import { Refused } from '../../refused.ts';
import { findingsOf } from '../record/check.ts';
import { currentRows, type Roster, rosterFor } from '../record/current.ts';
import type { Finding } from '../record/finding.ts';
import { type Additions, addRows, keyOf, withAdditions } from '../record/keep.ts';
import type { PeopleTable, PrivateValue } from '../rows.ts';
import { type Differences, differencesOf, masked } from './differences.ts';
import { type ReadSheets, readSheets } from './read.ts';
import { wantedRows } from './wanted.ts';

/** A row that a workbook changes: what the record said under its key (null: nothing), and what it says. Private values come as their masks. */
export type PeopleChange = { readonly table: PeopleTable; readonly was: object | null; readonly is: object };

/** What came of an import: what differs, the sheets that were left aside, and whether it was written. */
export type ImportedPeople = {
  readonly changes: readonly PeopleChange[];
  readonly aside: readonly string[];
  readonly kept: boolean;
  readonly problems: readonly Problem[];
};

/** Imports a workbook, or looks at what it would change. The same workbook again changes nothing. */
export async function importPeople(
  office: Office,
  { file, preview }: { readonly file: string; readonly preview: boolean },
): Promise<ImportedPeople> {
  demand(office, 'change people');
  const sheets = await readSheets(file);
  if (sheets.sheets.has('base_pays')) demand(office, 'read base pay');
  if (sheets.sheets.has('scheme_assignments')) demand(office, 'write schemes');
  const { aside } = sheets;
  const looked = await read(office, async (desk) => ({ ...(await plan(desk, sheets, LATEST)), head: await headOf(desk) }));
  const answer = { changes: looked.changes, aside, kept: false, problems: looked.problems };
  if (preview || hasErrors(looked.problems) || looked.changes.length === 0) return answer;
  return await write(office, async (writing) => {
    // Nobody else changes anything now; what was looked at is looked at again only where somebody did meanwhile.
    const same = (await headOf(writing.desk)) === looked.head;
    const { additions, changes, problems } = same ? looked : await plan(writing.desk, sheets, writing.at);
    if (hasErrors(problems)) throw new Refused(problems);
    await addRows(office, writing, additions);
    await writing.log({ action: 'people imported', about: file.replace(/^.*[\\/]/, ''), details: countsOf(additions) });
    return { changes, aside, kept: true, problems };
  });
}

/** The number of the last change of the record. */
const headOf = async (desk: Desk): Promise<string> => (await desk.selectFrom('audit_heads').select('seq').executeTakeFirstOrThrow()).seq;

type Plan = { readonly additions: Additions; readonly changes: readonly PeopleChange[]; readonly problems: readonly Problem[] };

/** What the sheets change in the record as it stands; rows are looked at together only once every cell is read. */
async function plan(desk: Desk, sheets: ReadSheets, asOf: string): Promise<Plan> {
  const wrong = complaints();
  const wanted = wantedRows(sheets, wrong);
  const problems = [...sheets.problems, ...wrong.list()];
  if (hasErrors(problems)) return { additions: {}, changes: [], problems };
  const roster = await rosterFor(desk, { is: 'all' }, asOf);
  const secret = wanted.people.some(({ secrets }) => secrets.size > 0);
  const before = secret ? { ...roster, person_private: await currentRows(desk, 'person_private', { asOf }) } : roster;
  const differences = differencesOf(before, wanted);
  const { additions } = differences;
  const found = placedFindings(findingsOf(withAdditions(before, additions), { is: 'all' }), differences);
  return { additions, changes: changesOf(before, additions), problems: [...problems, ...found] };
}

/** Findings as problems at the cell that they are about; those about a row of the record alone have no place. */
function placedFindings(findings: readonly Finding[], { placeOf }: Differences): readonly Problem[] {
  const wrong = complaints();
  for (const { code, values, row, column } of findings) {
    const place = placeOf.get(row) ?? null;
    wrong.add({ code, severity: 'error', place: place === null ? null : { ...place, column: titleOf(row, column) }, values });
  }
  return wrong.list();
}

/** What the columns of the record are called in a workbook. */
const TITLES: Readonly<Record<string, string>> = {
  ...{ from_day: '开始日', to_day: '结束日', fen: '底薪', main: '是否主任职', parent: '上级编号', leaving: '离职类型' },
  ...{ person: '员工编号', unit: '单位编号', post: '岗位编号', probation_until: '试用期至' },
  ...{ joined: '入职日', rejoined: '入职日', regularised: '转正日', left: '离职日' },
};

function titleOf(row: object, column: string): string {
  const kind = column === 'day' ? String((row as { readonly kind?: string }).kind) : column;
  return TITLES[kind] ?? column;
}

function changesOf(before: Roster, additions: Additions): readonly PeopleChange[] {
  return (Object.keys(additions) as PeopleTable[]).flatMap((table) => {
    if (table === 'person_masks') return [];
    const known = new Map<string, object>(before[table].map((row) => [keyOf(table, row), row]));
    const shown = (row: object): object => (table === 'person_private' ? masked(row as PrivateValue) : row);
    return (additions[table] ?? []).map((is) => {
      const was = known.get(keyOf(table, is));
      return { table, was: was === undefined ? null : shown(was), is: shown(is) };
    });
  });
}

const countsOf = (additions: Additions): Readonly<Record<string, number>> =>
  Object.fromEntries(Object.entries(additions).flatMap(([table, rows]) => (rows.length === 0 ? [] : [[table, rows.length]])));
