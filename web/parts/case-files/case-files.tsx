/** The evidence of a case: files to open, what was named by its hash alone, and more of it while the case goes on. */

import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { type ReactElement, useRef } from 'react';
import { api, fileAt, queries, sendFile } from '../../api.ts';
import { useWords } from '../../words/use-words.ts';
import { Asked } from '../asked.tsx';
import { Failed } from '../failed.tsx';
import { KINDS } from '../fields/files.tsx';
import { momentText } from '../figures/period.ts';
import { PersonName } from '../names/person-name.tsx';
import styles from './case-files.module.css';
import { CASE_FILES } from './words.ts';

/** The list, and the button for its parties; nothing where there is neither. */
export function CaseFiles({ number }: { readonly number: number }): ReactElement {
  const say = useWords(CASE_FILES);
  const found = api.useQuery('get', '/cases/{number}/files', { params: { path: { number } } });
  return (
    <Asked of={found} lines={1}>
      {({ rows, mayLay }) =>
        rows.length === 0 && !mayLay ? null : (
          <section className={styles['files']} aria-label={say('title')}>
            <h3>{say('title')}</h3>
            {rows.length === 0 ? <p>{say('none')}</p> : null}
            <ul>
              {rows.map(({ sha256, name, file, actor, at }) => (
                <li key={sha256}>
                  {file === null ? (
                    <span title={sha256}>
                      {name} <small>{say('hashOnly')}</small>
                    </span>
                  ) : (
                    <a href={fileAt(`/attachments/${file}`)} download={name}>
                      {name}
                    </a>
                  )}
                  <small>
                    <PersonName person={actor} /> · {momentText(at)}
                  </small>
                </li>
              ))}
            </ul>
            {mayLay ? <Lay number={number} /> : null}
          </section>
        )
      }
    </Asked>
  );
}

function Lay({ number }: { readonly number: number }): ReactElement {
  const say = useWords(CASE_FILES);
  const input = useRef<HTMLInputElement>(null);
  const lay = useMutation({
    mutationFn: (file: File) => sendFile('/cases/{number}/files', file, { name: file.name }, { number }),
    onSettled: () => queries.invalidateQueries(),
  });
  const chosen = (event: React.ChangeEvent<HTMLInputElement>): void => {
    const [file] = event.target.files ?? [];
    if (file !== undefined) lay.mutate(file);
    event.target.value = '';
  };
  return (
    <>
      <input ref={input} type="file" hidden aria-label={say('lay')} onChange={chosen} accept={KINDS} />
      <div>
        <Button size="small" loading={lay.isPending} onClick={() => input.current?.click()}>
          {say('lay')}
        </Button>
      </div>
      <small>{say('why')}</small>
      {lay.error === null ? null : <Failed error={lay.error} />}
    </>
  );
}
