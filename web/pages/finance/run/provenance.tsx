/** Where a run comes from: who took which step, its batches, its hashes, and a replay that must give the same ones. */

import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { type ReactElement, useState } from 'react';
import { api, type JobTold } from '../../../api.ts';
import { may, useMe } from '../../../frame/me.ts';
import { Failed } from '../../../parts/failed.tsx';
import { Job } from '../../../parts/job.tsx';
import { Card } from '../../../parts/page.tsx';
import { useWords } from '../../../words/use-words.ts';
import { History } from '../month-end/closing.tsx';
import { RUN } from '../words/run.ts';
import styles from './run.module.css';
import type { Shown } from './shown.ts';

const HASHES = ['facts', 'scheme', 'results', 'trace'] as const;

/** The record. */
export function Provenance({ shown }: { readonly shown: Shown }): ReactElement {
  const say = useWords(RUN);
  const me = useMe();
  return (
    <div className={styles['people']}>
      <Card>
        <History run={shown.run} />
      </Card>
      <Card title={say('hashes')} aside={`${say('engine')} ${shown.engine.version}`}>
        <dl className={styles['hashes']}>
          {HASHES.map((name) => (
            <div key={name}>
              <dt>{say(name)}</dt>
              <dd>{shown.hashes[name]}</dd>
            </div>
          ))}
        </dl>
        {may(me, 'compute') ? <Replay run={shown.run.number} /> : null}
      </Card>
      <Card title={say('batches')}>
        <p className={styles['batches']}>
          {shown.batches.map((batch) => (
            <Link key={batch} to="/finance/batches" search={{ batch: String(batch) }}>
              #{batch}
            </Link>
          ))}
        </p>
      </Card>
    </div>
  );
}

function Replay({ run }: { readonly run: number }): ReactElement {
  const say = useWords(RUN);
  const replay = api.useMutation('post', '/runs/{run}/replay');
  const [end, setEnd] = useState<JobTold['end']>(null);
  const { same, differing = [] } = (end?.answer ?? {}) as { readonly same?: boolean; readonly differing?: readonly string[] };
  return (
    <div className={styles['replay']}>
      <p>{say('replayWhy')}</p>
      {replay.error === null ? null : <Failed error={replay.error} />}
      {replay.data === undefined ? (
        <Button loading={replay.isPending} onClick={() => replay.mutate({ params: { path: { run } } })}>
          {say('replay')}
        </Button>
      ) : (
        <Job job={replay.data.job} ended={(job) => setEnd(job.end)} />
      )}
      {same === undefined ? null : (
        <p role="status" className={same ? styles['up'] : styles['down']}>
          {same ? say('same4') : say('differs', { which: differing.join(' ') })}
        </p>
      )}
    </div>
  );
}
