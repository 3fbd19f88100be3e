/** The sheets that were kept: those meetings that hold lines of the four fields, the newest first. */

import type { ReactElement } from 'react';
import type { Answer } from '../../../answer.ts';
import { api } from '../../../api.ts';
import { PersonName } from '../../../parts/names/person-name.tsx';
import { useTitles } from '../../../parts/names/titles.ts';
import { Card } from '../../../parts/page.tsx';
import { useWords } from '../../../words/use-words.ts';
import { SWOT } from '../words/swot.ts';
import { PLACES } from './lines.ts';
import styles from './swot.module.css';

type Meeting = Answer<'/meetings'>['rows'][number];

const isOfSwot = ({ entry }: Meeting['entries'][number]): boolean => PLACES.some((place) => place === entry);

/** The sheets; nothing where none was kept. */
export function Past(): ReactElement | null {
  const say = useWords(SWOT);
  const titles = useTitles();
  const meetings = api.useQuery('get', '/meetings');
  const rows = (meetings.data?.rows ?? []).filter(({ entries }) => entries.some(isOfSwot));
  if (rows.length === 0) return null;
  return (
    <Card title={say('past')}>
      <ul className={styles['past']}>
        {rows.map((meeting) => (
          <li key={meeting.number}>
            <details open={meeting.number === rows[0]?.number}>
              <summary>
                {meeting.title} <small>{[meeting.day, ...(meeting.unit === null ? [] : [titles.unit(meeting.unit)])].join(' · ')}</small>
              </summary>
              <Kept meeting={meeting} />
            </details>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Kept({ meeting: { entries } }: { readonly meeting: Meeting }): ReactElement {
  const say = useWords(SWOT);
  return (
    <div className={styles['kept']}>
      {PLACES.map((place) => {
        const own = entries.filter(({ entry }) => entry === place);
        return own.length === 0 ? null : (
          <section key={place} data-place={place}>
            <h3>{say(place)}</h3>
            <ul>
              {own.map(({ number, text, actor }) => (
                <li key={number}>
                  {text}{' '}
                  <small>
                    <PersonName person={actor} />
                  </small>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}
