/** The people behind a figure of the dashboard: what each is paid, against the month before; each leads to how it came about. */

import { Link, useSearch } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import type { Answer } from '../../../answer.ts';
import { api } from '../../../api.ts';
import { useLanguage } from '../../../look/choices.ts';
import { Asked } from '../../../parts/asked.tsx';
import { type Column, DataTable } from '../../../parts/data-table.tsx';
import { Empty } from '../../../parts/empty.tsx';
import { periodText } from '../../../parts/figures/period.ts';
import { Money } from '../../../parts/money.tsx';
import { Card, Page } from '../../../parts/page.tsx';
import { useWords } from '../../../words/use-words.ts';
import { Moved } from '../dashboard/moved.tsx';
import { figureText } from '../figures.ts';
import { useNames } from '../names.ts';
import { PAID } from '../words/dashboard.ts';

type Told = Answer<'/dashboard/people'>;
type Paid = Told['rows'][number];

/** The page. */
export function PaidPeoplePage(): ReactElement {
  const say = useWords(PAID);
  const language = useLanguage();
  const { month, unit, post, scheme } = useSearch({ from: '/boss/people' });
  const whose = {
    ...(unit === undefined ? {} : { unit }),
    ...(post === undefined ? {} : { post }),
    ...(scheme === undefined ? {} : { scheme }),
  };
  const query = { ...whose, limit: 1000, ...(month === undefined ? {} : { month }) };
  const told = api.useQuery('get', '/dashboard/people', { params: { query } });
  const names = useNames(told.data?.month ?? month ?? '');
  const what =
    unit !== undefined
      ? names.unit(unit)
      : post !== undefined
        ? names.post(post)
        : scheme !== undefined
          ? names.scheme(scheme)
          : say('everybody');
  const under =
    told.data === undefined ? undefined : say('under', { month: periodText(told.data.month, language), count: told.data.count });
  return (
    <Page title={say('title', { what })} under={under} back="/boss">
      <Asked of={told} lines={10}>
        {(found) => (found.rows.length === 0 ? <Empty title={say('none')} /> : <People told={found} />)}
      </Asked>
    </Page>
  );
}

function People({ told }: { readonly told: Told }): ReactElement {
  const say = useWords(PAID);
  const language = useLanguage();
  const names = useNames(told.month);
  const has = (of: 'sales' | 'score'): boolean => told.rows.some((row) => row[of] !== null);
  const sales: Column<Paid> = {
    ...{ key: 'sales', head: say('sales'), align: 'right' },
    cell: (row) => (row.sales === null ? '—' : <Money fen={row.sales} />),
  };
  const score: Column<Paid> = {
    ...{ key: 'score', head: say('score'), align: 'right' },
    cell: (row) => (row.score === null ? '—' : figureText(row.score, language)),
  };
  const columns: readonly Column<Paid>[] = [
    {
      ...{ key: 'person', head: say('person'), isTitle: true },
      cell: ({ person, name, scheme, period }) => (
        <Link to="/team/people/$person" params={{ person }} search={{ scheme, period }}>
          {name === '' ? person : name}
        </Link>
      ),
    },
    { key: 'unit', head: say('unit'), cell: ({ unit }) => (unit === null ? '—' : names.unit(unit)) },
    { key: 'post', head: say('post'), cell: ({ post }) => (post === null ? '—' : names.post(post)) },
    { key: 'pay', head: say('pay'), align: 'right', cell: ({ pay }) => <Money fen={pay} size="strong" /> },
    { key: 'change', head: say('change'), align: 'right', cell: ({ pay, last }) => <Moved now={pay} last={last} /> },
    ...(has('sales') ? [sales] : []),
    ...(has('score') ? [score] : []),
  ];
  const rest = told.count - told.rows.length;
  return (
    <Card flush>
      <DataTable label={say('label')} rows={told.rows} columns={columns} rowKey={({ person }) => person} />
      {rest === 0 ? null : <p>{say('more', { count: rest })}</p>}
    </Card>
  );
}
