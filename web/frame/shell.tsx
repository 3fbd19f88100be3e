/** The frame around pages: a menu at the side of a desk, a bar at the foot of a phone; or nothing, for those who are not signed in. */

import { Link, useLocation, useMatches } from '@tanstack/react-router';
import { type ReactElement, type ReactNode, useEffect, useRef } from 'react';
import { api } from '../api.ts';
import type { Area } from '../pages/areas.ts';
import { Asked } from '../parts/asked.tsx';
import { useSentence, useWords } from '../words/use-words.ts';
import { Bar } from './bar.tsx';
import { Behalf } from './behalf.tsx';
import { type Me, MeContext } from './me.ts';
import { type Entry, entriesOf, lineAt } from './menu.ts';
import { Mark, Person } from './person.tsx';
import { opens } from './root.ts';
import styles from './shell.module.css';
import { FRAME } from './words.ts';

/** The frame. */
export function Shell({ areas, children }: { readonly areas: readonly Area[]; readonly children: ReactNode }): ReactElement {
  const said = useMatches().at(-1)?.staticData.said;
  const me = api.useQuery('get', '/me', undefined, { enabled: said?.needs !== 'nobody', staleTime: 60_000 });
  if (said?.needs === 'nobody') return <>{children}</>;
  return (
    <div className={styles['wait']}>
      <Asked of={me}>{(found) => <Framed {...{ me: found, areas }}>{children}</Framed>}</Asked>
    </div>
  );
}

function Framed({ me, areas, children }: { readonly me: Me; readonly areas: readonly Area[]; readonly children: ReactNode }): ReactElement {
  const say = useWords(FRAME);
  const said = useMatches().at(-1)?.staticData.said;
  const entries = entriesOf(me, areas);
  return (
    <MeContext value={me}>
      <a href="#content" className={styles['skip']}>
        {say('skip')}
      </a>
      <div className={styles['frame']}>
        <aside className={styles['side']} data-screen-only>
          <Link to="/" className={styles['brand']}>
            <Mark /> {say('brand')}
          </Link>
          <Menu entries={entries} />
          <Person />
        </aside>
        <header className={styles['top']} data-screen-only>
          <Link to="/" className={styles['brand']}>
            <Mark /> {say('brand')}
          </Link>
          <span className={styles['where']}>{me.organisation.name}</span>
        </header>
        <main id="content" className={styles['content']} tabIndex={-1}>
          {me.behalf === null ? null : <Behalf person={me.behalf} />}
          {said === undefined || opens(me, said) ? children : <NotYours />}
        </main>
        <Bar entries={entries} />
      </div>
    </MeContext>
  );
}

function Menu({ entries }: { readonly entries: readonly Entry[] }): ReactElement {
  const say = useWords(FRAME);
  const sentence = useSentence();
  const areas = Map.groupBy(entries, ({ area }) => area);
  const here = lineAt(entries, useLocation().pathname);
  const nav = useRef<HTMLElement>(null);
  // A long menu scrolls for itself, and shows where one is.
  useEffect(() => {
    const line = here === null ? null : nav.current?.querySelector('[aria-current]');
    if (!line || nav.current === null) return;
    const below = line.getBoundingClientRect().bottom - nav.current.getBoundingClientRect().bottom;
    if (below > 0) nav.current.scrollTop += below + 8;
  }, [here]);
  return (
    <nav ref={nav} className={styles['menu']} aria-label={say('menu')}>
      {[...areas].map(([area, inside]) => (
        <div key={area.en} className={styles['area']}>
          {areas.size === 1 ? null : <h2>{sentence(area)}</h2>}
          <ul>
            {inside.map(({ to, title, icon: Icon }) => (
              <li key={to}>
                <Link to={to} activeProps={{ 'aria-current': 'page' }} activeOptions={{ exact: to !== here, includeSearch: false }}>
                  <span aria-hidden>
                    <Icon />
                  </span>
                  {sentence(title)}
                </Link>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}

function NotYours(): ReactElement {
  const say = useWords(FRAME);
  useEffect(() => {
    document.title = say('notYours');
  }, [say]);
  return (
    <div className={styles['notYours']}>
      <h1>{say('notYours')}</h1>
      <p>{say('notYoursWhy')}</p>
      <Link to="/">{say('home')}</Link>
    </div>
  );
}
