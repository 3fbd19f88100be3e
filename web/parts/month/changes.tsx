/** What moved since the month before, and what moved it: pay and scores first, the figures behind them when asked for. */

import { type ReactElement, useState } from 'react';
import type { Answer } from '../../answer.ts';
import { useLanguage } from '../../look/choices.ts';
import { useWords } from '../../words/use-words.ts';
import { periodText } from '../figures/period.ts';
import { Card } from '../page.tsx';
import styles from './month.module.css';
import { type Month, useComparison } from './whose.tsx';
import { MONTH } from './words.ts';

type Change = Answer<'/mine/month/comparison'>['changes'][number];

/** The parts of the engine's sentence: title, old → new （difference）：cause. */
function partsOf({ text, title }: Change): { readonly moved: string; readonly difference: string; readonly cause: string } {
  const said = text.startsWith(title) ? text.slice(title.length).trim() : text;
  const [, moved = said, difference = '', cause = ''] = /^(.+?)\s*[（(]([+−-][^（()）]+)[)）][：:]?\s*(.*)$/s.exec(said) ?? [];
  return { moved, difference, cause };
}

/** How many are shown before somebody wants all of them. */
const FIRST = 6;

/** The card; none where there is no month before, or nothing moved. */
export function Changes({ month }: { readonly month: Month }): ReactElement | null {
  const say = useWords(MONTH);
  const language = useLanguage();
  const [showsAll, setAll] = useState(false);
  const { data } = useComparison(month);
  const sections = new Map(month.items.map(({ name, section }) => [name, section]));
  // What a sum lost or won stands on top of the page, and is made of what stands here.
  const changes = data?.changes.filter(({ name }) => sections.get(name) !== 'total') ?? [];
  if (data?.before == null || changes.length === 0) return null;
  const of = (section: string): readonly Change[] => changes.filter(({ name }) => sections.get(name) === section);
  const weighty = [...of('pay'), ...of('score')];
  const shown = showsAll ? changes : (weighty.length === 0 ? changes : weighty).slice(0, FIRST);
  return (
    <Card title={say('changes')} aside={periodText(data.before, language)}>
      <ul className={styles['changes']}>
        {shown.map((change) => (
          <Moved key={change.name} change={change} />
        ))}
      </ul>
      {shown.length === changes.length ? null : (
        <button type="button" className={styles['all']} onClick={() => setAll(true)}>
          {say('allChanges', { count: changes.length })}
        </button>
      )}
    </Card>
  );
}

function Moved({ change }: { readonly change: Change }): ReactElement {
  const { moved, difference, cause } = partsOf(change);
  return (
    <li>
      <p>
        <strong>{change.title}</strong>
        <span className={/^[−-]/.test(difference) ? styles['less'] : styles['more']}>{difference}</span>
      </p>
      <small>{moved}</small>
      {cause === '' ? null : <small>{cause}</small>}
    </li>
  );
}
