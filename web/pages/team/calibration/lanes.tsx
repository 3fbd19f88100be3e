/** People in lanes by grade: a card is dragged to another lane, or its choice says which. */

import { Link } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import { useWords } from '../../../words/use-words.ts';
import { CALIBRATION } from '../words/calibration.ts';
import styles from './calibration.module.css';
import { type Board, type BoardRow, givenGrade, type Move } from './counts.ts';

type LanesProps = {
  readonly board: Board;
  readonly by: ReadonlyMap<string, string | null>;
  readonly mayMove: (row: BoardRow) => boolean;
  readonly move: (move: Move) => void;
};

/** The lanes; one alone where the line gives no grades. */
export function Lanes({ board, by, mayMove, move }: LanesProps): ReactElement {
  const say = useWords(CALIBRATION);
  const [over, setOver] = useState<string | null>(null);
  const { grades, rows } = board;
  const others = rows.some(({ result }) => !grades.includes(by.get(result.person) ?? ''));
  const lanes = [...grades, ...(others ? [''] : [])];
  const drop = (grade: string, event: React.DragEvent): void => {
    event.preventDefault();
    setOver(null);
    const person = event.dataTransfer.getData('text/plain');
    const row = rows.find(({ result }) => result.person === person);
    if (grade !== '' && row !== undefined && mayMove(row) && by.get(person) !== grade) move({ person, grade });
  };
  return (
    <div className={styles['lanes']}>
      {lanes.map((grade) => {
        const own = rows.filter(({ result }) =>
          grades.includes(by.get(result.person) ?? '') ? by.get(result.person) === grade : grade === '',
        );
        return (
          <section
            key={grade}
            aria-label={grade === '' ? say('ungraded') : grade}
            data-over={over === grade}
            onDragOver={(event) => {
              event.preventDefault();
              setOver(grade);
            }}
            onDragLeave={() => setOver(null)}
            onDrop={(event) => drop(grade, event)}
          >
            <h2>
              {grade === '' ? say('ungraded') : grade} <small>{own.length}</small>
            </h2>
            <ul>
              {own.map((row) => (
                <Person key={row.result.person} {...{ board, row, grade, move, isFree: mayMove(row) }} />
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}

type PersonProps = {
  readonly board: Board;
  readonly row: BoardRow;
  readonly grade: string;
  readonly isFree: boolean;
  readonly move: LanesProps['move'];
};

function Person({ board: { committee, grades }, row, grade, isFree, move }: PersonProps): ReactElement {
  const say = useWords(CALIBRATION);
  const { result, votes, decision, places } = row;
  const given = givenGrade(row, committee.item);
  const others = result.items.filter(({ name, text }) => name !== committee.item && text !== null);
  // The score says most; what a scheme calls otherwise stands before the grade.
  const figures = others.some(({ name }) => name === 'score') ? others.filter(({ name }) => name === 'score') : others.slice(-2);
  const tallies = [...Map.groupBy(votes, (vote) => vote.grade ?? vote.points ?? '')].map(([what, own]) => `${what} ${own.length}`);
  return (
    <li
      className={styles['person']}
      draggable={isFree}
      data-free={isFree}
      onDragStart={(event) => event.dataTransfer.setData('text/plain', result.person)}
    >
      <p>
        <Link to="/team/people/$person" params={{ person: result.person }} search={{ scheme: result.scheme, period: result.period }}>
          {result.name}
        </Link>
        {places.some(({ tied }) => tied) ? <em>{say('tied')}</em> : null}
      </p>
      <small>{figures.map(({ title, text }) => `${title} ${text}`).join(' · ')}</small>
      {given !== null && given !== grade ? <small>{say('was', { grade: given })}</small> : null}
      {tallies.length === 0 ? null : <small>{say('votes', { tallies: tallies.join(' · ') })}</small>}
      {votes.map((vote) => (
        <q key={vote.actor}>{vote.reason}</q>
      ))}
      {decision === null ? null : <small className={styles['decided']}>{say('decided', { reason: decision.reason })}</small>}
      {isFree ? (
        <select
          aria-label={say('moveOf', { name: result.name })}
          value=""
          onChange={({ target }) => move({ person: result.person, grade: target.value === '=' ? null : target.value })}
        >
          <option value="" disabled>
            {say('move')}
          </option>
          {grades.map((each) => (
            <option key={each} value={each}>
              {each === grade ? say('stays', { grade: each }) : each}
            </option>
          ))}
          {grades.length > 0 ? null : <option value="=">{say('points')}</option>}
        </select>
      ) : null}
    </li>
  );
}
