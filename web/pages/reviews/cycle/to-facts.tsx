/** Targets, ratings or parts of sums become facts, by a job: a button with what it does, and what the server says against it. */

import { Button } from 'antd';
import type { ReactElement } from 'react';
import { api } from '../../../api.ts';
import { Failed } from '../../../parts/failed.tsx';
import { Job } from '../../../parts/job.tsx';
import sides from '../parts/sides.module.css';

type ToFactsProps = {
  readonly cycle: number;
  readonly part: 'ratings' | 'targets' | 'allotments';
  readonly title: string;
  readonly why?: string;
};

/** The button. */
export function ToFacts({ cycle, part, title, why }: ToFactsProps): ReactElement {
  const publish = api.useMutation('post', '/cycles/{number}/publish');
  return (
    <div className={sides['fact']}>
      {why === undefined ? null : <p>{why}</p>}
      {publish.error === null ? null : <Failed error={publish.error} />}
      {publish.data === undefined ? null : <Job key={publish.data.job} job={publish.data.job} />}
      <div>
        <Button loading={publish.isPending} onClick={() => publish.mutate({ params: { path: { number: cycle } }, body: { part } })}>
          {title}
        </Button>
      </div>
    </div>
  );
}
