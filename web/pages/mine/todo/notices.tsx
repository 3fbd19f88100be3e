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
import type { useForms } from './forms.ts';
import styles from './todo.module.css';
import { type Reader, whereTo } from './where.ts';

/** The notices, and the open forms of whoever reads. */
type NoticesProps = Pick<Answer<'/notices'>, 'rows'> & { readonly forms: ReturnType<typeof useForms> };

/** The card. */
export function Notices({ rows, forms }: NoticesProps): ReactElement {
  const say = useWords(TODO);
  const me = useMe();
  const months = api.useQuery('get', '/mine/months');
  const reader: Reader = { months: months.data?.rows ?? [], forms: forms.open, may: (duty) => may(me, duty) };
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
        {rows.map((notice) => {
          const { number, title, text, at } = notice;
          // Where it leads is known with the months and the forms, not before: it would lead elsewhere.
          const where = months.isPending || !forms.isKnown ? null : whereTo(notice, reader);
          return (
            <li key={number}>
              <span>
                <strong>{title[language]}</strong>
                <span className={styles['text']}>{text[language]}</span>
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
