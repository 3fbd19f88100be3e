/** The SWOT sheet of a month: drafted from the figures by a written rule, finished by people, kept as the record of a meeting. */

import { keepPreviousData } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Select } from 'antd';
import type { ReactElement } from 'react';
import { api } from '../../../api.ts';
import { useLanguage } from '../../../look/choices.ts';
import { Asked } from '../../../parts/asked.tsx';
import { periodText } from '../../../parts/figures/period.ts';
import { Page } from '../../../parts/page.tsx';
import { useWords } from '../../../words/use-words.ts';
import type { Overview } from '../dashboard/told.ts';
import { SWOT } from '../words/swot.ts';
import { Past } from './past.tsx';
import { Sheet } from './sheet.tsx';

/** The page. */
export function SwotPage(): ReactElement {
  const say = useWords(SWOT);
  const { month } = useSearch({ from: '/boss/swot' });
  const told = api.useQuery(
    'get',
    '/dashboard',
    { params: { query: month === undefined ? {} : { month } } },
    { placeholderData: keepPreviousData },
  );
  return (
    <Page title={say('title')} under={say('under')} actions={told.data === undefined ? undefined : <Month {...told.data} />}>
      <Asked of={told} lines={6}>
        {({ now }) => <Draft month={now.month} />}
      </Asked>
      <Past />
    </Page>
  );
}

function Month({ months, now: { month } }: Overview): ReactElement {
  const say = useWords(SWOT);
  const language = useLanguage();
  const navigate = useNavigate({ from: '/boss/swot' });
  const all = months.includes(month) ? months : [month, ...months];
  return (
    <Select
      {...{ value: month, 'aria-label': say('month'), style: { minWidth: 150 } }}
      onChange={(to) => void navigate({ search: { month: to } })}
      options={all.map((value) => ({ value, label: periodText(value, language) }))}
    />
  );
}

function Draft({ month }: { readonly month: string }): ReactElement {
  const targets = api.useQuery('get', '/dashboard/targets', { params: { query: { month } } });
  return (
    <Asked of={targets} lines={8}>
      {({ rows }) => <Sheet key={month} month={month} rows={rows} />}
    </Asked>
  );
}
