/** An announcement of a scheme: its text, my signature under exactly that text, and what I want to ask or object. */

import { getRouteApi } from '@tanstack/react-router';
import { Button } from 'antd';
import type { ReactElement } from 'react';
import type { Answer } from '../../../answer.ts';
import { api, fileAt } from '../../../api.ts';
import { useLanguage } from '../../../look/choices.ts';
import { Asked } from '../../../parts/asked.tsx';
import { Failed } from '../../../parts/failed.tsx';
import { momentText } from '../../../parts/figures/period.ts';
import { Card, Page } from '../../../parts/page.tsx';
import { DocumentText } from '../../../parts/paper/text.tsx';
import { useWords } from '../../../words/use-words.ts';
import { ANNOUNCEMENT } from '../words.ts';
import styles from './announcement.module.css';
import { Questions } from './questions.tsx';

/** The page. */
export function AnnouncementPage(): ReactElement {
  const say = useWords(ANNOUNCEMENT);
  const language = useLanguage();
  const number = Number(getRouteApi('/mine/announcements/$announcement').useParams().announcement);
  const mine = api.useQuery('get', '/me/announcements');
  const params = { path: { announcement: number }, query: { language } };
  const text = api.useQuery('get', '/announcements/{announcement}/text', { params });
  const row = mine.data?.rows.find((each) => each.number === number);
  return (
    <Page
      title={say('title')}
      width="reading"
      back="/mine/todo"
      actions={
        <a href={fileAt(`/announcements/${number}/pdf`, { language })} download>
          {say('pdf')}
        </a>
      }
    >
      <Asked of={text} lines={10}>
        {(told) => (
          <>
            <Card>
              <DocumentText html={told.html} />
            </Card>
            {row === undefined ? null : <Sign row={row} hash={told.hash} />}
          </>
        )}
      </Asked>
      <div data-screen-only>
        <Questions announcement={number} />
      </div>
    </Page>
  );
}

type SignProps = { readonly row: Answer<'/me/announcements'>['rows'][number]; readonly hash: string };

function Sign({ row, hash }: SignProps): ReactElement {
  const say = useWords(ANNOUNCEMENT);
  const language = useLanguage();
  const sign = api.useMutation('post', '/announcements/{announcement}/sign');
  if (row.signed !== null)
    return (
      <p className={styles['signed']} role="status">
        {say('signed', { moment: momentText(row.signed) })}
      </p>
    );
  const send = (): void => sign.mutate({ params: { path: { announcement: row.number } }, body: { language, hash } });
  return (
    <div className={styles['sign']} data-screen-only>
      {sign.error === null ? null : <Failed error={sign.error} />}
      <Button type="primary" size="large" onClick={send} loading={sign.isPending}>
        {say('sign')}
      </Button>
      <p>{say('signs')}</p>
    </div>
  );
}
