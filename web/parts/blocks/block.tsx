/** Something that keeps a month from being ready: what it is, with people by their names, and where it is done or by whom. */

import { Link } from '@tanstack/react-router';
import { Fragment, type ReactElement, type ReactNode } from 'react';
import { may, useMe } from '../../frame/me.ts';
import { useLanguage } from '../../look/choices.ts';
import { useWords } from '../../words/use-words.ts';
import { PersonName } from '../names/person-name.tsx';
import { BLOCKS } from './words.ts';

/** What the API tells of something that blocks, with the values that its kind brings. */
export type Block = {
  readonly is: string;
  readonly what: { readonly zh: string; readonly en: string };
  readonly mend: { readonly zh: string; readonly en: string };
} & Readonly<Record<string, unknown>>;

/** What is missing: a person is called by name, and so are those who owe facts. */
export function Told({ block }: { readonly block: Block }): ReactElement {
  const { person, people } = block;
  const text = block.what[useLanguage()];
  return (
    <>
      {typeof person === 'string' ? <Called text={text} person={person} /> : text}
      {block.is === 'facts missing' ? <Names people={Array.isArray(people) ? people : []} /> : null}
    </>
  );
}

/** A sentence in which a person is called by name. */
function Called({ text, person }: { readonly text: string; readonly person: string }): ReactNode {
  return text.split(person).map((part, k) => (
    <span key={k}>
      {k === 0 ? null : <PersonName person={person} />}
      {part}
    </span>
  ));
}

/** So many are called by name. */
const NAMED = 6;

/** Who owes something: the first by name; where nobody is named it is everybody. */
function Names({ people }: { readonly people: readonly string[] }): ReactElement {
  const say = useWords(BLOCKS);
  return (
    <>
      {say('owed')}
      {people.length === 0 ? say('everybody') : null}
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

/** What blocks by a case. */
const CASE_BLOCKS: readonly string[] = ['dispute open', 'behaviour undecided', 'items held', 'investigation open'];

/** What blocks by its run. */
const RUN_BLOCKS: readonly string[] = ['facts moved', 'people unknown', 'rows of nobody'];

type WayProps = { readonly block: Block; readonly scheme: string; readonly period: string };

/** Where it is done, for those who may go there; else by whom. */
export function Way({ block, scheme, period }: WayProps): ReactElement | null {
  const say = useWords(BLOCKS);
  const me = useMe();
  const { is, cycle, number, run } = block;
  const by = (who: 'hr' | 'finance' | 'steward'): ReactElement => <small>{say('by', { who: say(who) })}</small>;
  if (typeof cycle === 'number') {
    const side = is === 'ratings missing' ? 'ratings' : 'end';
    if (!may(me, 'run cycles')) return by('hr');
    return (
      <Link to="/reviews/$cycle" params={{ cycle: String(cycle) }} search={{ side }}>
        {say(side === 'ratings' ? 'ratings' : 'signatures')}
      </Link>
    );
  }
  if (is === 'report missing') return by('hr');
  if (CASE_BLOCKS.includes(is) && typeof number === 'number') {
    const isTold = is === 'dispute open' ? may(me, ...DISPUTES) : may(me, 'handle disputes', 'investigate', 'read log');
    if (!isTold) return by('hr');
    return (
      <Link to="/reviews/cases/$number" params={{ number: String(number) }}>
        {say('case')}
      </Link>
    );
  }
  if (is === 'adjustment undecided' || is === 'facts late') {
    if (!may(me, 'read pay')) return by('finance');
    const search = is === 'facts late' ? { scheme, period } : { adjustment: String(number) };
    return (
      <Link to="/finance/adjustments" search={search}>
        {say(is === 'facts late' ? 'propose' : 'adjustment')}
      </Link>
    );
  }
  if (RUN_BLOCKS.includes(is) && typeof run === 'number')
    return (
      <Link to="/finance/runs/$run" params={{ run: String(run) }}>
        {say('run')}
      </Link>
    );
  return <FactsWay block={block} />;
}

/** Who sees disputes wherever they stand. */
const DISPUTES = ['handle disputes', 'propose adjustments', 'import facts', 'read log'] as const;

function FactsWay({ block: { fact_table: table, is } }: { readonly block: Block }): ReactElement | null {
  const say = useWords(BLOCKS);
  const me = useMe();
  if (typeof table !== 'string') return null;
  if (may(me, 'import facts') && is !== 'rows waiting')
    return (
      <Link to="/finance/import" search={{ table }}>
        {say('import')}
      </Link>
    );
  const by = <small>{say('by', { who: say('steward') })}</small>;
  return may(me, 'read facts') ? (
    <span>
      <Link to="/finance/batches" search={{ table }}>
        {say('batches')}
      </Link>{' '}
      {by}
    </span>
  ) : (
    by
  );
}
