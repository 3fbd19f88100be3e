/** What each role may do, in words. */

import type { ReactElement } from 'react';
import { api } from '../../../api.ts';
import { useLanguage } from '../../../look/choices.ts';
import { Asked } from '../../../parts/asked.tsx';
import { Card } from '../../../parts/page.tsx';
import { useWords } from '../../../words/use-words.ts';
import styles from './roles.module.css';
import { ROLES_PAGE } from './words.ts';

/** The roles. */
export function Meanings(): ReactElement {
  const say = useWords(ROLES_PAGE);
  const language = useLanguage();
  const roles = api.useQuery('get', '/roles', {}, { staleTime: 300_000 });
  return (
    <Asked of={roles} lines={8}>
      {({ rows }) => (
        <div className={styles['roles']}>
          {rows.map((role) => (
            <Card key={role.role} title={role[language]}>
              <p className={styles['may']}>{role.may.map((duty) => duty[language]).join(say('comma'))}</p>
            </Card>
          ))}
        </div>
      )}
    </Asked>
  );
}
