/** Why a figure of my month is what it is: its trace down to the records, and a way to dispute any line of it. */

import { getRouteApi, Link } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import { api } from '../../../api.ts';
import { useLanguage } from '../../../look/choices.ts';
import { Asked } from '../../../parts/asked.tsx';
import { Empty } from '../../../parts/empty.tsx';
import { Figure } from '../../../parts/figures/figure.tsx';
import { periodText } from '../../../parts/figures/period.ts';
import { StandingChip } from '../../../parts/figures/standing.tsx';
import { monthMeant } from '../../../parts/month/meant.ts';
import { OnPaper } from '../../../parts/month/on-paper.tsx';
import type { MonthRow } from '../../../parts/month/period-choice.tsx';
import { type Disputed, Records } from '../../../parts/month/records.tsx';
import type { Month } from '../../../parts/month/whose.tsx';
import { Card, Page } from '../../../parts/page.tsx';
import { type TraceNode, titled, treeOf } from '../../../parts/trace/node.ts';
import { TraceBody } from '../../../parts/trace/trace.tsx';
import { useWords } from '../../../words/use-words.ts';
import { useMonth } from '../months.ts';
import { WHY } from '../words.ts';
import { Dispute } from './dispute.tsx';
import { Ranks } from './ranks.tsx';
import styles from './why.module.css';

/** The page. */
export function WhyPage(): ReactElement {
  const { item, ...search } = getRouteApi('/mine/why').useSearch();
  const months = api.useQuery('get', '/mine/months');
  const meant = monthMeant(months.data?.rows ?? [], search);
  return (
    <Asked of={months}>{() => (meant === null || item === undefined ? <NoItem /> : <Told key={item} meant={meant} item={item} />)}</Asked>
  );
}

/** An address without an item, or with one that the month does not have. */
function NoItem(): ReactElement {
  const say = useWords(WHY);
  return (
    <Page title={say('title')} width="reading" back="/mine/month">
      <Empty title={say('missing')} why={say('missingWhy')}>
        <Link to="/mine/month">{say('toMonth')}</Link>
      </Empty>
    </Page>
  );
}

function Told({ meant, item }: { readonly meant: MonthRow; readonly item: string }): ReactElement {
  const month = useMonth(meant);
  return (
    <Asked of={month} lines={8}>
      {(told) => {
        const node = treeOf(titled(told.explanation), item);
        return node === null ? <NoItem /> : <Explained month={told} node={node} />;
      }}
    </Asked>
  );
}

function Explained({ month, node }: { readonly month: Month; readonly node: TraceNode }): ReactElement {
  const say = useWords(WHY);
  const language = useLanguage();
  const [disputed, setDisputed] = useState<Disputed | null>(null);
  const isOut = month.standing === 'locked' || month.standing === 'published';
  const under = ({ name, title, records }: TraceNode): ReactElement => (
    <div className={styles['under']} data-screen-only>
      {records ? <Records {...{ month, name, title }} {...(isOut ? { dispute: setDisputed } : {})} /> : null}
      {isOut ? (
        <button
          type="button"
          className={styles['dispute']}
          aria-label={say('disagreeWith', { title })}
          onClick={() => setDisputed({ title, node: { is: 'rule', path: name } })}
        >
          {say('disagree')}
        </button>
      ) : null}
    </div>
  );
  const about = (
    <>
      {periodText(month.period, language)} · {month.title} <StandingChip standing={month.standing} />
    </>
  );
  return (
    <Page title={node.title} under={about} width="reading" back="/mine/month">
      <OnPaper month={month} />
      <Figure text={node.text} state={node.state} size="hero" />
      <Card>
        <div className={styles['body']}>
          <TraceBody node={node} under={under} />
        </div>
      </Card>
      {isOut && node.method === 'rank' ? <Ranks month={month} item={node.name} /> : null}
      {isOut ? null : (
        <p className={styles['note']} data-screen-only>
          {say('notOut')}
        </p>
      )}
      <Dispute month={month} disputed={disputed} close={() => setDisputed(null)} />
    </Page>
  );
}
