/** The files of evidence at a form: what is there, and more while it may be filled. */

import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { type ReactElement, useRef } from 'react';
import { api, fileAt, queries, sendFile } from '../../../api.ts';
import { Asked } from '../../../parts/asked.tsx';
import { Failed } from '../../../parts/failed.tsx';
import { Card } from '../../../parts/page.tsx';
import { useWords } from '../../../words/use-words.ts';
import { RATING } from '../words.ts';
import styles from './rating.module.css';

/** The card; none where there is no file and none can be added. */
export function Files({ form, isOpen }: { readonly form: number; readonly isOpen: boolean }): ReactElement {
  const say = useWords(RATING);
  const files = api.useQuery('get', '/forms/{number}/files', { params: { path: { number: form } } });
  const input = useRef<HTMLInputElement>(null);
  const attach = useMutation({
    mutationFn: (file: File) => sendFile('/forms/{number}/files', file, { name: file.name }, { number: form }),
    onSettled: () => queries.invalidateQueries(),
  });
  const chosen = (event: React.ChangeEvent<HTMLInputElement>): void => {
    const [file] = event.target.files ?? [];
    if (file !== undefined) attach.mutate(file);
    event.target.value = '';
  };
  return (
    <Asked of={files} lines={1}>
      {({ rows }) =>
        rows.length === 0 && !isOpen ? null : (
          <Card title={say('files')}>
            <ul className={styles['files']}>
              {rows.map(({ number, name }) => (
                <li key={number}>
                  <a href={fileAt(`/attachments/${number}`)} download={name}>
                    {name}
                  </a>
                </li>
              ))}
            </ul>
            {isOpen ? (
              <>
                <input
                  ref={input}
                  type="file"
                  hidden
                  aria-label={say('attach')}
                  onChange={chosen}
                  accept=".pdf,.png,.jpg,.jpeg,.txt,.csv,.xlsx,.docx,.zip"
                />
                <Button loading={attach.isPending} onClick={() => input.current?.click()}>
                  {say('attach')}
                </Button>
                <p className={styles['rule']}>{say('filesWhy')}</p>
              </>
            ) : null}
            {attach.error === null ? null : <Failed error={attach.error} />}
          </Card>
        )
      }
    </Asked>
  );
}
