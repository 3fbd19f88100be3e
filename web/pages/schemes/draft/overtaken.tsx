/** Tells that somebody else has saved a newer version while one wrote: whose it is, what it says, and the two ways on. Nothing is lost by either. */

import { Button } from 'antd';
import type { ReactElement } from 'react';
import { api } from '../../../api.ts';
import { PersonName } from '../../../parts/names/person-name.tsx';
import { useWords } from '../../../words/use-words.ts';
import styles from './draft.module.css';
import type { Writing } from './use-text.ts';
import { DRAFT } from './words.ts';

type OvertakenProps = Pick<Writing, 'newer' | 'takeNewer' | 'stay'> & { readonly draft: number };

/** The notice; none where nobody has. */
export function Overtaken({ draft, newer, takeNewer, stay }: OvertakenProps): ReactElement | null {
  const say = useWords(DRAFT);
  const version = newer?.version ?? 0;
  const path = { draft, version };
  const saved = api.useQuery('get', '/drafts/{draft}/versions/{version}', { params: { path } }, { enabled: newer !== null });
  if (newer === null) return null;
  return (
    <div role="alert" className={styles['overtaken']}>
      <p>
        {saved.data === undefined ? null : <PersonName person={saved.data.actor} />} {say('overtaken', { version })}
      </p>
      <details>
        <summary>{say('theirs', { version })}</summary>
        <pre>{newer.text}</pre>
      </details>
      <div>
        <Button onClick={stay}>{say('stay', { version })}</Button>
        <Button danger onClick={takeNewer}>
          {say('takeNewer', { version })}
        </Button>
      </div>
    </div>
  );
}
