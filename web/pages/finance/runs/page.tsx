/** All runs, the newest first: of a scheme, or all. */

import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Select } from 'antd';
import type { ReactElement } from 'react';
import { api } from '../../../api.ts';
import { useLanguage } from '../../../look/choices.ts';
import { Asked } from '../../../parts/asked.tsx';
import { type Column, DataTable } from '../../../parts/data-table.tsx';
import { Empty } from '../../../parts/empty.tsx';
import { momentText, periodText } from '../../../parts/figures/period.ts';
import { PersonName } from '../../../parts/names/person-name.tsx';
import { useSchemeTitles } from '../../../parts/names/schemes.ts';
import { Card, Page } from '../../../parts/page.tsx';
import { useWords } from '../../../words/use-words.ts';
import type { Run } from '../steps/stage.ts';
import { STAGES } from '../words/close.ts';
import { RUNS } from '../words/run.ts';

/** The page. */
export function RunsPage(): ReactElement {
  const say = useWords(RUNS);
  const titleOf = useSchemeTitles();
  const { scheme, period } = useSearch({ from: '/finance/runs' });
  const navigate = useNavigate({ from: '/finance/runs' });
  const schemes = api.useQuery('get', '/schemes', {}, { staleTime: 300_000 });
  const names = [...new Set(schemes.data?.rows.map((each) => each.scheme))];
  const query = { limit: 200, ...(scheme === undefined ? {} : { scheme }), ...(period === undefined ? {} : { period }) };
  const runs = api.useQuery('get', '/runs', { params: { query } });
  return (
    <Page
      title={say('title')}
      under={say('under')}
      actions={
        <Select
          {...{ value: scheme ?? '', 'aria-label': say('scheme') }}
          options={[{ value: '', label: say('allSchemes') }, ...names.map((value) => ({ value, label: titleOf(value) }))]}
          style={{ minWidth: 220, maxWidth: 'calc(100vw - 32px)' }}
          onChange={(to: string) =>
            void navigate({ search: ({ scheme: _, ...old }) => (to === '' ? old : { ...old, scheme: to }), replace: true })
          }
        />
      }
    >
      <Card flush>
        <Asked of={runs} lines={8}>
          {({ rows }) => (rows.length === 0 ? <Empty title={say('none')} why={say('noneWhy')} /> : <List rows={rows} titleOf={titleOf} />)}
        </Asked>
      </Card>
    </Page>
  );
}

function List({ rows, titleOf }: { readonly rows: readonly Run[]; readonly titleOf: (scheme: string) => string }): ReactElement {
  const say = useWords(RUNS);
  const stages = useWords(STAGES);
  const language = useLanguage();
  const columns: readonly Column<Run>[] = [
    {
      ...{ key: 'scheme', head: say('scheme'), isTitle: true },
      cell: ({ number, scheme }) => (
        <Link to="/finance/runs/$run" params={{ run: String(number) }}>
          {titleOf(scheme)}
        </Link>
      ),
    },
    { ...{ key: 'period', head: say('period') }, cell: ({ period }) => periodText(period, language) },
    { ...{ key: 'number', head: say('number'), align: 'right' }, cell: ({ number }) => `#${number}` },
    { ...{ key: 'people', head: say('people'), align: 'right' }, cell: ({ subjects }) => subjects },
    {
      ...{ key: 'state', head: say('state') },
      cell: ({ state, purpose }) => (purpose === 'correction' ? say('correction') : stages(state)),
    },
    {
      ...{ key: 'by', head: say('by') },
      cell: ({ actor, at }) => (
        <>
          <PersonName person={actor} /> · {momentText(at)}
        </>
      ),
    },
  ];
  return <DataTable label={say('title')} rows={rows} rowKey={({ number }) => number} columns={columns} />;
}
