/** Where a run comes from: who took which step, its batches, its hashes, and a replay that must give the same ones. */

import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { may, useMe } from '../../../frame/me.ts';
import { Card } from '../../../parts/page.tsx';
import { Replay } from '../../../parts/replay/replay.tsx';
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
        {may(me, 'compute', 'read log') ? (
          <div className={styles['replay']}>
            <Replay run={shown.run.number} explained />
          </div>
        ) : null}
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
