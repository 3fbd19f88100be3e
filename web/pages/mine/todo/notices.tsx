/** Notices that were not read yet. */

import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import type { ReactElement } from 'react';
import type { Answer } from '../../../answer.ts';
import { api } from '../../../api.ts';
import { may, useMe } from '../../../frame/me.ts';
import { useLanguage } from '../../../look/choices.ts';
import { Failed } from '../../../parts/failed.tsx';
import { momentText } from '../../../parts/figures/period.ts';
import { Card } from '../../../parts/page.tsx';
import { useWords } from '../../../words/use-words.ts';
import { TODO } from '../words.ts';
import styles from './todo.module.css';
import { type Reader, whereTo } from './where.ts';

/** The card. */
export function Notices({ rows, forms }: Pick<Answer<'/notices'>, 'rows'> & Pick<Reader, 'forms'>): ReactElement {
  const say = useWords(TODO);
  const me = useMe();
  const months = api.useQuery('get', '/mine/months');
  const reader: Reader = { months: months.data?.rows ?? [], forms, may: (duty) => may(me, duty) };
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
        {rows.toReversed().map((notice) => {
          const { number, title, text, at } = notice;
          const where = whereTo(notice, reader);
          return (
            <li key={number}>
              <span>
                <strong>{title[language]}</strong>
                <span>{text[language]}</span>
                <small>{momentText(at)}</small>
              </span>
              {where === null ? null : (
                <Link
                  {...where}
                  aria-label={say('openOf', { title: title[language] })}
                  onClick={() => mark.mutate({ body: { numbers: [number] } })}
                >
                  {say('open')}
                </Link>
              )}
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
