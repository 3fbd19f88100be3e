/** The run whose figures are the results of a cycle; another is attached when it was seen whose result it changes. */

import { Link } from '@tanstack/react-router';
import { Button, Select } from 'antd';
import { type ReactElement, useState } from 'react';
import { api } from '../../../api.ts';
import { Asked } from '../../../parts/asked.tsx';
import { Empty } from '../../../parts/empty.tsx';
import { momentText } from '../../../parts/figures/period.ts';
import { LAYER } from '../../../parts/layer.ts';
import { Card } from '../../../parts/page.tsx';
import { useWords } from '../../../words/use-words.ts';
import type { Cycle } from '../all/cycles.ts';
import { Ask } from '../parts/ask.tsx';
import { Field, Fields } from '../parts/field.tsx';
import { ReasonField, written } from '../parts/reason-field.tsx';
import { COMMON } from '../words/common.ts';
import { RESULTS } from '../words/results.ts';
import styles from './results.module.css';
import type { Standing } from './standing.ts';

/** The card. */
export function Edition({ cycle, standing: { edition } }: { readonly cycle: Cycle; readonly standing: Standing }): ReactElement {
  const say = useWords(RESULTS);
  const [isAttaching, setAttaching] = useState(false);
  const attach = cycle.cancelled ? null : (
    <Button type={edition === null ? 'primary' : 'default'} onClick={() => setAttaching(true)}>
      {say(edition === null ? 'attach' : 'attachAgain')}
    </Button>
  );
  return (
    <Card title={say('title')} aside={edition === null ? undefined : attach}>
      {edition === null ? (
        <Empty title={say('none')} why={say('noneWhy')}>
          {attach}
        </Empty>
      ) : (
        <p>
          <Link to="/finance/runs/$run" params={{ run: String(edition.run) }}>
            {say('run', { run: edition.run })}
          </Link>{' '}
          · {say('edition', { number: edition.number, at: momentText(edition.at), count: edition.people })}
        </p>
      )}
      {isAttaching ? <Attach cycle={cycle} attached={edition?.run ?? 0} close={() => setAttaching(false)} /> : null}
    </Card>
  );
}

type AttachProps = { readonly cycle: Cycle; readonly attached: number; readonly close: () => void };

function Attach({ cycle, attached, close }: AttachProps): ReactElement {
  const say = useWords(RESULTS);
  const common = useWords(COMMON);
  const [run, setRun] = useState<number | null>(null);
  const [reason, setReason] = useState('');
  const query = { limit: 100, scheme: cycle.scheme, period: cycle.period, purpose: 'regular' as const };
  const runs = api.useQuery('get', '/runs', { params: { query } });
  const fit = (runs.data?.rows ?? []).filter(({ number, state }) => number > attached && state !== 'rejected');
  const change = api.useMutation('post', '/cycles/{cycle}/editions', { onSuccess: close });
  const send = (): void => {
    if (run !== null) change.mutate({ params: { path: { cycle: cycle.number } }, body: { run, reason: written(reason) } });
  };
  const options = fit.map(({ number, at, subjects }) => ({
    value: number,
    label: say('runOf', { run: number, at: momentText(at), count: subjects }),
  }));
  return (
    <Ask {...{ title: say('attachTitle'), act: say('attach'), change, send, close, isReady: run !== null }}>
      {runs.data !== undefined && fit.length === 0 ? <p>{say('noRuns')}</p> : null}
      <Fields>
        <Field title={say('attach')} wide>
          {(id) => <Select {...{ id, value: run, options, onChange: setRun, getPopupContainer: LAYER.getContainer }} />}
        </Field>
        <ReasonField title={common('note')} value={reason} change={setReason} />
      </Fields>
      {run === null || attached === 0 ? null : <Movers cycle={cycle.number} run={run} />}
    </Ask>
  );
}

/** How many of those who move are named. */
const NAMED = 20;

function Movers({ cycle, run }: { readonly cycle: number; readonly run: number }): ReactElement {
  const say = useWords(RESULTS);
  const movers = api.useQuery('get', '/cycles/{cycle}/movers', { params: { path: { cycle }, query: { run } } });
  return (
    <Asked of={movers} lines={2}>
      {({ rows }) => (
        <div className={styles['sunken']}>
          <b>{rows.length === 0 ? say('noMovers') : say('movers', { count: rows.length })}</b>
          <ul>
            {rows.slice(0, NAMED).map(({ person, name, items }) => (
              <li key={person}>
                {name} {items.map(({ title, old, new: is }) => say('change', { title, old: old ?? '–', new: is ?? '–' })).join(' · ')}
              </li>
            ))}
          </ul>
        </div>
      )}
    </Asked>
  );
}
