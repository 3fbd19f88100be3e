/** Computes a run again from what it was pinned to, and says whether the same bytes came of it. */

import { Button } from 'antd';
import { type ReactElement, useState } from 'react';
import { api, type JobTold } from '../../api.ts';
import { useWords } from '../../words/use-words.ts';
import { Failed } from '../failed.tsx';
import { Job } from '../job.tsx';
import styles from './replay.module.css';
import { REPLAY } from './words.ts';

/** What a replay answers. */
type Replayed = { readonly same?: boolean; readonly differing?: readonly ('facts' | 'scheme' | 'results' | 'trace')[] };

/** The button, the work, and what came of it; `explained` says beforehand what is done. */
export function Replay({ run, explained = false }: { readonly run: number; readonly explained?: boolean }): ReactElement {
  const say = useWords(REPLAY);
  const replay = api.useMutation('post', '/runs/{run}/replay');
  const [end, setEnd] = useState<JobTold['end']>(null);
  const { same, differing = [] } = (end?.answer ?? {}) as Replayed;
  return (
    <div className={styles['replay']}>
      {explained ? <p>{say('why')}</p> : null}
      {replay.error === null ? null : <Failed error={replay.error} />}
      {replay.data === undefined ? (
        <Button
          size={explained ? 'middle' : 'small'}
          loading={replay.isPending}
          onClick={() => replay.mutate({ params: { path: { run } } })}
        >
          {say('replay')}
        </Button>
      ) : same === undefined ? (
        <Job job={replay.data.job} ended={(job) => setEnd(job.end)} />
      ) : (
        <p role="status" className={same ? styles['same'] : styles['differs']}>
          {same ? say('same') : say('differs', { which: differing.map((each) => say(each)).join(say('comma')) })}
        </p>
      )}
    </div>
  );
}
