/** The rows of a measure in words: whose records of which table, in which window, and what they must meet. */

import type { Expression } from '../../lib/expression.ts';
import { namesIn } from '../../lib/expression.ts';
import { expressionOf, type Form, field, wordOf } from '../../methods/form.ts';
import type { Link, Question } from '../../methods/question.ts';
import { columnOf, type TableDeclaration } from '../../methods/tables.ts';
import type { RowWords } from '../../methods/telling.ts';
import type { PlanLine } from '../plan.ts';
import { sayExpression } from './expression.ts';
import { columnNamed, fillIn, labelOf, type Reader, tableNamed, titleOf, within } from './reader.ts';
import { windowWords } from './terms.ts';

/** The rows that a line asks about, in words. */
export function rowsOf(reader: Reader, planned: PlanLine, form: Form): RowWords {
  const question = questionOf(reader, planned);
  const table = question === undefined ? tableOfFormula(reader, form) : rowTable(reader, question);
  const place = { reader, rows: table };
  const where = expressionOf(form, 'where');
  const say = (expression: Expression): string => sayExpression(place, expression);
  return {
    ...sourceWords(reader, question, table, windowId(form)),
    where: where === null ? null : say(where),
    per: (field(form, 'per', 'list')?.items ?? []).map(say),
    say,
  };
}

function questionOf({ plan }: Reader, { asks, built }: PlanLine): Question | undefined {
  const id = built.is === 'grain' ? built.question : asks[0];
  return plan.questions.questions.find((question) => question.id === id);
}

const rowTable = ({ plan }: Reader, { source }: Question): TableDeclaration | null =>
  source.is === 'table' ? tableNamed(plan, source.table) : null;

/** The table of a formula over rows: the first one that it names. */
function tableOfFormula({ plan }: Reader, form: Form): TableDeclaration | null {
  const main = expressionOf(form, form.method);
  const path = main === null ? undefined : namesIn(main).find((name) => name.path.length === 2)?.path;
  return path === undefined ? null : tableNamed(plan, path[0] ?? '');
}

/** The window of a form; a streak that may begin before the period looks at all days up to its end. */
function windowId(form: Form): string {
  if (form.method === 'streak') return wordOf(form, 'starting', '') === 'before the period' ? 'to the end of the period' : 'this period';
  return wordOf(form, 'window', 'this period');
}

function sourceWords(
  reader: Reader,
  question: Question | undefined,
  table: TableDeclaration | null,
  window: string,
): Pick<RowWords, 'of' | 'are'> {
  if (question === undefined) return { of: table === null ? '' : titleOf(reader, table), are: 'rows' };
  const { source, link } = question;
  if (source.is === 'calendar')
    return {
      of: fillIn(reader, { zh: '{window}的每一天', en: 'the days of {window}' }, { window: windowWords(reader, window) }),
      are: 'days',
    };
  if (source.is === 'groups') {
    const grain = reader.plan.lines.find(({ built }) => built.is === 'grain' && built.question === source.question);
    const label = within(labelOf(reader, grain?.line.name ?? ''));
    return { of: fillIn(reader, { zh: '各个{label}', en: 'each {label}' }, { label }), are: 'groups' };
  }
  const when = table === null || table.when === null ? null : columnOf(table, table.when);
  const values = {
    ...(table === null ? { before: '', after: '' } : ownerWords(reader, link, table)),
    window: when === null ? '' : windowWords(reader, window),
    table: table === null ? source.table : titleOf(reader, table),
  };
  const by =
    when === null || source.window === null
      ? ''
      : fillIn(reader, { zh: '（看{when}）', en: ' (by {when})' }, { when: titleOf(reader, when) });
  const of =
    when === null
      ? { zh: '{before}{table}', en: '{before}{table}{after}' }
      : { zh: '{before}{window}{by}{table}', en: '{before}{table}{after} of {window}{by}' };
  return { of: fillIn(reader, of, { ...values, by }), are: 'rows' };
}

/** What is said of the owner before the table and, in English, behind it. */
type Owner = { readonly before: string; readonly after: string };

/** Whose rows: one's own, those of one's department, those of everybody. */
function ownerWords(reader: Reader, link: Link, table: TableDeclaration): Owner {
  if (link.is === 'all') return { before: fillIn(reader, { zh: '不分对象的全部', en: 'all ' }), after: '' };
  const key = reader.plan.questions.subjects.key;
  const owner = link.path.at(-1)?.table ?? table.name;
  const column = columnNamed(reader, owner, link.column);
  const values = {
    self: selfWords(reader),
    owner: titleOf(reader, tableNamed(reader.plan, owner) ?? { name: owner, title: owner }),
    column: column === null ? link.column : titleOf(reader, column),
    shared: thing(reader, link.subjectColumn),
    own: link.subjectColumn,
  };
  const said = (before: string, after: string): Owner => ({
    before: fillIn(reader, { zh: before, en: '' }, values),
    after: fillIn(reader, { zh: '', en: after }, values),
  });
  if (link.subjectColumn !== key)
    return link.path.length === 0
      ? said('与{self}同一{shared}的', " of the subject's own {own} ({column})")
      : said('所属{owner}与{self}同一{shared}的', " of the subject's own {own} ({owner}.{column})");
  if (link.path.length > 0) return said('所属{owner}的{column}是{self}的', ' of the subject ({owner}.{column})');
  if (link.column === key) return { before: fillIn(reader, { zh: '{self}', en: 'own ' }, values), after: '' };
  return said('{column}是{self}的', ' of the subject ({column})');
}

/** 本人 for employees, 本团队, 本单位 … for others. */
function selfWords({ plan, language }: Reader): string {
  const key = columnOf(plan.subject, plan.questions.subjects.key);
  if (language === 'en') return 'own';
  return key?.type.is === 'id' && key.type.of === 'employee' ? '本人' : `本${plan.subject.title}`;
}

/** What a column of the subject identifies: 部门 for 部门编号. */
function thing(reader: Reader, column: string): string {
  const declared = columnOf(reader.plan.subject, column);
  const title = declared === null ? column : titleOf(reader, declared);
  return reader.language === 'zh' ? title.replace(/(?<=.)编号$/, '') : title;
}
