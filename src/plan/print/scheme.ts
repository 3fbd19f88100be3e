/** Prints a whole scheme as YAML in Chinese or English keywords; names and codes stay as they are. */

import type { Expression } from '../../lib/expression.ts';
import type { Language } from '../../lib/problem.ts';
import type { Line, Step } from '../../methods/form.ts';
import { isWord } from '../expression/signs.ts';
import { keywordOf } from '../expression/token.ts';
import { isPeriodText } from '../parse/examples.ts';
import {
  type Example,
  type ExampleCase,
  type ExampleCell,
  type ExampleRow,
  type ExampleTable,
  LINE_SECTIONS,
  type Parameter,
  type Scheme,
} from '../scheme.ts';
import { EXPRESSION_WORDS } from '../word-lists.ts';
import { type Comments, NO_COMMENTS } from './comments.ts';
import { fieldSheet, formEntries } from './fields.ts';
import { layOut } from './layout.ts';
import { listSheet, mapSheet, type Sheet, type SheetEntry, textSheet } from './sheet.ts';
import { expressionSheet, type Speech, say, sayExpression, sayTruth, speechOf, unitSheet } from './speech.ts';
import { tablesSheet } from './tables.ts';

/**
 * The scheme as YAML text; parsing it gives the scheme again. `comments` are those of the text that it was parsed from.
 * Sections stand in their usual order, lines and fields in the order of the scheme.
 */
export const printScheme = (scheme: Scheme, language: Language, comments: Comments = NO_COMMENTS): string =>
  layOut(schemeSheet(scheme, speechOf(scheme, language)), comments);

type Entry = readonly [key: string, value: Sheet | null];

const maybe = (text: string | null): Sheet | null => (text === null ? null : textSheet(text));

const unless = (empty: boolean, sheet: () => Sheet): Sheet | null => (empty ? null : sheet());

function schemeSheet(scheme: Scheme, speech: Speech): Sheet {
  const { subjects, trial, suspendedFor, tables, parameters, examples } = scheme;
  const section = (id: string, value: Sheet | null): Entry => [say(speech, id), value];
  const where = subjects.where === null ? '' : ` ${say(speech, 'where')} ${sayExpression(speech, subjects.where)}`;
  const to = say(speech, speech.language === 'zh' ? 'up to' : 'to');
  return mapSheet(
    [
      section('scheme', textSheet(scheme.name)),
      section('title', textSheet(scheme.title)),
      section('note', maybe(scheme.note)),
      section('source', maybe(scheme.source)),
      section('cycle', textSheet(say(speech, scheme.cycle))),
      section('subjects', textSheet(`${subjects.table}${where}`)),
      section('valid from', maybe(scheme.validFrom)),
      section('valid to', maybe(scheme.validTo)),
      section('review on', maybe(scheme.reviewOn)),
      section('trial', trial === null ? null : textSheet(`${trial.from} ${to} ${trial.to}`)),
      section(
        'suspended for',
        unless(suspendedFor.length === 0, () => listSheet(suspendedFor.map(textSheet))),
      ),
      section(
        'tables',
        unless(tables.length === 0, () => tablesSheet(tables, speech.language)),
      ),
      section(
        'parameters',
        unless(parameters.length === 0, () =>
          mapSheet(
            parameters.map((each) => parameterEntry(speech, each)),
            true,
          ),
        ),
      ),
      ...LINE_SECTIONS.map((id) => section(id, linesSheet(speech, scheme, id))),
      section(
        'examples',
        unless(examples.length === 0, () =>
          listSheet(
            examples.map((each) => exampleSheet(speech, each)),
            true,
          ),
        ),
      ),
    ],
    true,
  );
}

/** A name as a key: in 「」 where an expression would need it too. */
const nameKey = (name: string): string => {
  const bare = name.split('.').every(isWord) && keywordOf(name) === null;
  return bare || name.startsWith('「') ? name : `「${name}」`;
};

function parameterEntry(speech: Speech, { name, title, history, open }: Parameter): Entry {
  const dated = history.map(
    ({ from, source, value }): Entry => [
      from ?? say(speech, 'always'),
      mapSheet([
        [say(speech, 'source'), textSheet(source)],
        [say(speech, 'value'), fieldSheet(speech, value)],
      ]),
    ],
  );
  const undecided =
    open === null
      ? null
      : mapSheet([
          [say(speech, 'proposal'), open.proposal === null ? null : fieldSheet(speech, open.proposal)],
          [say(speech, 'reason'), open.reason === '' ? null : textSheet(open.reason)],
        ]);
  return [nameKey(name), mapSheet([[say(speech, 'title'), maybe(title)], ...dated, [say(speech, 'open'), undecided]])];
}

