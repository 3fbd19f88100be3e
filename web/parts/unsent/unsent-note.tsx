/** Says that there is something of an earlier visit that was not sent, and lets one go on with it or begin anew. */

import { Button } from 'antd';
import type { ReactElement } from 'react';
import { useWords } from '../../words/use-words.ts';
import { momentText } from '../figures/period.ts';
import styles from './unsent.module.css';
import type { Unsent } from './use-unsent.ts';
import { UNSENT } from './words.ts';

/** The line; nothing where nothing was found. */
export function UnsentNote<T>({ of: { found, take, drop } }: { readonly of: Unsent<T> }): ReactElement | null {
  const say = useWords(UNSENT);
  if (found === null) return null;
  return (
    <div role="status" className={styles['note']}>
      <span>{say(found.is, { at: momentText(found.at) })}</span>
      {found.is === 'offered' ? (
        <Button size="small" onClick={take}>
          {say('take')}
        </Button>
      ) : null}
      <Button size="small" type="text" onClick={drop}>
        {say('drop')}
      </Button>
    </div>
  );
}
