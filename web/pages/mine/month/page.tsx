/** My month: what it comes to, item by item, how far the next step is, and what moved since the month before. */

import { getRouteApi } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { api } from '../../../api.ts';
import { Asked } from '../../../parts/asked.tsx';
import { Empty } from '../../../parts/empty.tsx';
import { Page } from '../../../parts/page.tsx';
import { useWords } from '../../../words/use-words.ts';
import { type MonthRow, monthMeant, useMonth } from '../months.ts';
import { MONTH } from '../words.ts';
import { Changes } from './changes.tsx';
import { Hero } from './hero.tsx';
import { Items } from './items.tsx';
import { Next } from './next.tsx';
import { PeriodChoice } from './period-choice.tsx';

/** The page. */
export function MonthPage(): ReactElement {
  const say = useWords(MONTH);
  const search = getRouteApi('/mine/month').useSearch();
  const months = api.useQuery('get', '/mine/months');
  const rows = months.data?.rows ?? [];
  const meant = monthMeant(rows, search);
  return (
    <Page
      title={say('title')}
      width="reading"
      {...(rows.length < 2 || meant === null ? {} : { actions: <PeriodChoice rows={rows} meant={meant} /> })}
    >
      <Asked of={months}>{() => (meant === null ? <Empty title={say('none')} why={say('noneWhy')} /> : <Told meant={meant} />)}</Asked>
    </Page>
  );
}

function Told({ meant }: { readonly meant: MonthRow }): ReactElement {
  const month = useMonth(meant);
  return (
    <Asked of={month} lines={8}>
      {(told) => (
        <>
          <Hero month={told} />
          <Next month={told} />
          <Items month={told} />
          <Changes month={told} />
        </>
      )}
    </Asked>
  );
}
