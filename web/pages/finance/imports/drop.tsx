/** The place where a file is dropped or chosen; it is sent at once, and only looked at. */

import { InboxOutlined } from '@ant-design/icons';
import { type DragEvent, type ReactElement, useId, useState } from 'react';
import { sendFile } from '../../../api.ts';
import { Failed } from '../../../parts/failed.tsx';
import { useWords } from '../../../words/use-words.ts';
import { IMPORT } from '../words/imports.ts';
import styles from './import.module.css';

type DropProps = { readonly isSmall: boolean; readonly came: (upload: string, name: string) => void };

/** The place. */
export function Drop({ isSmall, came }: DropProps): ReactElement {
  const say = useWords(IMPORT);
  const field = useId();
  const [isOver, setOver] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const take = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    setBusy(true);
    setError(null);
    try {
      const { upload } = (await sendFile('/facts/uploads', file, { name: file.name })) as { readonly upload: string };
      came(upload, file.name);
    } catch (problem) {
      setError(problem);
    } finally {
      setBusy(false);
    }
  };
  const dropped = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    void take(event.dataTransfer.files[0]);
  };
  const over = (event: DragEvent): void => {
    event.preventDefault();
    setOver(true);
  };
  return (
    <>
      <div
        {...{ onDrop: dropped, onDragOver: over, onDragLeave: () => setOver(false) }}
        className={`${styles['drop']} ${isSmall ? styles['small'] : ''} ${isOver ? styles['over'] : ''}`}
      >
        {isSmall ? null : <InboxOutlined aria-hidden />}
        {isSmall ? null : <b>{say('drop')}</b>}
        <label htmlFor={field}>{isBusy ? say('sending') : say(isSmall ? 'again' : 'choose')}</label>
        <input
          {...{ id: field, type: 'file', accept: '.csv,.tsv,.txt,.xlsx,.parquet,.jsonl', disabled: isBusy }}
          onChange={({ target }) => {
            void take(target.files?.[0]);
            target.value = '';
          }}
        />
        {isSmall ? null : <p>{say('dropWhy')}</p>}
      </div>
      {error === null ? null : <Failed error={error} />}
    </>
  );
}
