/** One case: what was said, the record in dispute, how it is put right and whom that moves, what can be done now, what was done. */

import { useParams } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { api } from '../../../../api.ts';
import { may, useMe } from '../../../../frame/me.ts';
import { useLanguage } from '../../../../look/choices.ts';
import { Asked } from '../../../../parts/asked.tsx';
import { CaseFiles } from '../../../../parts/case-files/case-files.tsx';
import { PersonName } from '../../../../parts/names/person-name.tsx';
import { Card, Page } from '../../../../parts/page.tsx';
import { useWords } from '../../../../words/use-words.ts';
import { CASE, CASE_KINDS } from '../../words/cases.ts';
import { About } from '../about.tsx';
import { type Case, type CaseKind, nodeOf } from '../case.ts';
import styles from '../cases.module.css';
import { Acts } from './acts.tsx';
import { Award } from './award.tsx';
import { DisputedRecord } from './record.tsx';
import { Remedies } from './remedies.tsx';
import { Steps } from './steps.tsx';

/** The page. */
export function CasePage(): ReactElement {
  const { number } = useParams({ from: '/reviews/cases/$number' });
  const found = api.useQuery('get', '/cases/{number}', { params: { path: { number: Number(number) } } });
  return <Asked of={found}>{(each) => <Opened key={each.number} each={each} />}</Asked>;
}

/** Who has a part in putting a dispute right, from its proposal to its settlement. */
const MENDING = [
  ...(['handle disputes', 'run cycles', 'write schemes', 'import facts'] as const),
  ...(['compute', 'propose adjustments'] as const),
] as const;

function Opened({ each }: { readonly each: Case }): ReactElement {
  const say = useWords(CASE);
  const kindWord = useWords(CASE_KINDS);
  const language = useLanguage();
  const me = useMe();
  const { number, kind, person, state, stateZh, text } = each;
  // Whoever puts it right sees the record in the form for that.
  const seesRecord = may(me, 'handle disputes') && (state !== 'under examination' || person === me.person);
  return (
    <Page
      {...{ title: say('title', { kind: kindWord(kind as CaseKind), number }), back: '/reviews/cases' }}
      under={
        <>
          {person === null ? null : (
            <>
              <PersonName person={person} /> ·{' '}
            </>
          )}
          <About each={each} /> · <b>{language === 'zh' ? stateZh : state}</b>
        </>
      }
    >
      <div className={styles['both']}>
        <div>
          <Card title={say('said')}>
            <p className={styles['text']}>{text}</p>
            <CaseFiles number={number} />
          </Card>
          {nodeOf(each)?.is === 'fact' && seesRecord ? <DisputedRecord each={each} /> : null}
          {kind === 'award' && may(me, 'run awards', 'read log') ? <Award each={each} /> : null}
          {kind === 'dispute' && may(me, ...MENDING) ? <Remedies each={each} /> : null}
        </div>
        <div>
          <Acts each={each} />
          <Steps each={each} />
        </div>
      </div>
    </Page>
  );
}
