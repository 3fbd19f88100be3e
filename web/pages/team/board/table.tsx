/** The table of the board: who, what they come to, the grade, pay where it may be seen, targets, what moved, what waits. */

import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useLanguage } from '../../../look/choices.ts';
import { type Column, DataTable } from '../../../parts/data-table.tsx';
import { Figure } from '../../../parts/figures/figure.tsx';
import { periodText } from '../../../parts/figures/period.ts';
import { StandingChip } from '../../../parts/figures/standing.tsx';
import { Money } from '../../../parts/money.tsx';
import { useTitles } from '../../../parts/names/titles.ts';
import { useWords } from '../../../words/use-words.ts';
import { BOARD } from '../words/board.ts';
import styles from './board.module.css';
import type { Row } from './rows.ts';

/** The table; columns that say nothing of anybody are left out. */
export function BoardTable({ rows }: { readonly rows: readonly Row[] }): ReactElement {
  const say = useWords(BOARD);
  const columns = useColumns();
  const has = (some: (row: NonNullable<Row['result']>) => boolean): boolean => rows.some(({ result }) => result !== null && some(result));
  const shown: Readonly<Record<string, boolean>> = {
    grade: has(({ grade }) => grade !== null),
    pay: has(({ pay }) => pay.is !== 'hidden'),
    target: has(({ targets }) => targets.length > 0),
    change: has(({ change }) => change !== null),
    // The head of the page says already that the month is as it stands.
    state: has(({ standing }) => standing !== 'so far'),
    waits: rows.some(({ waiting }) => waiting > 0),
  };
  return (
    <DataTable
      label={say('title')}
      rows={rows}
      rowKey={({ person, result }) => `${person} ${result?.scheme ?? ''}`}
      columns={columns.filter(({ key }) => shown[key] !== false)}
    />
  );
}

function useColumns(): readonly Column<Row>[] {
  const say = useWords(BOARD);
  return [
    { key: 'name', head: say('person'), isTitle: true, cell: (row) => <Who row={row} /> },
    { key: 'headline', head: say('headline'), align: 'right', cell: ({ result }) => <Headline result={result} /> },
    {
      ...{ key: 'grade', head: say('grade') },
      cell: ({ result }) => (result?.grade == null ? '' : <Figure text={result.grade.text} state={result.grade.state} />),
    },
    { key: 'pay', head: say('pay'), align: 'right', cell: ({ result }) => <Pay result={result} /> },
    { key: 'target', head: say('target'), cell: ({ result }) => <Targets result={result} /> },
    {
      ...{ key: 'change', head: say('change'), align: 'right' },
      cell: ({ result }) =>
        result?.change == null ? (
          ''
        ) : (
          <span className={styles['change']} data-sign={result.change.sign}>
            {result.change.text}
          </span>
        ),
    },
    { key: 'state', head: say('state'), cell: ({ result }) => (result === null ? '' : <StandingChip standing={result.standing} />) },
    {
      ...{ key: 'waits', head: say('waits'), align: 'right' },
      cell: ({ person, waiting }) =>
        waiting === 0 ? (
          ''
        ) : (
          <Link to="/team/approvals" search={{ person }} className={styles['waits']}>
            {say('things', { count: waiting })}
          </Link>
        ),
    },
  ];
}

/** Who it is, with the seat; and the period where the scheme is not one of months. */
function Who({ row: { person, name, unit, post, head, result } }: { readonly row: Row }): ReactElement {
  const say = useWords(BOARD);
  const language = useLanguage();
  const titles = useTitles();
  const period = result === null || /^\d{4}-\d\d$/.test(result.period) ? null : periodText(result.period, language);
  const seat = [unit === null ? null : titles.unit(unit), post === null ? null : titles.post(post), head ? say('head') : null, period];
  const search = result === null ? {} : { scheme: result.scheme, period: result.period };
  return (
    <span className={styles['who']}>
      {result === null ? (
        name
      ) : (
        <Link to="/team/people/$person" params={{ person }} search={search}>
          {name}
        </Link>
      )}
      <small>{seat.filter((each) => each !== null).join(' · ')}</small>
    </span>
  );
}

type Told = { readonly result: Row['result'] };

function Headline({ result }: Told): ReactElement | null {
  const say = useWords(BOARD);
  if (result === null) return <span className={styles['quiet']}>{say('noResult')}</span>;
  if (result.headline === null) return null;
  return (
    <span className={styles['headline']}>
      <Figure text={result.headline.text} state={result.headline.state} size="strong" />
      <small>{result.headline.title}</small>
    </span>
  );
}

function Pay({ result }: Told): ReactElement | null {
  if (result === null || result.pay.is === 'hidden') return null;
  return <Money fen={result.pay.fen} />;
}

/** A bar for each target, full where it is reached. */
function Targets({ result }: Told): ReactElement | null {
  if (result === null || result.targets.length === 0) return null;
  return (
    <ul className={styles['targets']}>
      {result.targets.map(({ name, title, percent, text }) => (
        <li key={name} data-reached={percent !== null && percent >= 100}>
          <span>{title}</span>
          <span>{percent === null ? text : `${percent}%`}</span>
          <i aria-hidden>
            <b style={{ width: `${Math.max(0, Math.min(100, percent ?? 0))}%` }} />
          </i>
        </li>
      ))}
    </ul>
  );
}
