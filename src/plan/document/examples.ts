/** The examples of a scheme as tables: what is given, what must come out. */

import { type Block, heading, paragraph, type Table, table } from '../../lib/document.ts';
import { columnOf } from '../../methods/tables.ts';
import type { Example, ExampleCase, ExampleCell } from '../scheme.ts';
import { sayExpression } from './expression.ts';
import { fillIn, labelOf, lineNamed, type Reader, remarkAt, titleOf, within } from './reader.ts';

/** The section of the examples; nothing where there are none. */
export function exampleBlocks(reader: Reader): readonly Block[] {
  const { examples } = reader.plan.scheme;
  if (examples.length === 0) return [];
  return [
    heading(1, fillIn(reader, { zh: '示例', en: 'Examples' })),
    paragraph(
      fillIn(reader, {
        zh: '「给」是假定的数，「得」是按本方案必须得到的结果，一分不差。没有给的，当作一条记录也没有、人员资料都未知。给了记录的示例，从记录算起。',
        en: 'What is given is assumed; what it gives must come out exactly. Whatever is not given is computed as if there were no records and nothing known about the person. Examples with records are computed from these.',
      }),
    ),
    ...examples.flatMap((example, index) => exampleOf(reader, example, index)),
  ];
}

function exampleOf(reader: Reader, example: Example, index: number): readonly Block[] {
  const number = fillIn(reader, { zh: '示例 {number}', en: 'Example {number}' }, { number: String(index + 1) });
  const title = example.title === null ? number : `${number}${reader.language === 'zh' ? '：' : ': '}${example.title}`;
  const period =
    example.period === null
      ? []
      : [paragraph(fillIn(reader, { zh: '周期 {period}。', en: 'Period {period}.' }, { period: example.period }))];
  const given = [...new Set(example.cases.flatMap((each) => each.given.map(({ name }) => name)))];
  const expected = [...new Set(example.cases.flatMap((each) => each.expected.map(({ name }) => name)))];
  const wide = given.length + expected.length > MOST_COLUMNS;
  const remarks = example.cases.map((each) => remarkOf(reader, example, index, each));
  return [
    heading(2, title),
    ...period,
    ...factTables(reader, example),
    wide ? inLists(reader, example, remarks) : inColumns(reader, example, given, expected, remarks),
  ];
}

/** How many figures stand in columns of their own; more are listed in one cell. */
const MOST_COLUMNS = 6;

type Remarks = readonly (string | null)[];

/** The comment beside a case, or anywhere in it. */
function remarkOf(reader: Reader, example: Example, index: number, { subject }: ExampleCase): string | null {
  const home = ['示例', String(index)];
  return remarkAt(reader, subject === null || isAlone(example) ? home : [...home, '对象', subject], true);
}

const isAlone = (example: Example): boolean => example.cases.length === 1 && (example.cases[0]?.subject ?? '甲') === '甲';

/** The rows of facts that an example gives, a table for each fact table. */
function factTables(reader: Reader, { facts }: Example): readonly Block[] {
  return (facts ?? []).map(({ name, rows }) => {
    const declared = reader.plan.tables.find((each) => each.name === name);
    const columns = [...new Set(rows.flatMap(({ cells }) => cells.map((cell) => cell.name)))];
    const heads = columns.map((column) => {
      const found = declared === undefined ? null : columnOf(declared, column);
      return found === null ? column : titleOf(reader, found);
    });
    const texts = rows.map(({ cells }) =>
      columns.map((column) =>
        cellText(
          reader,
          cells.find((cell) => cell.name === column),
        ),
      ),
    );
    const title = declared === undefined || reader.language === 'en' ? name : `${declared.title} ${name}`;
    return table(heads, texts, fillIn(reader, { zh: '给的记录：{title}', en: 'given records: {title}' }, { title }));
  });
}

/** A cell of a given record: texts and identifiers as they stand in files, a blank one as nothing. */
const cellText = (reader: Reader, cell: ExampleCell | undefined): string =>
  cell?.value?.is === 'text' ? cell.value.value : cell === undefined || cell.value === null ? '' : valueText(reader, cell);

function withSubjects(
  reader: Reader,
  example: Example,
  remarks: Remarks,
  heads: readonly string[],
  cells: readonly (readonly string[])[],
): Table {
  const subjects = isAlone(example) ? [] : [fillIn(reader, { zh: '对象', en: 'subject' })];
  const told = remarks.some((remark) => remark !== null);
  return table(
    [...subjects, ...heads, ...(told ? [fillIn(reader, { zh: '说明', en: 'remark' })] : [])],
    example.cases.map((each, k) => [...subjects.map(() => each.subject ?? ''), ...(cells[k] ?? []), ...(told ? [remarks[k] ?? ''] : [])]),
  );
}

function inColumns(reader: Reader, example: Example, given: readonly string[], expected: readonly string[], remarks: Remarks): Table {
  const heads = [
    ...given.map((name) => fillIn(reader, { zh: '给：{name}', en: 'given: {name}' }, { name: nameOf(reader, name) })),
    ...expected.map((name) => fillIn(reader, { zh: '得：{name}', en: 'gives: {name}' }, { name: nameOf(reader, name) })),
  ];
  const cells = example.cases.map((each) => [
    ...given.map((name) =>
      valueText(
        reader,
        each.given.find((one) => one.name === name),
      ),
    ),
    ...expected.map((name) =>
      valueText(
        reader,
        each.expected.find((one) => one.name === name),
      ),
    ),
  ]);
  return withSubjects(reader, example, remarks, heads, cells);
}

function inLists(reader: Reader, example: Example, remarks: Remarks): Table {
  const all = (values: ExampleCase['given']): string =>
    values.map((one) => `${nameOf(reader, one.name)} = ${valueText(reader, one)}`).join(reader.language === 'zh' ? '；' : '; ');
  const heads = [fillIn(reader, { zh: '给', en: 'given' }), fillIn(reader, { zh: '得', en: 'gives' })];
  return withSubjects(
    reader,
    example,
    remarks,
    heads,
    example.cases.map((each) => [all(each.given), all(each.expected)]),
  );
}

function valueText(reader: Reader, one: ExampleCase['given'][number] | undefined): string {
  if (one === undefined) return '';
  if (one.value === null) return fillIn(reader, { zh: '未知', en: 'unknown' });
  return sayExpression({ reader, rows: null, full: true }, one.value);
}

/** What a given or expected thing is called: a line, or a column of the subject. */
function nameOf(reader: Reader, name: string): string {
  if (lineNamed(reader, name) !== undefined) return within(labelOf(reader, name));
  const column = columnOf(reader.plan.subject, name);
  return column === null ? name : titleOf(reader, column);
}
