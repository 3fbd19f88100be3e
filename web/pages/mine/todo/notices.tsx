/** Notices that were not read yet. */

import { Button } from 'antd';
import type { ReactElement } from 'react';
import type { Answer } from '../../../answer.ts';
import { api } from '../../../api.ts';
import { useLanguage } from '../../../look/choices.ts';
import { Failed } from '../../../parts/failed.tsx';
import { momentText } from '../../../parts/figures/period.ts';
import { Card } from '../../../parts/page.tsx';
import { useWords } from '../../../words/use-words.ts';
import { TODO } from '../words.ts';
import styles from './todo.module.css';

/** The card. */
export function Notices({ rows }: Pick<Answer<'/notices'>, 'rows'>): ReactElement {
  const say = useWords(TODO);
  const language = useLanguage();
  const mark = api.useMutation('post', '/notices/read');
  const all = (): void => mark.mutate({ body: { numbers: rows.map(({ number }) => number) } });
  return (
    <Card
      title={say('notices')}
      aside={
        <Button size="small" loading={mark.isPending} onClick={all}>
          {say('markRead')}
        </Button>
      }
    >
      {mark.error === null ? null : <Failed error={mark.error} />}
      <ul className={styles['list']}>
        {rows.toReversed().map(({ number, title, text, at }) => (
          <li key={number}>
            <span>
              <strong>{title[language]}</strong>
              <span>{text[language]}</span>
              <small>{momentText(at)}</small>
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
