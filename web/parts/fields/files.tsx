/** Files that are chosen now and sent with what is written: a name for each, and a way to take it out again. */

import { Button } from 'antd';
import { type ReactElement, useRef } from 'react';
import { useWords } from '../../words/use-words.ts';
import { PARTS } from '../words.ts';
import styles from './evidence.module.css';

/** What a browser offers to choose from; the server looks at the content. */
export const KINDS = '.pdf,.png,.jpg,.jpeg,.txt,.csv,.xlsx,.docx,.zip';

type FilesProps = { readonly files: readonly File[]; readonly change: (files: readonly File[]) => void };

/** The field. */
export function Files({ files, change }: FilesProps): ReactElement {
  const say = useWords(PARTS);
  const input = useRef<HTMLInputElement>(null);
  const chosen = (event: React.ChangeEvent<HTMLInputElement>): void => {
    const fresh = [...(event.target.files ?? [])];
    event.target.value = '';
    change([...files, ...fresh.filter((file) => !files.some((each) => isSame(each, file)))]);
  };
  return (
    <div className={styles['evidence']}>
      {files.map((file) => (
        <span key={`${file.name} ${file.size} ${file.lastModified}`}>
          {file.name}
          <button
            type="button"
            aria-label={say('takeOut', { name: file.name })}
            onClick={() => change(files.filter((each) => each !== file))}
          >
            ×
          </button>
        </span>
      ))}
      <input ref={input} type="file" multiple hidden aria-label={say('addFile')} onChange={chosen} accept={KINDS} />
      <Button size="small" onClick={() => input.current?.click()}>
        {say('addFile')}
      </Button>
    </div>
  );
}

const isSame = (a: File, b: File): boolean => a.name === b.name && a.size === b.size && a.lastModified === b.lastModified;