function linesSheet(speech: Speech, scheme: Scheme, section: string): Sheet | null {
  const lines = scheme.lines.filter((line) => line.section === section);
  const entries = lines.map((line): Entry => [nameKey(line.name), lineSheet(speech, line)]);
  return lines.length === 0 ? null : mapSheet(entries, true);
}

/** `name: expression` where a line is nothing else, else its title, its form and its options. */
function lineSheet(speech: Speech, line: Line): Sheet {
  const option = (id: string, value: Sheet | null): Entry => [say(speech, id), value];
  const before = [option('title', maybe(line.title)), option('note', maybe(line.note)), option('source', maybe(line.source))];
  const after = [
    option('unit', line.unit === null ? null : unitSheet(speech, line.unit)),
    option(
      'then',
      unless(line.then.length === 0, () => listSheet(line.then.map((step) => stepSheet(speech, step)))),
    ),
    option('void if', line.voidIf === null ? null : expressionSheet(speech, line.voidIf)),
    option('only if', line.onlyIf === null ? null : expressionSheet(speech, line.onlyIf)),
    option('internal', line.internal ? textSheet(sayTruth(speech, true)) : null),
  ];
  const entries = formEntries(speech, line.form);
  const alone = line.form.method === 'value' && [...before, ...after].every(([, value]) => value === null);
  return alone && entries[0] !== undefined ? entries[0][1] : mapSheet([...before, ...entries, ...after]);
}

const stepSheet = (speech: Speech, step: Step): Sheet => textSheet(`${say(speech, step.word)} ${sayExpression(speech, step.value)}`);

function exampleSheet(speech: Speech, { title, period, facts, cases }: Example): Sheet {
  const head: readonly Entry[] = [
    [say(speech, 'title'), maybe(title)],
    [say(speech, 'cycle'), maybe(period)],
    [say(speech, 'facts'), facts === null ? null : factsSheet(speech, facts)],
  ];
  const [first] = cases;
  if (first !== undefined && first.subject === null) return mapSheet([...head, ...caseEntries(speech, first)]);
  const bySubject = mapSheet(cases.map((each): Entry => [each.subject ?? '', mapSheet(caseEntries(speech, each))]));
  return mapSheet([...head, [say(speech, 'subjects'), bySubject]]);
}

/** The tables of an example, each row on a line of its own. */
function factsSheet(speech: Speech, facts: readonly ExampleTable[]): Sheet {
  const record = ({ cells }: ExampleRow): Sheet => ({ is: 'record', entries: cellEntries(speech, cells, rowCellSheet) });
  const tables = facts.map(({ name, rows }): Entry => [nameKey(name), listSheet(rows.map(record), true)]);
  return mapSheet(tables, true);
}

/** A cell of a row: a period stands as it is. */
const rowCellSheet = (speech: Speech, value: Expression): Sheet =>
  value.is === 'text' && isPeriodText(value.value) ? textSheet(value.value) : expressionSheet(speech, value);

const UNKNOWN = Object.entries(EXPRESSION_WORDS).find(([, en]) => en === 'unknown')?.[0] ?? '';

function cellEntries(
  speech: Speech,
  cells: readonly ExampleCell[],
  sheetOf: (speech: Speech, value: Expression) => Sheet,
): readonly SheetEntry[] {
  const unknown = textSheet(speech.language === 'zh' ? UNKNOWN : 'unknown');
  return cells.map(({ name, value }) => ({ key: nameKey(name), value: value === null ? unknown : sheetOf(speech, value) }));
}

const cellsSheet = (speech: Speech, cells: readonly ExampleCell[]): Sheet => ({
  is: 'map',
  entries: cellEntries(speech, cells, expressionSheet),
  open: false,
});

const caseEntries = (speech: Speech, { given, expected }: ExampleCase): readonly Entry[] => [
  [say(speech, 'given'), given.length === 0 ? null : cellsSheet(speech, given)],
  [say(speech, 'gives'), cellsSheet(speech, expected)],
];
