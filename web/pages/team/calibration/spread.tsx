/** How the grades are spread, as one bar, and how that stands against what the scheme allows. */

import type { ReactElement } from 'react';
import { useWords } from '../../../words/use-words.ts';
import { CALIBRATION } from '../words/calibration.ts';
import styles from './calibration.module.css';
import { type Board, countedLimits } from './counts.ts';

type SpreadProps = { readonly board: Board; readonly by: ReadonlyMap<string, string | null> };

/** The bar and the limits; they follow a move while it is meant. */
export function Spread({ board, by }: SpreadProps): ReactElement | null {
  const say = useWords(CALIBRATION);
  const { grades, rows } = board;
  if (grades.length === 0) return null;
  const parts = grades.map((grade) => ({ grade, count: rows.filter(({ result }) => by.get(result.person) === grade).length }));
  const names = new Map(rows.map(({ result }) => [result.person, result.name]));
  return (
    <section className={styles['spread']} aria-label={say('spread')}>
      <ol className={styles['bar']}>
        {parts.map(({ grade, count }, k) =>
          count === 0 ? null : (
            <li key={grade} style={{ flexGrow: count }} data-place={k % 5}>
              <span>{grade}</span> {count}
            </li>
          ),
        )}
      </ol>
      <ul className={styles['limits']} aria-live="polite" hidden={board.limits.length + board.breaches.length === 0}>
        {countedLimits(board, by).map(({ title, grade, group, most, people, andBetter }) => (
          <li key={`${title} ${grade} ${group}`} data-over={people > most}>
            {[title, group].filter((each) => each !== '').join(' · ')} · {say(andBetter ? 'orBetter' : 'exactly', { grade, people, most })}
          </li>
        ))}
        {board.breaches.map((breach, k) => (
          <li key={k} data-over>
            {breach.is === 'too many'
              ? say('tooMany', { title: breach.title, grade: breach.grade, people: breach.people ?? 0, most: breach.most ?? 0 })
              : say('notEligible', {
                  title: breach.title,
                  grade: breach.grade,
                  name: names.get(breach.person ?? '') ?? breach.person ?? '',
                })}
          </li>
        ))}
      </ul>
    </section>
  );
}
