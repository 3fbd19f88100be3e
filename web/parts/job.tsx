/** Long work while it is done: how far it has come, in words; calling it off; and how it ended. */

import { Button, Progress } from 'antd';
import { type ReactElement, useEffect, useRef, useState } from 'react';
import { api, type JobTold, listenToJob, type ProgressTold, problemsOf } from '../api.ts';
import { useLanguage } from '../look/choices.ts';
import { useWords } from '../words/use-words.ts';
import { Failed, Problems } from './failed.tsx';
import { PARTS } from './words.ts';

/** A job by its number; `ended` hears of its end once, with what came of it. */
type JobProps = { readonly job: number; readonly ended?: (job: JobTold) => void };

/** The job. */
export function Job({ job, ended }: JobProps): ReactElement {
  const say = useWords(PARTS);
  const language = useLanguage();
  const [row, setRow] = useState<JobTold | null>(null);
  const [progress, setProgress] = useState<ProgressTold | null>(null);
  const cancel = api.useMutation('post', '/jobs/{number}/cancel');
  const hears = useRef(ended);
  hears.current = ended;
  useEffect(
    () =>
      listenToJob(job, {
        progress: setProgress,
        job: (told) => {
          setRow(told);
          if (told.end !== null) hears.current?.(told);
        },
      }),
    [job],
  );
  if (row?.end != null) return <Ended row={row} end={row.end} />;
  return (
    <div role="status" style={{ display: 'grid', gap: 8 }}>
      <p>
        {row?.words[language] ?? say('loading')}
        {progress === null ? '' : ` · ${progress.words[language]}`}
      </p>
      <Progress percent={Math.floor((progress?.fraction ?? 0) * 100)} status="active" aria-label={row?.words[language] ?? say('loading')} />
      {cancel.error === null ? null : <Failed error={cancel.error} />}
      <div>
        <Button onClick={() => cancel.mutate({ params: { path: { number: job } } })} loading={cancel.isPending}>
          {say('cancelJob')}
        </Button>
      </div>
    </div>
  );
}

function Ended({ row, end }: { readonly row: JobTold; readonly end: NonNullable<JobTold['end']> }): ReactElement {
  const say = useWords(PARTS);
  const language = useLanguage();
  const problems = problemsOf({ errors: end.problems });
  if (problems.length > 0 && end.outcome !== 'done') return <Problems problems={problems} />;
  return (
    <p role="status">
      {row.words[language]} · {say(end.outcome)}
    </p>
  );
}
