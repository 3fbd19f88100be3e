/** What keeps a month from being closed and its results from being published: scheme by scheme, each with its remedy and the way there. */

import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button } from 'antd';
import type { ReactElement } from 'react';
import type { Answer } from '../../../answer.ts';
import { api } from '../../../api.ts';
import { useLanguage } from '../../../look/choices.ts';
import { Asked } from '../../../parts/asked.tsx';
import { Empty } from '../../../parts/empty.tsx';
import { periodText } from '../../../parts/figures/period.ts';
import { Card, Page } from '../../../parts/page.tsx';
import { useWords } from '../../../words/use-words.ts';
import { READY } from '../words/ready.ts';
import { Blocks } from './blocks.tsx';
import { BeforePublication } from './publication.tsx';
import styles from './ready.module.css';

type Close = Answer<'/month-end'>;

/** The month of a period that is a month. */
const monthOf = (period: string | undefined): string | undefined => (/^\d{4}-\d\d$/.test(period ?? '') ? period : undefined);

/** The page. */
export function ReadinessPage(): ReactElement {
  const say = useWords(READY);
  const { month, period } = useSearch({ from: '/readiness' });
  const wanted = month ?? monthOf(period);
  const close = api.useQuery('get', '/month-end', { params: { query: wanted === undefined ? {} : { month: wanted } } });
  return (
    <Page title={say('title')} under={say('under')} actions={close.data === undefined ? undefined : <Month {...close.data} />}>
      <Asked of={close} lines={8}>
        {(found) => (found.rows.length === 0 ? <Empty title={say('none')} /> : <Schemes rows={found.rows} />)}
      </Asked>
    </Page>
  );
}

function Month({ month, months }: Pick<Close, 'month' | 'months'>): ReactElement {
  const say = useWords(READY);
  const language = useLanguage();
  const navigate = useNavigate({ from: '/readiness' });
  const at = months.indexOf(month);
  const go = (to: string | undefined): void => void navigate({ search: to === undefined ? {} : { month: to } });
  const [before, after] = [months[at + 1], at > 0 ? months[at - 1] : undefined];
  return (
    <>
      <Button icon={<LeftOutlined />} aria-label={say('before')} disabled={before === undefined} onClick={() => go(before)} />
      <b className={styles['month']}>{periodText(month, language)}</b>
      <Button icon={<RightOutlined />} aria-label={say('after')} disabled={after === undefined} onClick={() => go(after)} />
    </>
  );
}

/** The schemes with how much each lacks; the one that was chosen, else the one that lacks most. */
function Schemes({ rows }: Pick<Close, 'rows'>): ReactElement {
  const say = useWords(READY);
  const search = useSearch({ from: '/readiness' });
  const navigate = useNavigate({ from: '/readiness' });
  const inOrder = rows.toSorted((a, b) => b.blocking.length - a.blocking.length || (a.title < b.title ? -1 : 1));
  const chosen = rows.find(({ scheme, period }) => scheme === search.scheme && (search.period ?? period) === period) ?? inOrder[0];
  const choose = (scheme: string, period: string): void => void navigate({ search: (old) => ({ ...old, scheme, period }), replace: true });
  return (
    <div className={styles['both']}>
      <nav aria-label={say('schemes')} className={styles['schemes']}>
        {inOrder.map(({ scheme, period, title, blocking }) => (
          <button
            key={`${scheme} ${period}`}
            type="button"
            aria-pressed={chosen?.scheme === scheme && chosen.period === period}
            onClick={() => choose(scheme, period)}
          >
            <span>{title}</span>
            <b data-tone={blocking.length > 0 ? 'amber' : 'jade'}>{blocking.length}</b>
          </button>
        ))}
      </nav>
      {chosen === undefined ? null : (
        <div key={`${chosen.scheme} ${chosen.period}`} className={styles['found']}>
          <Lacking row={chosen} />
          <BeforePublication scheme={chosen.scheme} period={chosen.period} />
        </div>
      )}
    </div>
  );
}

function Lacking({ row: { scheme, period, title } }: { readonly row: Close['rows'][number] }): ReactElement {
  const say = useWords(READY);
  const language = useLanguage();
  const ready = api.useQuery('get', '/readiness', { params: { query: { scheme, period } } });
  return (
    <Card title={`${title} · ${periodText(period, language)}`}>
      <Asked of={ready}>
        {({ rows, people }) =>
          rows.length === 0 ? (
            <Empty title={say('ready')} why={say('readyWhy')} />
          ) : (
            <>
              <p className={styles['count']}>{say('blocks', { count: rows.length })}</p>
              <Blocks {...{ rows, people, scheme, period }} />
            </>
          )
        }
      </Asked>
    </Card>
  );
}
