/** The dashboard of whoever leads the business: what a month comes to, where it goes, how it moved, who leads, and what is not known. */

import { FundProjectionScreenOutlined, LeftOutlined, RightOutlined } from '@ant-design/icons';
import { keepPreviousData } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Select } from 'antd';
import type { ReactElement } from 'react';
import { api } from '../../../api.ts';
import { useLanguage } from '../../../look/choices.ts';
import { Asked } from '../../../parts/asked.tsx';
import { Empty } from '../../../parts/empty.tsx';
import { periodText } from '../../../parts/figures/period.ts';
import { StandingChip } from '../../../parts/figures/standing.tsx';
import { Page } from '../../../parts/page.tsx';
import { useWords } from '../../../words/use-words.ts';
import { BOSS } from '../words/dashboard.ts';
import { Boards } from './boards.tsx';
import styles from './dashboard.module.css';
import { Groups } from './groups.tsx';
import { Headline } from './headline.tsx';
import { Spread } from './spread.tsx';
import { Staff } from './staff.tsx';
import { Targets } from './targets.tsx';
import type { Overview } from './told.ts';
import { Trend } from './trend.tsx';

/** The page. */
export function DashboardPage(): ReactElement {
  const say = useWords(BOSS);
  const language = useLanguage();
  const { month } = useSearch({ from: '/boss' });
  const asked = { params: { query: month === undefined ? {} : { month } } };
  const told = api.useQuery('get', '/dashboard', asked, { placeholderData: keepPreviousData });
  const under = (
    <>
      {told.data === undefined ? null : (
        <>
          {say('under', { month: periodText(told.data.now.month, language), count: told.data.schemes.length })}{' '}
          {told.data.now.standing === null ? null : <StandingChip standing={told.data.now.standing} />}
        </>
      )}
    </>
  );
  return (
    <Page title={say('title')} under={under} actions={told.data === undefined ? undefined : <Actions {...told.data} />}>
      <Asked of={told} lines={8}>
        {(found) => <Month found={found} />}
      </Asked>
    </Page>
  );
}

function Actions({ months, whole, now: { month } }: Overview): ReactElement {
  const say = useWords(BOSS);
  const language = useLanguage();
  const navigate = useNavigate({ from: '/boss' });
  const go = (to: string | undefined): void => void navigate({ search: (old) => ({ ...old, ...(to === undefined ? {} : { month: to }) }) });
  const all = months.includes(month) ? months : [month, ...months].toSorted().toReversed();
  const labelOf = (each: string): string =>
    isNewer(each, whole) ? say('notWhole', { month: periodText(each, language) }) : periodText(each, language);
  const at = all.indexOf(month);
  const [before, after] = [all[at + 1], at > 0 ? all[at - 1] : undefined];
  return (
    <>
      <Button icon={<LeftOutlined />} aria-label={say('before')} disabled={before === undefined} onClick={() => go(before)} />
      <Select
        {...{ value: month, onChange: go, 'aria-label': say('month') }}
        options={all.map((value) => ({ value, label: labelOf(value) }))}
        style={{ minWidth: 150 }}
        popupMatchSelectWidth={false}
      />
      <Button icon={<RightOutlined />} aria-label={say('after')} disabled={after === undefined} onClick={() => go(after)} />
      <Link to="/boss/wall" className={styles['wall']}>
        <FundProjectionScreenOutlined aria-hidden /> {say('wall')}
      </Link>
    </>
  );
}

/** Whether a month is newer than the newest one that lacks nothing. */
const isNewer = (month: string, whole: string | null): boolean => whole !== null && month > whole;

/** Which newer month is not shown because it is not whole, where no month was asked for. */
function Newer({ months: [newest], whole, now }: Overview): ReactElement | null {
  const say = useWords(BOSS);
  const language = useLanguage();
  const { month: asked } = useSearch({ from: '/boss' });
  if (asked !== undefined || newest === undefined || now.month !== whole || !isNewer(newest, whole)) return null;
  const month = periodText(newest, language);
  return (
    <p className={styles['newer']}>
      {say('newer', { month })}{' '}
      <Link to="/boss" search={(old) => ({ ...old, month: newest })}>
        {say('seeNewer', { month })}
      </Link>
    </p>
  );
}

function Month({ found }: { readonly found: Overview }): ReactElement {
  const say = useWords(BOSS);
  const language = useLanguage();
  const { month } = found.now;
  if (found.months.length === 0) return <Empty title={say('none')} why={say('noneWhy')} />;
  if (found.schemes.length === 0) return <Empty title={say('noneHere', { month: periodText(month, language) })} why={say('noneHereWhy')} />;
  return (
    <>
      <Newer {...found} />
      <Headline found={found} />
      <Groups month={month} />
      <Trend month={month} />
      <div className={styles['pair']}>
        <Targets month={month} />
        <Staff month={month} promoters={found.promoters} />
      </div>
      <Spread month={month} />
      <Boards month={month} />
    </>
  );
}
