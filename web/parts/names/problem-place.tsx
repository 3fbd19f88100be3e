/** Where a problem stands, as pages call it: a batch by its number, a scheme by its title, a cell by its row and column. */

import { Link } from '@tanstack/react-router';
import { type ReactElement, use } from 'react';
import type { ToldProblem } from '../../../src/api/receive/problem-document.ts';
import { MeContext, may } from '../../frame/me.ts';
import { useWords } from '../../words/use-words.ts';
import styles from '../failed.module.css';
import { PARTS } from '../words.ts';
import { batchIn } from './batches.ts';
import { useSchemeTitles } from './schemes.ts';

type Place = NonNullable<ToldProblem['place']>;
type InText = Place & { readonly in: 'text' };

/** The place; nothing where there is none. */
export function ProblemPlace({ place }: Pick<ToldProblem, 'place'>): ReactElement | null {
  const me = use(MeContext);
  if (place === null) return null;
  if (place.in !== 'text') return <Cell place={place} />;
  return me === null ? <Words words={[place.file]} /> : <InScheme place={place} />;
}

function Words({ words }: { readonly words: readonly string[] }): ReactElement {
  return (
    <p data-as-written className={styles['place']}>
      {words.filter((word) => word !== '').join(' · ')}
    </p>
  );
}

/** A passage of a scheme: its title leads people there; that of another file has its signs. */
function InScheme({ place: { file, span } }: { readonly place: InText }): ReactElement {
  const say = useWords(PARTS);
  const scheme = file.replace(/^.*[/]/, '').replace(/[.]ya?ml$/, '');
  const title = useSchemeTitles()(scheme);
  return <Words words={title === scheme ? [file, say('signs', { from: span.start + 1, to: span.end })] : [title]} />;
}

function Cell({ place }: { readonly place: Exclude<Place, InText> }): ReactElement {
  const say = useWords(PARTS);
  const me = use(MeContext);
  const { file, sheet, row, column } = place;
  const found = batchIn(file);
  const words = [...(sheet === undefined ? [] : [say('sheet', { sheet })]), ...(row === undefined ? [] : [say('row', { row })])];
  if (found === null) return <Words words={[file, ...words, ...(column === undefined ? [] : [say('column', { column })])]} />;
  const named = say('batch', { batch: found.batch });
  return (
    <p data-as-written className={styles['place']}>
      {me !== null && may(me, 'read facts') ? (
        <Link to="/finance/batches" search={{ batch: found.batch }}>
          {named}
        </Link>
      ) : (
        named
      )}
      {['', found.file, ...words].join(' · ')}
    </p>
  );
}
