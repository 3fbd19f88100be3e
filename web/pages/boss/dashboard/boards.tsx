/** Who leads: sales and pay over everybody, and the score of each scheme; equals share the better place. */

import { keepPreviousData } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import type { Answer } from '../../../answer.ts';
import { api } from '../../../api.ts';
import { useLanguage } from '../../../look/choices.ts';
import { Asked } from '../../../parts/asked.tsx';
import { Card } from '../../../parts/page.tsx';
import { useWords } from '../../../words/use-words.ts';
import { figureText } from '../figures.ts';
import { BOARDS } from '../words/dashboard.ts';
import styles from './dashboard.module.css';

type Board = Answer<'/dashboard/boards'>['rows'][number];

/** The card. */
export function Boards({ month }: { readonly month: string }): ReactElement {
  const say = useWords(BOARDS);
  const told = api.useQuery('get', '/dashboard/boards', { params: { query: { month } } }, { placeholderData: keepPreviousData });
  return (
    <Card title={say('title')}>
      <div className={styles['told']} data-old={told.isPlaceholderData}>
        <Asked of={told} lines={6}>
          {({ rows }) => (
            <ul className={styles['boards']}>
              {rows.map((board) => (
                <li key={`${board.of} ${board.scheme}`}>
                  <OneBoard board={board} />
                </li>
              ))}
            </ul>
          )}
        </Asked>
      </div>
    </Card>
  );
}

/** How many stand in a board: of many equals no more are shown. */
const MOST = 6;

function OneBoard({ board: { of, title, item, places, notes } }: { readonly board: Board }): ReactElement {
  const say = useWords(BOARDS);
  const language = useLanguage();
  return (
    <section className={styles['board']}>
      <h3>{of === 'score' ? title : say(of)}</h3>
      <p className={styles['quiet']}>{of === 'score' ? item.zh : ''}</p>
      <ol>
        {places.slice(0, MOST).map(({ place, person, name, figure }) => (
          <li key={person}>
            <i data-place={place}>{place}</i>
            <span>{name === '' ? person : name}</span>
            <b>{figureText(figure, language)}</b>
          </li>
        ))}
      </ol>
      {notes.map((note) => (
        <small key={note.zh}>{note[language]}</small>
      ))}
    </section>
  );
}
