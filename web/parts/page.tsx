/** The head and body of a page: its title, what it is about, what can be done; and cards within it. */

import { ArrowLeftOutlined } from '@ant-design/icons';
import { type LinkProps, useRouter } from '@tanstack/react-router';
import { type ReactElement, type ReactNode, useEffect } from 'react';
import { useWords } from '../words/use-words.ts';
import styles from './page.module.css';
import { PARTS } from './words.ts';

/** A page. */
type PageProps = {
  readonly title: string;
  readonly under?: ReactNode;
  /** Buttons at the right of the title, below it on a phone. */
  readonly actions?: ReactNode;
  /** Where the way back leads; the page then has one. */
  readonly back?: LinkProps['to'];
  /** Whether it is read (a column of comfortable width) or worked in (all the width there is). */
  readonly width?: 'reading' | 'full';
  readonly children: ReactNode;
};

/** The page. */
export function Page({ title, under, actions, back, width = 'full', children }: PageProps): ReactElement {
  useEffect(() => {
    document.title = `${title} · 衡绩`;
  }, [title]);
  return (
    <div className={`${styles['page']} ${width === 'reading' ? styles['reading'] : ''}`}>
      <header className={styles['head']}>
        <div>
          {back === undefined ? null : <Back to={back} />}
          <h1>{title}</h1>
          {under === undefined ? null : <div className={styles['under']}>{under}</div>}
        </div>
        {actions === undefined ? null : (
          <div className={styles['actions']} data-screen-only>
            {actions}
          </div>
        )}
      </header>
      {children}
    </div>
  );
}

function Back({ to }: { readonly to: LinkProps['to'] }): ReactElement {
  const say = useWords(PARTS);
  const router = useRouter();
  const { href } = router.buildLocation({ to } as Parameters<typeof router.buildLocation>[0]);
  const go = (event: React.MouseEvent): void => {
    event.preventDefault();
    if (router.history.canGoBack()) router.history.back();
    else void router.navigate({ href });
  };
  return (
    <a href={href} onClick={go} className={styles['back']} data-screen-only>
      <ArrowLeftOutlined aria-hidden /> {say('back')}
    </a>
  );
}

/** A card of a page: a title, perhaps a word beside it, and what it holds. */
type CardProps = { readonly title?: ReactNode; readonly aside?: ReactNode; readonly flush?: boolean; readonly children: ReactNode };

/** The card; `flush` lets a table reach its edges. */
export function Card({ title, aside, flush = false, children }: CardProps): ReactElement {
  return (
    <section className={`${styles['card']} ${flush ? styles['flush'] : ''}`}>
      {title === undefined ? null : (
        <header>
          <h2>{title}</h2>
          {aside === undefined ? null : <div className={styles['aside']}>{aside}</div>}
        </header>
      )}
      {children}
    </section>
  );
}
