/** What blocks, each with its remedy and a link to where it is done; and how much of it waits for whom. */

import { Link } from '@tanstack/react-router';
import type { ReactElement, ReactNode } from 'react';
import type { Answer } from '../../../answer.ts';
import { may, useMe } from '../../../frame/me.ts';
import { useLanguage } from '../../../look/choices.ts';
import { PersonName } from '../../../parts/names/person-name.tsx';
import { useWords } from '../../../words/use-words.ts';
import { READY } from '../words/ready.ts';
import styles from './ready.module.css';

type Ready = Answer<'/readiness'>;

/** Something that blocks, with the values that its kind brings. */
type Block = Ready['rows'][number] & Readonly<Record<string, unknown>>;

type BlocksProps = {
  readonly rows: Ready['rows'];
  readonly people: Ready['people'];
};

/** The list. */
export function Blocks({ rows, people }: BlocksProps): ReactElement {
  const say = useWords(READY);
  const language = useLanguage();
  return (
    <>
      <ul className={styles['blocks']}>
        {(rows as readonly Block[]).map((block, k) => (
          <li key={k} data-is={block.is}>
            <p>
              <Told text={block.what[language]} block={block} />
            </p>
            <p className={styles['mend']}>{block.mend[language]}</p>
            <Way block={block} />
          </li>
        ))}
      </ul>
      {people.length < 2 ? null : (
        <details>
          <summary>{say('people')}</summary>
          <ul>
            {people.map(({ person, blocks }) => (
              <li key={person}>
                <PersonName person={person} /> · {say('owes', { count: blocks.length })}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

type ToldProps = { readonly text: string; readonly block: Block };

/** A sentence in which a person is called by name. */
function Told({ text, block: { person } }: ToldProps): ReactNode {
  if (typeof person !== 'string') return text;
  return text.split(person).map((part, k) => (
    <span key={k}>
      {k === 0 ? null : <PersonName person={person} />}
      {part}
    </span>
  ));
}

/** What blocks by a case. */
const CASE_BLOCKS: readonly string[] = ['dispute open', 'behaviour undecided', 'items held', 'investigation open'];

/** Where it is done, for those who may go there. */
function Way({ block }: { readonly block: Block }): ReactElement | null {
  const say = useWords(READY);
  const me = useMe();
  const { is, cycle, number, fact_table: table } = block;
  if (typeof cycle === 'number' && may(me, 'run cycles')) {
    const side = is === 'ratings missing' ? 'ratings' : 'end';
    return (
      <Link to="/reviews/$cycle" params={{ cycle: String(cycle) }} search={{ side }}>
        {say(side === 'ratings' ? 'ratings' : 'signatures')}
      </Link>
    );
  }
  if (CASE_BLOCKS.includes(is) && typeof number === 'number')
    return may(me, 'handle disputes', 'investigate', 'read log') ? (
      <Link to="/reviews/cases/$number" params={{ number: String(number) }}>
        {say('case')}
      </Link>
    ) : null;
  if (is === 'adjustment undecided')
    return may(me, 'read pay') ? (
      <Link to="/finance/adjustments" search={{ adjustment: String(number) }}>
        {say('adjustment')}
      </Link>
    ) : null;
  if (typeof table !== 'string') return null;
  if (may(me, 'import facts'))
    return (
      <Link to="/finance/import" search={{ table }}>
        {say('import')}
      </Link>
    );
  return may(me, 'read facts') ? (
    <Link to="/finance/batches" search={{ table }}>
      {say('batches')}
    </Link>
  ) : null;
}
