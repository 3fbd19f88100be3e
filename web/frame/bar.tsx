/** The bar at the foot of a phone: what somebody needs most, and a sheet with the rest. */

import { MenuOutlined } from '@ant-design/icons';
import { Link, useLocation } from '@tanstack/react-router';
import { Drawer } from 'antd';
import { type ReactElement, useState } from 'react';
import { useSentence, useWords } from '../words/use-words.ts';
import { barEntries, type Entry, lineAt } from './menu.ts';
import { Person } from './person.tsx';
import styles from './shell.module.css';
import { FRAME } from './words.ts';

/** The bar. */
export function Bar({ entries }: { readonly entries: readonly Entry[] }): ReactElement {
  const say = useWords(FRAME);
  const sentence = useSentence();
  const [isOpen, setOpen] = useState(false);
  const here = lineAt(entries, useLocation().pathname);
  return (
    <nav className={styles['bar']} aria-label={say('menu')} data-screen-only>
      {barEntries(entries).map(({ to, short, icon: Icon }) => (
        <Link key={to} to={to} activeProps={{ 'aria-current': 'page' }} activeOptions={{ exact: to !== here, includeSearch: false }}>
          <span aria-hidden>
            <Icon />
          </span>
          {sentence(short)}
        </Link>
      ))}
      <button type="button" onClick={() => setOpen(true)} aria-expanded={isOpen}>
        <MenuOutlined aria-hidden /> {say('more')}
      </button>
      <Drawer placement="bottom" title={say('more')} open={isOpen} onClose={() => setOpen(false)} size="auto">
        <Rest entries={entries} close={() => setOpen(false)} />
        <Person isOpen />
      </Drawer>
    </nav>
  );
}

function Rest({ entries, close }: { readonly entries: readonly Entry[]; readonly close: () => void }): ReactElement {
  const sentence = useSentence();
  const here = lineAt(entries, useLocation().pathname);
  return (
    <ul className={styles['sheet']}>
      {entries.map(({ to, title, icon: Icon }) => (
        <li key={to}>
          <Link
            to={to}
            onClick={close}
            activeProps={{ 'aria-current': 'page' }}
            activeOptions={{ exact: to !== here, includeSearch: false }}
          >
            <span aria-hidden>
              <Icon />
            </span>
            {sentence(title)}
          </Link>
        </li>
      ))}
    </ul>
  );
}
