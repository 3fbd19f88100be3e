/** My disputes: what each is about, how far it has come, who said what; one can be taken back. */

import { Button } from 'antd';
import type { ReactElement } from 'react';
import type { Answer } from '../../../answer.ts';
import { api } from '../../../api.ts';
import { useMe } from '../../../frame/me.ts';
import { useLanguage } from '../../../look/choices.ts';
import { Asked } from '../../../parts/asked.tsx';
import { CaseFiles } from '../../../parts/case-files/case-files.tsx';
import { Empty } from '../../../parts/empty.tsx';
import { Failed } from '../../../parts/failed.tsx';
import { momentText, periodText } from '../../../parts/figures/period.ts';
import { Card, Page } from '../../../parts/page.tsx';
import { useWords } from '../../../words/use-words.ts';
import { CASES } from '../words.ts';
import styles from './cases.module.css';

type Case = Answer<'/cases'>['rows'][number];

/** The page. */
export function CasesPage(): ReactElement {
  const say = useWords(CASES);
  const me = useMe();
  const cases = api.useQuery('get', '/cases', { params: { query: { kind: 'dispute', person: me.person } } });
  return (
    <Page title={say('title')} width="reading" back="/mine/todo">
      <Asked of={cases}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Empty title={say('none')} why={say('noneWhy')} />
          ) : (
            rows.toReversed().map((each) => <Told key={each.number} each={each} />)
          )
        }
      </Asked>
    </Page>
  );
}

function Told({ each }: { readonly each: Case }): ReactElement {
  const say = useWords(CASES);
  const language = useLanguage();
  const withdraw = api.useMutation('post', '/disputes/{number}/withdraw');
  const { number, state, stateZh, text, steps, subject } = each;
  const period = String(subject['period'] ?? '');
  const about = useAbout(each);
  const back = (): void => withdraw.mutate({ params: { path: { number } }, body: { note: null } });
  return (
    <Card title={about} aside={language === 'zh' ? stateZh : state}>
      <p className={styles['at']}>{[...(period === '' ? [] : [periodText(period, language)]), say('number', { number })].join(' · ')}</p>
      <p className={styles['text']}>{text}</p>
      <ul className={styles['steps']}>
        {steps.map((step) => (
          <li key={`${step.step} ${step.at}`}>
            <span>{momentText(step.at)}</span> {language === 'zh' ? step.stateZh : step.state}
            {step.note === null ? null : <q>{step.note}</q>}
          </li>
        ))}
      </ul>
      <CaseFiles number={number} />
      {withdraw.error === null ? null : <Failed error={withdraw.error} />}
      {state === 'raised' ? (
        <Button size="small" onClick={back} loading={withdraw.isPending}>
          {say('withdraw')}
        </Button>
      ) : null}
    </Card>
  );
}

/** What a dispute is about, in words. */
function useAbout({ subject, line }: Case): string {
  const say = useWords(CASES);
  const node = (subject['node'] ?? {}) as { readonly is?: string; readonly path?: string; readonly table?: string };
  const tables = api.useQuery('get', '/facts/tables', {}, { enabled: node.is === 'fact', staleTime: 3_600_000 });
  if (node.is === 'fact') {
    const table = tables.data?.rows.find((each) => each.table === node.table)?.title ?? '…';
    return typeof subject['record'] === 'string' ? `${table} · ${subject['record']}` : say('fact', { table });
  }
  return node.is === 'rule' ? say('rule', { path: line ?? node.path ?? '' }) : say('rating');
}
