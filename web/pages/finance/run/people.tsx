/** The people of a run with their figures: sorted by any line, found by name, each with every step. */

import { useNavigate, useSearch } from '@tanstack/react-router';
import { Drawer, Segmented } from 'antd';
import { type ReactElement, type ReactNode, useDeferredValue, useState } from 'react';
import type { Answer } from '../../../answer.ts';
import { api } from '../../../api.ts';
import { Asked } from '../../../parts/asked.tsx';
import { Empty } from '../../../parts/empty.tsx';
import { Find } from '../../../parts/fields/find.tsx';
import { LAYER } from '../../../parts/layer.ts';
import { yuanText } from '../../../parts/money.tsx';
import { useWords } from '../../../words/use-words.ts';
import { bySize, decimalText, fenOf } from '../figures.ts';
import { RUN } from '../words/run.ts';
import { Explained } from './explained.tsx';
import styles from './run.module.css';

type Table = Answer<'/runs/{run}/people'>;
type Line = Table['lines'][number];
type Row = Table['rows'][number];

/** The people. */
export function People({ run }: { readonly run: number }): ReactElement {
  const say = useWords(RUN);
  const { search, person } = useSearch({ from: '/finance/runs/$run' });
  const navigate = useNavigate({ from: '/finance/runs/$run' });
  const [view, setView] = useState<'pay' | 'all'>('pay');
  const wanted = useDeferredValue(search ?? '');
  const query = { limit: 1000, ...(wanted === '' ? {} : { search: wanted }) };
  const table = api.useQuery('get', '/runs/{run}/people', { params: { path: { run }, query } }, { placeholderData: (old) => old });
  const find = (text: string): void =>
    void navigate({ search: ({ search: _, ...old }) => (text === '' ? old : { ...old, search: text }), replace: true });
  const open = (id: string | null): void =>
    void navigate({ search: ({ person: _, ...old }) => (id === null ? old : { ...old, person: id }), replace: true });
  return (
    <div className={styles['people']}>
      <div className={styles['bar']}>
        <Find {...{ label: say('search'), value: search ?? '', find }} />
        <Segmented
          {...{ value: view, onChange: setView, 'aria-label': say('which') }}
          options={[
            { value: 'pay' as const, label: say('payOnly') },
            { value: 'all' as const, label: say('all') },
          ]}
        />
      </div>
      <Asked of={table} lines={8}>
        {(found) => (
          <>
            {found.next === null ? null : <p role="status">{say('first', { shown: found.rows.length, count: found.count })}</p>}
            <Figures {...{ table: found, view, open }} />
          </>
        )}
      </Asked>
      <Drawer
        {...LAYER}
        {...{
          open: person !== undefined,
          onClose: () => open(null),
          size: 640,
          title: person === undefined ? '' : say('explain', { name: nameOf(table.data, person) }),
        }}
      >
        {person === undefined ? null : <Explained run={run} person={person} />}
      </Drawer>
    </div>
  );
}

const nameOf = (table: Table | undefined, person: string): string => table?.rows.find((each) => each.person === person)?.name ?? person;

type FiguresProps = { readonly table: Table; readonly view: 'pay' | 'all'; readonly open: (person: string) => void };

function Figures({ table, view, open }: FiguresProps): ReactElement {
  const say = useWords(RUN);
  const { sort } = useSearch({ from: '/finance/runs/$run' });
  const navigate = useNavigate({ from: '/finance/runs/$run' });
  const all = table.lines.map((line, at) => ({ line, at }));
  const money = all.filter(({ line }) => line.section === 'pay' || line.section === 'total');
  const lines = view === 'pay' && money.length > 0 ? money : all;
  const rows = sorted(table, sort);
  if (rows.length === 0) return <Empty title={say('none')} />;
  const by = (key: string): void =>
    void navigate({ search: (old) => ({ ...old, sort: sort === `-${key}` ? key : `-${key}` }), replace: true });
  const head = (key: string, title: string): ReactNode => (
    <button type="button" onClick={() => by(key)}>
      {title}
      {sort === key ? ' ↑' : sort === `-${key}` ? ' ↓' : ''}
    </button>
  );
  const direction = (key: string): 'ascending' | 'descending' | 'none' =>
    sort === key ? 'ascending' : sort === `-${key}` ? 'descending' : 'none';
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: whoever has no mouse scrolls a wide table by the keys.
    <section className={styles['frame']} aria-label={say('people')} tabIndex={0}>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col" aria-sort={direction('name')}>
              {head('name', say('person'))}
            </th>
            {lines.map(({ line }) => (
              <th key={line.name} scope="col" className={styles['right']} aria-sort={direction(line.name)}>
                {head(line.name, line.title)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.person}>
              <th scope="row">
                <button type="button" onClick={() => open(row.person)}>
                  {row.name}
                </button>
                <small>{row.person}</small>
              </th>
              {lines.map(({ line, at }) => (
                <td key={line.name} className={styles['right']} data-head={line.title}>
                  <Cell line={line} value={row.values[at] ?? null} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{`${say('sum')} · ${say('count', { count: table.count })}`}</th>
            {lines.map(({ line, at }) => (
              <td key={line.name} className={styles['right']} data-head={line.title}>
                {line.unit === 'yuan' && table.next === null ? <Sum rows={rows} at={at} /> : ''}
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </section>
  );
}

/** What is known of a line together, and of how many people it is not; where nothing is known there is no sum. */
function Sum({ rows, at }: { readonly rows: readonly Row[]; readonly at: number }): ReactElement {
  const say = useWords(RUN);
  const known = rows.flatMap(({ values }) => (values[at] === null || values[at] === undefined ? [] : [fenOf(values[at])]));
  const open = rows.length - known.length;
  return (
    <span>
      {known.length === 0 ? '—' : yuanText(known.reduce((sum, each) => sum + each, 0n))}
      {open === 0 ? null : <small>{say('open', { count: open })}</small>}
    </span>
  );
}

function sorted({ lines, rows }: Table, sort: string | undefined): readonly Row[] {
  if (sort === undefined) return rows;
  const name = sort.replace(/^-/, '');
  const at = lines.findIndex((line) => line.name === name);
  const value = (row: Row): string | null => (at === -1 ? row.name : (row.values[at] ?? null));
  const up = rows.toSorted((a, b) => bySize(value(a), value(b)));
  return sort.startsWith('-') ? up.toReversed() : up;
}

function Cell({ line, value }: { readonly line: Line; readonly value: string | null }): ReactElement {
  const say = useWords(RUN);
  if (value === null) return <span className={styles['unknown']}>—</span>;
  if (value === 'true' || value === 'false') return <>{say(value === 'true' ? 'yes' : 'no')}</>;
  if (line.unit === 'yuan') return <>{yuanText(fenOf(value))}</>;
  return <>{`${decimalText(value)}${line.unit === '%' ? '%' : ''}`}</>;
}
