/** My month: what it comes to, item by item, how far the next step is, and what moved since the month before. */

import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { api, fileAt } from '../../../api.ts';
import { useLanguage } from '../../../look/choices.ts';
import { Asked } from '../../../parts/asked.tsx';
import { Empty } from '../../../parts/empty.tsx';
import { periodText } from '../../../parts/figures/period.ts';
import { monthMeant } from '../../../parts/month/meant.ts';
import { type MonthRow, PeriodChoice } from '../../../parts/month/period-choice.tsx';
import { MonthTold } from '../../../parts/month/told.tsx';
import type { Month } from '../../../parts/month/whose.tsx';
import { Page } from '../../../parts/page.tsx';
import { useWords } from '../../../words/use-words.ts';
import { useMonth } from '../months.ts';
import { MONTH, WHAT_IF } from '../words.ts';
import { Payslip } from './payslip.tsx';

/** The page. */
export function MonthPage(): ReactElement {
  const say = useWords(MONTH);
  const search = getRouteApi('/mine/month').useSearch();
  const months = api.useQuery('get', '/mine/months');
  const rows = months.data?.rows ?? [];
  const meant = monthMeant(rows, search);
  const isElse = meant !== null && search.period !== undefined && search.period !== meant.period;
  const language = useLanguage();
  const title = meant === null ? say('title') : say('of', { period: periodText(meant.period, language) });
  const navigate = useNavigate();
  const choose = (search: { readonly scheme: string; readonly period: string }): void => void navigate({ to: '/mine/month', search });
  return (
    <Page title={title} {...(rows.length < 2 || meant === null ? {} : { actions: <PeriodChoice {...{ rows, meant, choose }} /> })}>
      {isElse ? <p role="status">{say('notThere', { period: periodText(search.period ?? '', language) })}</p> : null}
      <Asked of={months}>{() => (meant === null ? <Empty title={say('none')} why={say('noneWhy')} /> : <Told meant={meant} />)}</Asked>
    </Page>
  );
}

function Told({ meant }: { readonly meant: MonthRow }): ReactElement {
  const month = useMonth(meant);
  return (
    <Asked of={month} lines={8}>
      {(told) => (
        <MonthTold month={told} more={<More month={told} />}>
          {told.standing === 'locked' ? <Payslip key={told.run} run={told.run} /> : null}
        </MonthTold>
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
