/** Who is signed in, at the foot of the menu: the account, the language, the look, the way out. */

import { Link } from '@tanstack/react-router';
import { Button, Popover } from 'antd';
import type { ReactElement } from 'react';
import { signOut } from '../api.ts';
import { useWords } from '../words/use-words.ts';
import { ActingChoices } from './behalf.tsx';
import { LanguageChoice, LookChoice } from './choosing.tsx';
import { useMe } from './me.ts';
import styles from './shell.module.css';
import { FRAME } from './words.ts';

/** The mark of Hengji: a balance. */
export function Mark(): ReactElement {
  return (
    <svg viewBox="0 0 32 32" width="28" height="28" aria-hidden="true" className={styles['mark']}>
      <rect width="32" height="32" rx="9" />
      <path d="M6.500 11.500h19M16 7v18M11 25h10" />
      <path d="M6.500 12c0 4 1.400 6 3.600 6s3.600-2 3.600-6M18.300 12c0 4 1.400 6 3.600 6s3.600-2 3.600-6" />
    </svg>
  );
}

/** The person; `isOpen` shows at once what else opens by a press. */
export function Person({ isOpen = false }: { readonly isOpen?: boolean }): ReactElement {
  const me = useMe();
  if (isOpen) return <Choosing />;
  return (
    <Popover trigger="click" placement="topLeft" arrow={false} content={<Choosing />}>
      <button type="button" className={styles['person']}>
        <span className={styles['face']} aria-hidden>
          {me.name.slice(-1)}
        </span>
        <span className={styles['name']}>
          <strong>{me.name}</strong>
          <small>{me.organisation.name}</small>
        </span>
      </button>
    </Popover>
  );
}

function Choosing(): ReactElement {
  const say = useWords(FRAME);
  const leave = async (): Promise<void> => {
    await signOut();
    window.location.assign('/sign-in');
  };
  return (
    <div className={styles['choosing']}>
      <Link to="/account">{say('account')}</Link>
      <ActingChoices />
      <LanguageChoice />
      <LookChoice />
      <Button onClick={() => void leave()}>{say('signOut')}</Button>
    </div>
  );
}
