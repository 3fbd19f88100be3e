/** The figures at the top: pay, people, sales, and pay for each hundred yuan of sales; each against the month before and a year before. */

import { Link } from '@tanstack/react-router';
import type { ReactElement, ReactNode } from 'react';
import { may, useMe } from '../../../frame/me.ts';
import { useLanguage } from '../../../look/choices.ts';
import { Money, yuanText } from '../../../parts/money.tsx';
import { useWords } from '../../../words/use-words.ts';
import { fenOf } from '../../finance/figures.ts';
import { changeOf } from '../figures.ts';
import { BOSS } from '../words/dashboard.ts';
import styles from './dashboard.module.css';
import type { Overview } from './told.ts';

/** The tiles, and below them what is not counted. */
export function Headline({ found }: { readonly found: Overview }): ReactElement {
  const say = useWords(BOSS);
  const { now, last, year } = found;
  return (
    <>
      <section className={styles['tiles']} aria-label={say('title')}>
        <Tile title={say('pay')} figure={<Money fen={now.pay} size="hero" />}>
          <Adjusted now={now} />
          <Change word={say('onLast')} now={now.pay} last={last.pay} missing={found} />
          {year.pay === null || now.missing + year.missing > 0 ? null : <Change word={say('onYear')} now={now.pay} last={year.pay} />}
        </Tile>
        <Tile title={say('people')} figure={<b className={styles['hero']}>{now.people}</b>}>
          <Count now={now.people} last={last.standing === null ? null : last.people} />
          {now.pay === null || now.people === now.missing ? null : (
            <p>{say('each', { amount: yuanText(BigInt(now.pay) / BigInt(now.people - now.missing)) })}</p>
          )}
        </Tile>
        <Sales found={found} />
        <Tile
          title={say('share')}
          figure={now.share === null ? <span className={styles['nothing']}>—</span> : <Money fen={fenOf(now.share)} size="hero" />}
        >
          {now.share === null ? null : (
            <Change
              {...{ word: say('onLast'), now: String(fenOf(now.share)), isPlain: true, missing: found }}
              last={last.share === null ? null : String(fenOf(last.share))}
            />
          )}
          {now.profit === null || now.profitShare === null ? null : (
            <p>{say('ofProfit', { share: `${now.profitShare}%`, amount: yuanText(now.profit) })}</p>
          )}
        </Tile>
      </section>
      <Notes found={found} />
    </>
  );
}

/** What is paid besides for months that are closed: it moves what the month costs, and none of its figures. */
function Adjusted({ now: { pay, adjusted } }: Pick<Overview, 'now'>): ReactElement | null {
  const say = useWords(BOSS);
  if (adjusted.people === 0) return null;
  const told = { amount: yuanText(adjusted.fen, true), count: adjusted.people };
  return (
    <p>{pay === null ? say('adjustedAlone', told) : say('adjusted', { ...told, total: yuanText(BigInt(pay) + BigInt(adjusted.fen)) })}</p>
  );
}

function Sales({ found: { now, last, schemes } }: { readonly found: Overview }): ReactElement {
  const say = useWords(BOSS);
  const language = useLanguage();
  const lines = schemes.flatMap(({ title, salesLines }) =>
    salesLines.map((line) => (language === 'zh' ? `${title}「${line}」` : `${title} "${line}"`)),
  );
  if (now.sales === null)
    return (
      <Tile title={say('sales')} figure={<span className={styles['nothing']}>{say('noSales')}</span>}>
        <p>{say('noSalesWhy')}</p>
      </Tile>
    );
  return (
    <Tile title={say('sales')} figure={<Money fen={now.sales} size="hero" />}>
      <Change word={say('onLast')} now={now.sales} last={last.sales} />
      <details>
        <summary>{say('from', { count: lines.length })}</summary>
        <ul>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </details>
    </Tile>
  );
}

type TileProps = { readonly title: string; readonly figure: ReactNode; readonly children: ReactNode };

function Tile({ title, figure, children }: TileProps): ReactElement {
  return (
    <article className={styles['tile']}>
      <h2>{title}</h2>
      <div className={styles['figure']}>{figure}</div>
      {children}
    </article>
  );
}

type ChangeProps = {
  readonly word: string;
  readonly now: string | null;
  readonly last: string | null;
  /** The months, where somebody may be missing in one of both: what is not whole is not compared. */
  readonly missing?: Pick<Overview, 'now' | 'last'>;
  readonly isPlain?: true;
};

/** A change against another month; how it is to be judged is for people. */
function Change({ word, now, last, missing, isPlain }: ChangeProps): ReactElement {
  const say = useWords(BOSS);
  const change = changeOf(now, last);
  if (change === null) return <p>{say('noLast')}</p>;
  const [open, lastOpen] = [missing?.now.missing ?? 0, missing?.last.missing ?? 0];
  if (open + lastOpen > 0)
    return (
      <>
        <p>{say('lastWas', { amount: yuanText(last ?? '0') })}</p>
        <p>{open > 0 ? say('notYet') : say('lastOpen', { count: lastOpen })}</p>
      </>
    );
  return (
    <p>
      {word}{' '}
      {change.fen === 0n ? (
        say('same')
      ) : (
        <>
          <b className={styles['moved']}>{yuanText(change.fen, true)}</b>
          {change.percent === null || isPlain ? null : ` · ${change.percent}`}
        </>
      )}
    </p>
  );
}

function Count({ now, last }: { readonly now: number; readonly last: number | null }): ReactElement {
  const say = useWords(BOSS);
  if (last === null) return <p>{say('noLast')}</p>;
  const moved = now - last;
  return (
    <p>
      {say('onLast')} {moved === 0 ? say('same') : <b className={styles['moved']}>{moved > 0 ? `+${moved}` : `−${-moved}`}</b>}
    </p>
  );
}

/** What the figures leave out, and the way to what would bring it. */
function Notes({ found: { now, schemes, missing, early } }: { readonly found: Overview }): ReactElement | null {
  const say = useWords(BOSS);
  const comma = useLanguage() === 'zh' ? '、' : ', ';
  const me = useMe();
  const unpaid = schemes.filter(({ pays }) => !pays).map(({ title }) => title);
  const titles = (rows: readonly { readonly title: string }[]): string => rows.map(({ title }) => title).join(comma);
  const mended = [
    ...(now.missing === 0 ? [] : [say('missingPeople', { count: now.missing })]),
    ...(missing.length === 0 ? [] : [say('missingSchemes', { count: missing.length, titles: titles(missing) })]),
    ...(early.length === 0
      ? []
      : [say('early', { count: early.length, titles: early.map((each) => say('computedOn', each)).join(comma) })]),
  ];
  const notes = [...mended, ...(unpaid.length === 0 ? [] : [say('unpaid', { titles: unpaid.join(comma) })])];
  if (notes.length === 0) return null;
  return (
    <div className={styles['notes']}>
      <ul>
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
      {mended.length === 0 || !may(me, 'read runs') ? null : (
        <Link to="/readiness" search={{ month: now.month }}>
          {say('seeMissing')}
        </Link>
      )}
    </div>
  );
}
