/** My month: what it comes to, item by item, how far the next step is, and what moved since the month before. */

import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { api, fileAt } from '../../../api.ts';
import { useLanguage } from '../../../look/choices.ts';
import { Asked } from '../../../parts/asked.tsx';
import { Empty } from '../../../parts/empty.tsx';
import { Changes } from '../../../parts/month/changes.tsx';
import { Hero } from '../../../parts/month/hero.tsx';
import { Items } from '../../../parts/month/items.tsx';
import { monthMeant } from '../../../parts/month/meant.ts';
import { Next } from '../../../parts/month/next.tsx';
import { type MonthRow, PeriodChoice } from '../../../parts/month/period-choice.tsx';
import type { Month } from '../../../parts/month/whose.tsx';
import { Page } from '../../../parts/page.tsx';
import { useWords } from '../../../words/use-words.ts';
import { useMonth } from '../months.ts';
import { MONTH, WHAT_IF } from '../words.ts';

/** The page. */
export function MonthPage(): ReactElement {
  const say = useWords(MONTH);
  const search = getRouteApi('/mine/month').useSearch();
  const months = api.useQuery('get', '/mine/months');
  const rows = months.data?.rows ?? [];
  const meant = monthMeant(rows, search);
  const navigate = useNavigate();
  const choose = (search: { readonly scheme: string; readonly period: string }): void => void navigate({ to: '/mine/month', search });
  return (
    <Page
      title={say('title')}
      width="reading"
      {...(rows.length < 2 || meant === null ? {} : { actions: <PeriodChoice {...{ rows, meant, choose }} /> })}
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
          <Hero month={told} more={<More month={told} />} />
          <Next month={told} />
          <Items month={told} />
          <Changes month={told} />
        </>
      )}
    </Asked>
  );
}

/** What can still be tried on a month that is open, and the payslip of one that is closed. */
function More({ month: { standing, final, run, scheme, period } }: { readonly month: Month }): ReactElement {
  const say = useWords(MONTH);
  const whatIf = useWords(WHAT_IF);
  const language = useLanguage();
  return (
    <>
      {final ? null : (
        <Link to="/mine/what-if" search={{ scheme, period }}>
          {whatIf('link')}
        </Link>
      )}
      {standing !== 'locked' ? null : (
        <a href={fileAt(`/mine/payslips/${run}`, { language })} download>
          {say('payslip')}
        </a>
      )}
    </>
  );
}
