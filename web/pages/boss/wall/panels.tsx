/** What stands on the data wall: large figures, pay by unit, who leads, targets, and how sure the schemes are. */

import type { ReactElement, ReactNode } from 'react';
import type { Answer } from '../../../answer.ts';
import { api } from '../../../api.ts';
import { useLanguage } from '../../../look/choices.ts';
import { StandingChip } from '../../../parts/figures/standing.tsx';
import { yuanText } from '../../../parts/money.tsx';
import { useWords } from '../../../words/use-words.ts';
import { fenOf } from '../../finance/figures.ts';
import type { Overview } from '../dashboard/told.ts';
import { changeOf, figureText, percentOf } from '../figures.ts';
import { useNames } from '../names.ts';
import { WALL } from '../words/wall.ts';
import styles from './wall.module.css';

/** The large figures. */
export function Figures({ found: { now, last } }: { readonly found: Overview }): ReactElement {
  const say = useWords(WALL);
  const isKnown = now.missing + last.missing === 0;
  const moved = now.people - last.people;
  const share = (of: string | null): string | null => (of === null ? null : String(fenOf(of)));
  return (
    <div className={styles['figures']}>
      <Large title={say('pay')} text={wholeYuan(now.pay)}>
        {isKnown ? <Change now={now.pay} last={last.pay} /> : say('open', { count: now.missing })}
      </Large>
      <Large title={say('people')} text={String(now.people)}>
        {last.standing === null || moved === 0 ? null : say('onLast', { change: moved > 0 ? `+${moved}` : `−${-moved}` })}
      </Large>
      <Large title={say('sales')} text={wholeYuan(now.sales)}>
        <Change now={now.sales} last={last.sales} />
      </Large>
      <Large title={say('share')} text={now.share === null ? '—' : `¥${now.share}`}>
        {isKnown ? <Change now={share(now.share)} last={share(last.share)} isAmount /> : null}
      </Large>
    </div>
  );
}

/** Yuan without their fen: from afar nobody reads those. Cut, so that it never says more than there is. */
const wholeYuan = (fen: string | null): string => (fen === null ? '—' : yuanText(fen).replace(/\.\d\d$/, ''));

function Large({ title, text, children }: { readonly title: string; readonly text: string; readonly children: ReactNode }): ReactElement {
  return (
    <article>
      <h2>{title}</h2>
      <b>{text}</b>
      <p>{children}</p>
    </article>
  );
}

type ChangeProps = { readonly now: string | null; readonly last: string | null; readonly isAmount?: true };

function Change({ now, last, isAmount }: ChangeProps): ReactElement | null {
  const say = useWords(WALL);
  const change = changeOf(now, last);
  if (change === null || change.fen === 0n || change.percent === null) return null;
  return <>{say('onLast', { change: isAmount ? yuanText(change.fen, true) : change.percent })}</>;
}

/** A bar with its name and what it says. */
type BarProps = { readonly name: string; readonly text: string; readonly part: number; readonly isMet?: boolean };

function Bar({ name, text, part, isMet = true }: BarProps): ReactElement {
  return (
    <li data-met={isMet}>
      <span>{name}</span>
      <b>{text}</b>
      <i aria-hidden>
        <i style={{ width: `${Math.max(0, Math.min(100, part))}%` }} />
      </i>
    </li>
  );
}

/** How many lines a panel has room for. */
const LINES = 6;

/** Pay by unit. */
export function Units({ month }: { readonly month: string }): ReactElement {
  const say = useWords(WALL);
  const names = useNames(month);
  const told = api.useQuery('get', '/dashboard/groups', { params: { query: { month, by: 'unit' } } });
  const rows = (told.data?.rows ?? []).filter(({ now }) => now.pay !== null).slice(0, LINES);
  const whole = rows.reduce((sum, { now: { pay } }) => sum + BigInt(pay ?? 0), 0n);
  return (
    <section className={styles['panel']}>
      <h2>{say('units')}</h2>
      <ul className={styles['bars']}>
        {rows.map(({ id, now }) => (
          <Bar
            key={id ?? ''}
            name={id === null ? say('nobody') : names.unit(id)}
            text={wholeYuan(now.pay)}
            part={Number.parseFloat(percentOf(BigInt(now.pay ?? 0), whole) ?? '0')}
          />
        ))}
      </ul>
    </section>
  );
}

const TOP = 5;

type Board = Answer<'/dashboard/boards'>['rows'][number];

/** Who sold most, else who is paid most; without names where they are not to be seen by whoever passes. */
export function Leaders({ month, named }: { readonly month: string; readonly named: boolean }): ReactElement | null {
  const say = useWords(WALL);
  const language = useLanguage();
  const told = api.useQuery('get', '/dashboard/boards', { params: { query: { month, top: TOP } } });
  const board: Board | undefined = told.data?.rows.find(({ of }) => of !== 'score');
  if (board === undefined) return null;
  const places = board.places.slice(0, TOP);
  return (
    <section className={styles['panel']}>
      <h2>{say(board.of === 'sales' ? 'board' : 'boardOfPay', { count: TOP })}</h2>
      <ol className={styles['places']}>
        {places.map(({ place, person, name, figure }) => (
          <li key={person}>
            <i data-place={place}>{place}</i>
            {named ? <span>{name}</span> : <span className={styles['length']} style={{ width: `${lengthIn(places, figure.value)}%` }} />}
            <b>{figureText(figure, language).replace(/\.\d\d$/, '')}</b>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** How long the bar of a place is against the first one. */
function lengthIn([first]: Board['places'], value: string | null): number {
  const [own, most] = [Number(value ?? 0), Number(first?.figure.value ?? 0)];
  return most > 0 ? Math.max(2, (own / most) * 100) : 2;
}

/** How far targets are reached; nothing where there are none. */
export function Progress({ month }: { readonly month: string }): ReactElement | null {
  const say = useWords(WALL);
  const language = useLanguage();
  const told = api.useQuery('get', '/dashboard/targets', { params: { query: { month } } });
  const rows = (told.data?.rows ?? []).slice(0, LINES);
  if (rows.length === 0) return null;
  return (
    <section className={styles['panel']}>
      <h2>{say('targets')}</h2>
      <ul className={styles['bars']}>
        {rows.map(({ scheme, item, now }) => {
          const part = Number(now.value ?? 0);
          return <Bar key={`${scheme} ${item.zh}`} name={item.zh} text={figureText(now, language)} part={part} isMet={part >= 100} />;
        })}
      </ul>
    </section>
  );
}

const SURENESS = ['so far', 'approved', 'published', 'locked'] as const;

const MOST_SCHEMES = 8;

/** The schemes of the month and how sure each is, those least sure first. */
export function Schemes({ found: { schemes } }: { readonly found: Overview }): ReactElement {
  const say = useWords(WALL);
  const leastSure = schemes.toSorted((a, b) => SURENESS.indexOf(a.standing) - SURENESS.indexOf(b.standing)).slice(0, MOST_SCHEMES);
  return (
    <section className={styles['panel']}>
      <h2>{say('schemes')}</h2>
      <ul className={styles['schemes']}>
        {leastSure.map(({ scheme, period, title, standing }) => (
          <li key={`${scheme} ${period}`}>
            <span>{title}</span>
            <StandingChip standing={standing} />
          </li>
        ))}
      </ul>
    </section>
  );
}
