/** The months before: how sure they are, what was booked, adjustments, payslips. */

import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import type { Answer } from '../../../answer.ts';
import { api, fileAt } from '../../../api.ts';
import { useLanguage } from '../../../look/choices.ts';
import { Asked } from '../../../parts/asked.tsx';
import { type Column, DataTable } from '../../../parts/data-table.tsx';
import { Empty } from '../../../parts/empty.tsx';
import { periodText } from '../../../parts/figures/period.ts';
import { StandingChip } from '../../../parts/figures/standing.tsx';
import { Money } from '../../../parts/money.tsx';
import type { MonthRow } from '../../../parts/month/period-choice.tsx';
import { Card, Page } from '../../../parts/page.tsx';
import { useWords } from '../../../words/use-words.ts';
import { HISTORY } from '../words.ts';

type Booked = Answer<'/mine/statement'>['rows'][number];

/** A month with what was booked for it; null where nothing is booked yet. */
type Row = MonthRow & { readonly booked: Booked | null };

/** The page. */
export function HistoryPage(): ReactElement {
  const say = useWords(HISTORY);
  const months = api.useQuery('get', '/mine/months');
  const statement = api.useQuery('get', '/mine/statement');
  return (
    <Page title={say('title')} width="reading">
      <Asked of={months}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Empty title={say('none')} why={say('noneWhy')} />
          ) : (
            <Asked of={statement}>
              {({ rows: booked }) => (
                <Card flush>
                  <Months rows={rows.map((row) => ({ ...row, booked: bookedFor(booked, row) }))} />
                </Card>
              )}
            </Asked>
          )
        }
      </Asked>
    </Page>
  );
}

const bookedFor = (booked: readonly Booked[], { scheme, period }: MonthRow): Booked | null =>
  booked.find((each) => each.scheme === scheme && each.period === period) ?? null;

/** What adjustments came to; null where there was none. */
const adjustedOf = ({ booked }: Row): bigint | null => {
  const lines = booked?.lines.filter(({ adjustment }) => adjustment !== null) ?? [];
  return lines.length === 0 ? null : lines.reduce((sum, { fen }) => sum + BigInt(fen), 0n);
};

function Months({ rows }: { readonly rows: readonly Row[] }): ReactElement {
  const say = useWords(HISTORY);
  const language = useLanguage();
  const isAlone = new Set(rows.map(({ scheme }) => scheme)).size === 1;
  const scheme: Column<Row> = { key: 'scheme', head: say('scheme'), cell: (row) => row.scheme };
  const adjusted: Column<Row> = {
    key: 'adjusted',
    head: say('adjusted'),
    align: 'right',
    cell: (row) => {
      const sum = adjustedOf(row);
      return sum === null ? '' : <Money fen={sum} signed />;
    },
  };
  return (
    <DataTable<Row>
      label={say('title')}
      rows={rows}
      rowKey={(row) => `${row.scheme} ${row.period}`}
      columns={[
        {
          key: 'period',
          head: say('period'),
          isTitle: true,
          cell: (row) => (
            <Link to="/mine/month" search={{ scheme: row.scheme, period: row.period }}>
              {periodText(row.period, language)}
            </Link>
          ),
        },
        ...(isAlone ? [] : [scheme]),
        { key: 'state', head: say('state'), cell: ({ standing }) => <StandingChip standing={standing} /> },
        ...(rows.some((row) => adjustedOf(row) !== null) ? [adjusted] : []),
        {
          key: 'paid',
          head: say('paid'),
          align: 'right',
          cell: ({ booked }) => (booked === null ? '' : <Money fen={booked.fen} size="strong" />),
        },
        {
          key: 'payslip',
          head: say('payslip'),
          align: 'right',
          cell: ({ booked }) =>
            booked === null ? null : (
              <a href={fileAt(`/mine/payslips/${booked.run}`, { language })} download>
                {say('download')}
              </a>
            ),
        },
      ]}
    />
  );
}
