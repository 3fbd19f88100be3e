/** What the month comes to, in one look: the total, what it was the month before, the scores, and how sure all of it is. */

import type { ReactElement, ReactNode } from 'react';
import { useLanguage } from '../../look/choices.ts';
import { useWords } from '../../words/use-words.ts';
import { Figure } from '../figures/figure.tsx';
import { momentText, periodText } from '../figures/period.ts';
import { StandingChip } from '../figures/standing.tsx';
import { TRACE } from '../trace/words.ts';
import styles from './month.module.css';
import { OnPaper } from './on-paper.tsx';
import { type Month, useComparison, WhyLink } from './whose.tsx';
import { MONTH } from './words.ts';

type MonthProps = { readonly month: Month };

/** The card on top; which month it is stands in the title of the page, and `more` beside the way to why. */
export function Hero({ month, more }: MonthProps & { readonly more?: ReactNode }): ReactElement {
  const say = useWords(MONTH);
  const { title, standing, version, computed } = month;
  const totals = month.items.filter(({ section }) => section === 'total');
  const earned = totals.length > 0 ? totals : month.items.filter(({ section }) => section === 'pay' || section === 'score');
  // Whoever may not see pay, of a scheme without scores, begins with what it measures.
  const first = earned[0] ?? month.items.find(({ section }) => section === 'measures');
  const ranked = new Set(month.explanation.filter(({ method }) => method === 'rank').map(({ name }) => name));
  const scores = month.items.filter(({ section, name }) => (section === 'score' || ranked.has(name)) && name !== first?.name);
  const shown = [...scores.filter(({ name }) => ranked.has(name)), ...scores.filter(({ name }) => !ranked.has(name))].slice(0, 4);
  return (
    <section className={styles['hero']}>
      <OnPaper month={month} />
      <header>
        <p>{title}</p>
        <StandingChip standing={standing} />
      </header>
      {first === undefined ? null : (
        <div className={styles['sum']}>
          <p className={styles['of']}>{first.title}</p>
          <Figure text={first.text} state={first.state} size="hero" />
          {first.state === 'unknown' ? <Missing month={month} name={first.name} /> : <Against month={month} name={first.name} />}
        </div>
      )}
      {scores.length === 0 ? null : (
        <dl className={styles['scores']}>
          {shown.map((each) => (
            <div key={each.name}>
              <dt>{each.title}</dt>
              <dd>
                <Figure text={each.text} state={each.state} size="strong" />
              </dd>
            </div>
          ))}
        </dl>
      )}
      <footer>
        {first === undefined ? null : (
          <WhyLink month={month} item={first.name}>
            {say('why')}
          </WhyLink>
        )}
        {more}
        <small>{standing === 'so far' ? say('mayChange') : say('computed', { moment: momentText(computed), version })}</small>
      </footer>
    </section>
  );
}

/** What an unknown sum waits for. */
function Missing({ month, name }: MonthProps & { readonly name: string }): ReactElement | null {
  const say = useWords(TRACE);
  const titles = month.explanation.find((line) => line.name === name)?.missing ?? [];
  return titles.length === 0 ? null : <p className={styles['less']}>{say('missing', { titles: titles.join(say('comma')) })}</p>;
}

/** The difference to the month before, where there is one. */
function Against({ month, name }: MonthProps & { readonly name: string }): ReactElement | null {
  const say = useWords(MONTH);
  const language = useLanguage();
  const { data } = useComparison(month);
  const change = data?.changes.find((each) => each.name === name);
  // The sentence of the engine has the difference with its sign and unit between brackets.
  const difference = /[（(]([+−-][^（()）]+)[)）]/.exec(change?.text ?? '')?.[1];
  if (data?.before == null || change === undefined || difference === undefined) return null;
  const isLess = change.difference?.startsWith('-') === true;
  return (
    <p className={isLess ? styles['less'] : styles['more']}>{say('against', { period: periodText(data.before, language), difference })}</p>
  );
}
