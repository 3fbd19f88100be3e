/** The subjects with their attributes, read from the temporary table, and what is doubtful about them. */

import type { Column } from '../../lib/column.ts';
import type { Problem } from '../../lib/problem.ts';
import type { Facts } from '../../methods/facts.ts';
import type { Questions } from '../../methods/question.ts';
import { columnOf as declaredColumn } from '../../methods/tables.ts';
import { SUBJECTS } from '../rows/context.ts';
import { column, isNull, type Sql, select } from '../sql/tree.ts';
import type { StoredTable } from '../store.ts';
import { type Answered, alone, ask, type Engine } from './ask.ts';
import { columnOf, kindOf } from './columns.ts';
import { cellOf } from './show.ts';

/** Who the subjects are: `places[s]` is the position of subject number s in the order of ids. */
export type Roster = Facts['subjects'] & { readonly places: Int32Array };

/** Reads the subjects; with problems where one is doubtful, missing its id, or there twice. */
export async function readRoster(
  engine: Engine,
  subjects: Questions['subjects'],
  table: StoredTable,
): Promise<{ readonly roster: Roster; readonly problems: Problem[] }> {
  const own = (name: string): Sql => column('o', `c_${name}`);
  const plain = [
    own(subjects.key),
    own(subjects.label ?? subjects.key),
    isNull(column('o', 'sure')),
    column('o', '_source'),
    column('o', '_row'),
  ];
  const columns = [...plain, ...subjects.attributes.map(own)].map((of, index) => ({ as: `c${index}`, of }));
  const rows = select({ is: 'named', name: SUBJECTS, as: 'o' }, columns, { orderBy: [{ by: column('o', 's') }] });
  const answered = await ask(engine, alone(rows));
  const people = readPeople(answered);
  const order = people.map((_, index) => index).sort((a, b) => compareIds(people[a]?.id, people[b]?.id));
  const places = new Int32Array(people.length);
  order.forEach((person, place) => {
    places[person] = place;
  });
  const sorted = order.flatMap((index) => people[index] ?? []);
  const attributes = new Map<string, Column>();
  subjects.attributes.forEach((name, index) => {
    const type = declaredColumn(table.declaration, name)?.type ?? { is: 'text' };
    attributes.set(name, columnOf(answered, plain.length + index, kindOf(type), places));
  });
  const roster = {
    ids: sorted.map(({ id }) => id ?? ''),
    labels: sorted.map(({ label }) => (subjects.label === null ? null : label)),
    attributes,
    places,
  };
  return { roster, problems: doubtsAbout(sorted, subjects, table) };
}

type Person = {
  readonly id: string | null;
  readonly label: string | null;
  readonly unsure: boolean;
  readonly source: number;
  readonly row: number;
};

function readPeople({ chunks }: Answered): Person[] {
  const people: Person[] = [];
  for (const chunk of chunks) {
    const [id, label, unsure, source, row] = [0, 1, 2, 3, 4].map((index) => chunk.getColumnVector(index));
    for (let i = 0; i < chunk.rowCount; i += 1) {
      people.push({
        id: textOrNull(id?.getItem(i)),
        label: textOrNull(label?.getItem(i)),
        unsure: unsure?.getItem(i) === true,
        source: Number(source?.getItem(i)),
        row: Number(row?.getItem(i)),
      });
    }
  }
  return people;
}

const textOrNull = (value: unknown): string | null => (value === null || value === undefined ? null : String(value));

/** UTF-16 code units, as every engine of JavaScript compares texts; rows without an id last. */
function compareIds(a: string | null | undefined, b: string | null | undefined): number {
  if (a === b) return 0;
  if (a === null || a === undefined) return 1;
  return b === null || b === undefined || a < b ? -1 : 1;
}

function doubtsAbout(people: readonly Person[], subjects: Questions['subjects'], table: StoredTable): Problem[] {
  const problems: Problem[] = [];
  const { name, title } = table.declaration;
  const columnTitle = declaredColumn(table.declaration, subjects.key)?.title ?? subjects.key;
  const report = (code: string, person: Person, values: Problem['values'], column: string | null) =>
    problems.push({
      code,
      severity: 'error',
      place: cellOf(table, person.source, person.row, column),
      values: { table: name, title, row: person.row, ...values },
    });
  for (let index = 0; index < people.length; index += 1) {
    const person = people[index];
    if (person === undefined) continue;
    const subject = person.id ?? '';
    if (person.id === null) report('SUBJECT_WITHOUT_ID', person, { column: subjects.key, columnTitle }, subjects.key);
    else if (person.unsure) report('SUBJECT_UNSURE', person, { subject }, null);
    if (person.id === null || people[index - 1]?.id === person.id) continue;
    const twins = twinsOf(people, index);
    const rows = twins.map(({ row }) => row).sort((a, b) => a - b);
    if (twins.length > 1) report('SUBJECT_TWICE', person, { subject, count: twins.length, rows: rows.join(', ') }, subjects.key);
  }
  return problems;
}

function twinsOf(people: readonly Person[], start: number): readonly Person[] {
  let end = start + 1;
  while (people[end]?.id === people[start]?.id && end < people.length) end += 1;
  return people.slice(start, end);
}
