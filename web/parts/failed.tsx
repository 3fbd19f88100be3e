/** What went wrong, as the server tells it: each problem with its place and the way to mend it; and pages that break or are missing. */

import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import type { ReactElement, ReactNode } from 'react';
import type { ToldProblem } from '../../src/api/receive/problem-document.ts';
import { isClosed, isLost, problemsOf } from '../api.ts';
import { useLanguage } from '../look/choices.ts';
import { useWords } from '../words/use-words.ts';
import styles from './failed.module.css';
import { withBatches } from './names/batches.ts';
import { ProblemPlace } from './names/problem-place.tsx';
import { PARTS } from './words.ts';

/** What went wrong, and perhaps another try. */
type FailedProps = { readonly error: unknown; readonly retry?: () => unknown };

/** Says what went wrong; where another try brings nothing, it leads to the first page instead. */
export function Failed({ error, retry }: FailedProps): ReactElement {
  const say = useWords(PARTS);
  const problems = problemsOf(error);
  const again =
    retry === undefined ? null : isClosed(error) ? (
      <Link to="/">{say('home')}</Link>
    ) : (
      <Button onClick={() => void retry()}>{say('retry')}</Button>
    );
  if (problems.length > 0) return <Problems problems={problems}>{again}</Problems>;
  const [what, mend] = isLost(error) ? [say('lost'), say('lostMend')] : [say('broken'), say('brokenMend')];
  return (
    <div className={styles['failed']} role="alert">
      <p className={styles['what']}>{what}</p>
      <p className={styles['mend']}>{mend}</p>
      {again}
    </div>
  );
}

/** Problems one by one, what keeps something from being done before what is only to be known: what, where, how to mend it. */
export function Problems({
  problems,
  children,
}: {
  readonly problems: readonly ToldProblem[];
  readonly children?: ReactNode;
}): ReactElement {
  const language = useLanguage();
  const inOrder = problems.toSorted((a, b) => Number(a.severity === 'warning') - Number(b.severity === 'warning'));
  const isWarning = problems.every(({ severity }) => severity === 'warning');
  return (
    <div className={`${styles['failed']} ${isWarning ? styles['warning'] : ''}`} role={isWarning ? 'status' : 'alert'}>
      <ul>
        {inOrder.map((problem, k) => (
          <li key={k} data-code={problem.code}>
            <ProblemPlace place={problem.place} />
            <p className={styles['what']}>{withBatches(problem[language].what)}</p>
            <p className={styles['mend']}>{withBatches(problem[language].mend)}</p>
          </li>
        ))}
      </ul>
      {children}
    </div>
  );
}

/** A page that broke; the rest of the app stands. */
export function Broken({ error, reset }: { readonly error: unknown; readonly reset?: () => void }): ReactElement {
  return <Failed error={error} {...(reset === undefined ? {} : { retry: reset })} />;
}

/** An address that is no page. */
export function Missing(): ReactElement {
  const say = useWords(PARTS);
  return (
    <div className={styles['missing']}>
      <h1>{say('missing')}</h1>
      <p className={styles['mend']}>{say('missingMend')}</p>
      <Link to="/">{say('home')}</Link>
    </div>
  );
}
