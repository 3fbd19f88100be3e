/** What went wrong, as the server tells it: each problem with its place and the way to mend it; and pages that break or are missing. */

import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import type { ReactElement, ReactNode } from 'react';
import type { ToldProblem } from '../../src/api/receive/problem-document.ts';
import { isClosed, isLost, problemsOf } from '../api.ts';
import { useLanguage } from '../look/choices.ts';
import { useWords } from '../words/use-words.ts';
import styles from './failed.module.css';
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

/** Problems one by one: what, where, how to mend it. */
export function Problems({
  problems,
  children,
}: {
  readonly problems: readonly ToldProblem[];
  readonly children?: ReactNode;
}): ReactElement {
  const language = useLanguage();
  const isWarning = problems.every(({ severity }) => severity === 'warning');
  return (
    <div className={`${styles['failed']} ${isWarning ? styles['warning'] : ''}`} role={isWarning ? 'status' : 'alert'}>
      <ul>
        {problems.map((problem, k) => (
          <li key={k} data-code={problem.code}>
            <PlaceOf place={problem.place} />
            <p className={styles['what']}>{problem[language].what}</p>
            <p className={styles['mend']}>{problem[language].mend}</p>
          </li>
        ))}
      </ul>
      {children}
    </div>
  );
}

function PlaceOf({ place }: Pick<ToldProblem, 'place'>): ReactElement | null {
  const say = useWords(PARTS);
  if (place === null) return null;
  const words =
    place.in === 'text'
      ? [say('signs', { from: place.span.start + 1, to: place.span.end })]
      : [
          ...(place.sheet === undefined ? [] : [say('sheet', { sheet: place.sheet })]),
          ...(place.row === undefined ? [] : [say('row', { row: place.row })]),
          ...(place.column === undefined ? [] : [say('column', { column: place.column })]),
        ];
  return (
    <p data-as-written className={styles['place']}>
      {[place.file, ...words].filter((word) => word !== '').join(' · ')}
    </p>
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
