/** What a workbook would change, sheet by sheet: each row with what the record said before, struck through. */

import type { ReactElement } from 'react';
import { api } from '../../../api.ts';
import { yuanText } from '../../../parts/money.tsx';
import { useTitles } from '../../../parts/names/titles.ts';
import { Card } from '../../../parts/page.tsx';
import { useWords } from '../../../words/use-words.ts';
import { FIELDS, LEAVES, LEAVINGS } from '../person/words.ts';
import type { Preview } from './preview.ts';
import { COLUMNS, EVENTS, KINDS, TABLES, WORKBOOK } from './words.ts';
import styles from './workbook.module.css';

type Change = Preview['changes'][number];
type Value = Change['is'][string];

/** The columns that say which row it is; they stand before the others. */
const KEYS = ['scheme', 'person', 'unit', 'post', 'field', 'kind', 'day', 'from_day'];

const isTable = (name: string): name is keyof typeof TABLES => name in TABLES;
const isColumn = (name: string): name is keyof typeof COLUMNS => name in COLUMNS;

/** The changes. */
export function Changes({ changes }: Pick<Preview, 'changes'>): ReactElement {
  const say = useWords(WORKBOOK);
  const tables = useWords(TABLES);
  // Whom the record does not know yet is named by the workbook.
  const named = new Map(changes.flatMap(({ table, is }) => (table === 'person_names' ? [[String(is['person']), String(is['name'])]] : [])));
  return (
    <>
      {[...Map.groupBy(changes, ({ table }) => table)].map(([table, rows]) => (
        <Card key={table} title={isTable(table) ? tables(table) : table} aside={say('rows', { count: rows.length })}>
          <ul className={styles['rows']}>
            {rows.map((change, k) => (
              <Row key={k} {...{ change, named }} />
            ))}
          </ul>
        </Card>
      ))}
    </>
  );
}

type RowProps = { readonly change: Change; readonly named: ReadonlyMap<string, string> };

function Row({ change: { was, is }, named }: RowProps): ReactElement {
  const [say, columns] = [useWords(WORKBOOK), useWords(COLUMNS)];
  const word = useValues(named);
  const names = Object.keys(is).filter((name) => name !== 'withdrawn' && (is[name] ?? null) !== null);
  const order = [...KEYS.filter((key) => names.includes(key)), ...names.filter((name) => !KEYS.includes(name))];
  return (
    <li>
      <b data-new={was === null}>{say(was === null ? 'new' : 'changed')}</b>
      {order.map((name) => {
        const [before, after] = [was === null ? null : word(name, was[name] ?? null), word(name, is[name] ?? null)];
        return (
          <span key={name}>
            <small>{isColumn(name) ? columns(name) : name}</small> {before === null || before === after ? null : <del>{before}</del>}{' '}
            {before === null || before === after ? after : <ins>{after}</ins>}
          </span>
        );
      })}
    </li>
  );
}

/** A value in words, by its column. */
function useValues(named: ReadonlyMap<string, string>): (column: string, value: Value) => string {
  const [say, events, kinds] = [useWords(WORKBOOK), useWords(EVENTS), useWords(KINDS)];
  const [leaves, leavings, fields] = [useWords(LEAVES), useWords(LEAVINGS), useWords(FIELDS)];
  const titles = useTitles();
  const people = api.useQuery('get', '/people', { params: { query: { limit: 1000 } } }, { staleTime: 300_000 });
  const schemes = api.useQuery('get', '/schemes', {}, { staleTime: 300_000 });
  return (column, value) => {
    if (value === null) return say('nothing');
    if (typeof value === 'boolean') return say(value ? 'yes' : 'no');
    if (column === 'person') return people.data?.rows.find(({ person }) => person === value)?.name ?? named.get(value) ?? value;
    if (column === 'scheme') return schemes.data?.rows.find(({ scheme }) => scheme === value)?.title ?? value;
    if (column === 'unit' || column === 'parent') return titles.unit(value);
    if (column === 'post') return titles.post(value);
    if (column === 'fen') return yuanText(value);
    if (column === 'kind' && value in EVENTS) return events(value as keyof typeof EVENTS);
    if (column === 'kind' && value in KINDS) return kinds(value as keyof typeof KINDS);
    if (column === 'kind' && value in LEAVES) return leaves(value as keyof typeof LEAVES);
    if (column === 'leaving' && value in LEAVINGS) return leavings(value as keyof typeof LEAVINGS);
    if (column === 'field' && value in FIELDS) return fields(value as keyof typeof FIELDS);
    return value;
  };
}
