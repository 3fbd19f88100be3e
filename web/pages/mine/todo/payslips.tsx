/** The payslips of the last months that wait for one's signature. */

import { useQueries } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import dayjs from 'dayjs';
import type { ReactElement } from 'react';
import type { Answer } from '../../../answer.ts';
import { api } from '../../../api.ts';
import { useMe } from '../../../frame/me.ts';
import { useLanguage } from '../../../look/choices.ts';
import { periodText } from '../../../parts/figures/period.ts';
import { useSchemeTitles } from '../../../parts/names/schemes.ts';
import { Card } from '../../../parts/page.tsx';
import { useWords } from '../../../words/use-words.ts';
import { TODO } from '../words.ts';
import styles from './todo.module.css';

type Month = Answer<'/mine/months'>['rows'][number];

/** Months that ended within so many days are looked at, as reminders do: whoever left older ones unsigned has decided so. */
const LONGEST = 92;

/** The first day on which a month may have ended. */
const sinceWhen = (): string => dayjs().subtract(LONGEST, 'day').format('YYYY-MM-DD');

/** The months whose payslip is unsigned; nobody signs for a colleague. */
export function useUnsigned(): { readonly months: readonly Month[]; readonly isKnown: boolean } {
  const { behalf } = useMe();
  const all = api.useQuery('get', '/mine/months');
  const since = sinceWhen();
  const closed = behalf === null ? (all.data?.rows.filter(({ standing, last }) => standing === 'locked' && last >= since) ?? []) : [];
  const slips = useQueries({
    queries: closed.map(({ run }) => ({
      ...api.queryOptions('get', '/mine/payslips/{run}/lines', { params: { path: { run } } }),
      retry: false,
    })),
  });
  const isKnown = !all.isPending && slips.every(({ isPending }) => !isPending);
  return { months: closed.filter((_, k) => slips[k]?.data?.signed === null), isKnown };
}

/** The card. */
export function Payslips({ months }: { readonly months: readonly Month[] }): ReactElement | null {
  const say = useWords(TODO);
  const language = useLanguage();
  const titleOf = useSchemeTitles();
  if (months.length === 0) return null;
  return (
    <Card title={say('payslips')}>
      <ul className={styles['list']}>
        {months.map(({ scheme, period }) => (
          <li key={`${scheme} ${period}`}>
            <span>
              {periodText(period, language)}
              <small>{titleOf(scheme)}</small>
            </span>
            <Link to="/mine/month" search={{ scheme, period }}>
              {say('signPayslip')}
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  );
}
