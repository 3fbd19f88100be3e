/** A run: its steps and what is next, its people, what moved and why, its files, and where it comes from. */

import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { Tabs } from 'antd';
import type { ReactElement } from 'react';
import { api } from '../../../api.ts';
import { may, useMe } from '../../../frame/me.ts';
import { useLanguage } from '../../../look/choices.ts';
import { Asked } from '../../../parts/asked.tsx';
import { Problems } from '../../../parts/failed.tsx';
import { periodText } from '../../../parts/figures/period.ts';
import { useSchemeTitles } from '../../../parts/names/schemes.ts';
import { Card, Page } from '../../../parts/page.tsx';
import { useWords } from '../../../words/use-words.ts';
import { useRunActions } from '../steps/run-actions.tsx';
import { stageOf } from '../steps/stage.ts';
import { StepBar } from '../steps/step-bar.tsx';
import { RUN } from '../words/run.ts';
import { Difference } from './difference.tsx';
import { Files } from './files.tsx';
import { People } from './people.tsx';
import { Provenance } from './provenance.tsx';
import styles from './run.module.css';
import type { Shown } from './shown.ts';
import { Total } from './total.tsx';

/** The page. */
export function RunPage(): ReactElement {
  const { run } = useParams({ from: '/finance/runs/$run' });
  const shown = api.useQuery('get', '/runs/{run}', { params: { path: { run: Number(run) } } });
  const say = useWords(RUN);
  if (shown.data !== undefined) return <Opened key={run} shown={shown.data} />;
  return (
    <Page title={say('number', { run })} back="/finance/runs">
      <Asked of={shown}>{() => null}</Asked>
    </Page>
  );
}

function Opened({ shown }: { readonly shown: Shown }): ReactElement {
  const say = useWords(RUN);
  const language = useLanguage();
  const titleOf = useSchemeTitles();
  const navigate = useNavigate();
  const { run, hands } = shown;
  const title = titleOf(run.scheme);
  const computed = (number: number): void => void navigate({ to: '/finance/runs/$run', params: { run: String(number) } });
  const { buttons, told } = useRunActions({ ...{ scheme: run.scheme, title, period: run.period, run, hands, moved: false, computed } });
  return (
    <Page
      title={say('title', { scheme: title, period: periodText(run.period, language) })}
      under={say('under', { run: run.number, version: run.version, people: run.subjects })}
      back="/finance/runs"
      actions={run.purpose === 'regular' ? buttons : undefined}
    >
      {told}
      {shown.warnings.length === 0 ? null : <Problems problems={shown.warnings as never} />}
      <Card>
        <div className={styles['head']}>
          <Total run={run} />
          <StepBar stage={stageOf(run)} />
        </div>
      </Card>
      <Parts shown={shown} />
    </Page>
  );
}

function Parts({ shown }: { readonly shown: Shown }): ReactElement {
  const say = useWords(RUN);
  const me = useMe();
  const { tab = 'people' } = useSearch({ from: '/finance/runs/$run' });
  const navigate = useNavigate({ from: '/finance/runs/$run' });
  const items = [
    { key: 'people', label: say('people'), children: <People run={shown.run.number} /> },
    ...(may(me, 'read scores') ? [{ key: 'difference', label: say('difference'), children: <Difference run={shown.run} /> }] : []),
    ...(may(me, 'export pay', 'read log') ? [{ key: 'files', label: say('files'), children: <Files run={shown.run} /> }] : []),
    { key: 'record', label: say('record'), children: <Provenance shown={shown} /> },
  ];
  return (
    <Tabs
      className={styles['tabs'] ?? ''}
      activeKey={tab}
      items={items}
      destroyOnHidden
      onChange={(to) => void navigate({ search: { tab: to }, replace: true })}
    />
  );
}
