/** What keeps a scheme from being closed: tables without rows, facts that moved, cases and adjustments that nobody has decided. */

import { Link } from '@tanstack/react-router';
import { Fragment, type ReactElement, type ReactNode } from 'react';
import { may, useMe } from '../../../frame/me.ts';
import { PersonName } from '../../../parts/names/person-name.tsx';
import { useWords } from '../../../words/use-words.ts';
import { decimalText } from '../figures.ts';
import { type Closing, stageOf } from '../steps/stage.ts';
import { BLOCKING, CLOSE } from '../words/close.ts';
import styles from './month-end.module.css';

type Block = Closing['blocking'][number];

/** The points. */
export function Blocking({ row }: { readonly row: Closing }): ReactElement | null {
  const say = useWords(BLOCKING);
  const { blocking } = row;
  const notes = useNotes(row);
  if (blocking.length + notes.length === 0) return null;
  const points = [...notes, ...blocking.map((block, k) => <Point key={k} block={block} />)];
  const rest = points.slice(SHOWN);
  return (
    <div className={styles['blocking']}>
      <Points points={points.slice(0, SHOWN)} />
      {rest.length === 0 ? null : (
        <details>
          <summary>{say('more', { count: rest.length })}</summary>
          <Points points={rest} />
        </details>
      )}
    </div>
  );
}

/** How many points are told at once. */
const SHOWN = 4;

function Points({ points }: { readonly points: readonly ReactNode[] }): ReactElement {
  return (
    <ul>
      {points.map((point, k) => (
        <li key={k}>{point}</li>
      ))}
    </ul>
  );
}

/** What pages see by themselves: facts that moved, tables of the month without a row. */
function useNotes({ facts, moved, run, scheme, period }: Closing): readonly ReactNode[] {
  const say = useWords(CLOSE);
  const stage = stageOf(run);
  const isLocked = stage === 'locked' || stage === 'paid';
  const batches = moved.map((number) => `#${number}`).join(' ');
  const late = (
    <>
      {say('late', { batches })}{' '}
      <Link to="/finance/adjustments" search={{ scheme, period }}>
        {say('adjust')}
      </Link>
    </>
  );
  const empty = isLocked ? [] : (facts ?? []).filter(({ rows }) => rows === 0).map(({ title }) => title);
  return [
    ...(moved.length === 0 ? [] : [isLocked ? late : say('moved', { batches })]),
    ...(empty.length === 0 ? [] : [say('empty', { tables: empty.join(' · ') })]),
  ];
}

function Point({ block }: { readonly block: Block }): ReactElement {
  const say = useWords(BLOCKING);
  const me = useMe();
  const said = block as unknown as Readonly<Record<string, string | number | readonly string[] | null>>;
  const table = String(said['title'] ?? '');
  const number = Number(said['number']);
  if (block.is === 'facts missing')
    return (
      <>
        {say('facts missing', { table, due: String(said['due']) })}
        <Names people={Array.isArray(said['people']) ? said['people'] : []} />
      </>
    );
  if (block.is === 'table empty') return <>{say('table empty', { table })}</>;
  if (block.is === 'rows waiting') return <>{say('rows waiting', { table, count: Number(said['count']) })}</>;
  if (block.is === 'rows of nobody') {
    const { sum, of, column, count, run } = said;
    const amount = typeof sum === 'string' ? say('amount', { of: String(of), sum: decimalText(sum) }) : '';
    return (
      <Link to="/finance/runs/$run" params={{ run: String(run) }}>
        {say('rows of nobody', { table, column: String(column), count: Number(count), amount })}
      </Link>
    );
  }
  const who = <PersonName person={String(said['person'] ?? '')} />;
  if (block.is === 'items held' || block.is === 'ratings missing' || block.is === 'signature missing' || block.is === 'report missing')
    return (
      <>
        {who}
        {say(block.is, { number, count: Number(said['count']), name: String(said['name']) })}
      </>
    );
  if (block.is === 'adjustment undecided')
    return (
      <Link to="/finance/adjustments" search={{ adjustment: String(number) }}>
        {say('adjustment undecided', { number })}
      </Link>
    );
  if (block.is === 'dispute open' || block.is === 'behaviour undecided' || block.is === 'investigation open')
    return may(me, 'handle disputes', 'investigate', 'read log') ? (
      <Link to="/reviews/cases/$number" params={{ number: String(number) }}>
        {say(block.is, { number })}
      </Link>
    ) : (
      <span>{say(block.is, { number })}</span>
    );
  return <>{say('other', { is: block.is })}</>;
}

/** So many are called by name. */
const NAMED = 6;

/** Who owes something: the first by name; where nobody is named it is everybody. */
function Names({ people }: { readonly people: readonly string[] }): ReactElement {
  const say = useWords(BLOCKING);
  if (people.length === 0) return <>{say('everybody')}</>;
  return (
    <>
      {people.slice(0, NAMED).map((person, k) => (
        <Fragment key={person}>
          {k === 0 ? '' : say('comma')}
          <PersonName person={person} />
        </Fragment>
      ))}
      {people.length > NAMED ? say('andMore', { count: people.length - NAMED }) : ''}
    </>
  );
}
