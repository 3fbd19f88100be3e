/** The board of a team: everybody in reach with what they come to so far, how far targets are reached, what moved, and what waits for me. */

import { keepPreviousData } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import type { Answer } from '../../../answer.ts';
import { api } from '../../../api.ts';
import { useLanguage } from '../../../look/choices.ts';
import { Asked } from '../../../parts/asked.tsx';
import { Empty } from '../../../parts/empty.tsx';
import { Choice } from '../../../parts/fields/choice.tsx';
import { Find } from '../../../parts/fields/find.tsx';
import { periodText } from '../../../parts/figures/period.ts';
import { type Tile, Tiles } from '../../../parts/figures/tiles.tsx';
import { useTitles } from '../../../parts/names/titles.ts';
import { Card, Page } from '../../../parts/page.tsx';
import { useWords } from '../../../words/use-words.ts';
import { BOARD, ORDER } from '../words/board.ts';
import styles from './board.module.css';
import { isOrder, ORDERS, orderedRows, rowsOf } from './rows.ts';
import { BoardTable } from './table.tsx';

type Board = Answer<'/team/board'>;

/** The page. */
export function BoardPage(): ReactElement {
  const say = useWords(BOARD);
  const language = useLanguage();
  const { month, unit } = useSearch({ from: '/team' });
  const query = { language, ...(month === undefined ? {} : { month }), ...(unit === undefined ? {} : { unit }) };
  const board = api.useQuery('get', '/team/board', { params: { query } }, { placeholderData: keepPreviousData });
  const shown = board.data?.month ?? null;
  return (
    <Page
      title={say('title')}
      under={shown === null ? '' : say('under', { month: periodText(shown, language) })}
      {...(board.data === undefined ? {} : { actions: <Choices board={board.data} /> })}
    >
      <Asked of={board} lines={10}>
        {(told) => (told.rows.length === 0 ? <Empty title={say('none')} why={say('noneWhy')} /> : <Told board={told} />)}
      </Asked>
    </Page>
  );
}

/** Which month, and which unit where there are several. */
function Choices({ board: { month, months } }: { readonly board: Board }): ReactElement {
  const say = useWords(BOARD);
  const language = useLanguage();
  const { unit } = useSearch({ from: '/team' });
  const navigate = useNavigate({ from: '/team' });
  const units = useUnits();
  const go = (change: { readonly month?: string; readonly unit?: string }): void =>
    void navigate({ search: (old) => present({ ...old, ...change }), replace: true });
  return (
    <>
      {units.length < 2 ? null : (
        <Choice
          label={say('unit')}
          value={unit ?? ''}
          options={[{ value: '', label: say('all') }, ...units.map((each) => ({ value: each.unit, label: each.name }))]}
          choose={(to) => go({ unit: to })}
        />
      )}
      {months.length < 2 || month === null ? null : (
        <Choice
          label={say('month')}
          value={month}
          options={months.map((value) => ({ value, label: periodText(value, language) }))}
          choose={(to) => go({ month: to })}
        />
      )}
    </>
  );
}

/** What is empty does not stand in the address. */
const present = (search: Readonly<Record<string, string | undefined>>): Record<string, string> =>
  Object.fromEntries(Object.entries(search).flatMap(([name, value]) => (value === undefined || value === '' ? [] : [[name, value]])));

/** The units whose people are on the board of all. */
function useUnits(): readonly { readonly unit: string; readonly name: string }[] {
  const language = useLanguage();
  const titles = useTitles();
  const all = api.useQuery('get', '/team/board', { params: { query: { language } } });
  const units = [...new Set((all.data?.rows ?? []).flatMap(({ unit }) => unit ?? []))];
  return units.map((unit) => ({ unit, name: titles.unit(unit) }));
}

function Told({ board }: { readonly board: Board }): ReactElement {
  const say = useWords(BOARD);
  const inOrder = useWords(ORDER);
  const { find, order } = useSearch({ from: '/team' });
  const navigate = useNavigate({ from: '/team' });
  const all = rowsOf(board);
  const chosen = isOrder(order) ? order : 'unit';
  const wanted = all.filter(({ person, name }) => find === undefined || person.includes(find) || name.includes(find));
  const tools = (
    <div className={styles['tools']}>
      <Find
        {...{ label: say('find'), value: find ?? '' }}
        find={(text) => void navigate({ search: (old) => present({ ...old, find: text }), replace: true })}
      />
      <Choice
        label={say('order')}
        value={chosen}
        options={ORDERS.map((value) => ({ value, label: inOrder(value) }))}
        choose={(to) => void navigate({ search: (old) => present({ ...old, order: to === 'unit' ? '' : to }), replace: true })}
      />
    </div>
  );
  return (
    <>
      <Sums board={board} />
      <Card title={say('count', { count: new Set(wanted.map(({ person }) => person)).size })} aside={tools} flush>
        {wanted.length === 0 ? <Empty title={say('nobody')} /> : <BoardTable rows={orderedRows(wanted, chosen)} />}
      </Card>
    </>
  );
}

/** What somebody looks for first, as counts. */
function Sums({ board: { rows } }: { readonly board: Board }): ReactElement {
  const say = useWords(BOARD);
  const waiting = api.useQuery('get', '/team/waiting');
  const results = rows.flatMap((row) => row.results);
  const targets = results.flatMap((row) => row.targets).filter(({ percent }) => percent !== null);
  const tiles: readonly Tile[] = [
    { title: say('waiting'), value: waiting.data?.rows.length ?? '–', to: '/team/approvals', isWarm: (waiting.data?.rows.length ?? 0) > 0 },
    { title: say('unknown'), value: results.filter(({ headline }) => headline?.state === 'unknown').length },
    ...(targets.length === 0 ? [] : [{ title: say('behind'), value: targets.filter(({ percent }) => (percent ?? 0) < 100).length }]),
    ...(results.every(({ change }) => change === null)
      ? []
      : [{ title: say('less'), value: results.filter(({ change }) => change?.sign === 'less').length }]),
  ];
  return <Tiles tiles={tiles} />;
}
