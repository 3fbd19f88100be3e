/** The place where a file is dropped or chosen; what becomes of it is for the page to say. */

import { InboxOutlined } from '@ant-design/icons';
import { type DragEvent, type ReactElement, useId, useState } from 'react';
import { useWords } from '../../words/use-words.ts';
import { Failed } from '../failed.tsx';
import { PARTS } from '../words.ts';
import styles from './drop.module.css';

type DropProps = {
  readonly title: string;
  readonly why: string;
  readonly accept: string;
  /** Once there is a file, the place is a line by which another one is chosen. */
  readonly isSmall: boolean;
  /** Takes the file; what it throws is told. */
  readonly take: (file: File) => Promise<void>;
};

/** The place. */
export function Drop({ title, why, accept, isSmall, take }: DropProps): ReactElement {
  const say = useWords(PARTS);
  const field = useId();
  const [isOver, setOver] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const came = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    setBusy(true);
    setError(null);
    try {
      await take(file);
    } catch (problem) {
      setError(problem);
    } finally {
      setBusy(false);
    }
  };
  const dropped = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    void came(event.dataTransfer.files[0]);
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
        {isSmall ? null : <b>{title}</b>}
        <label htmlFor={field}>{isBusy ? say('sending') : say(isSmall ? 'otherFile' : 'chooseFile')}</label>
        <input
          {...{ id: field, type: 'file', accept, disabled: isBusy }}
          onChange={({ target }) => {
            void came(target.files?.[0]);
            target.value = '';
          }}
        />
        {isSmall ? null : <p>{why}</p>}
      </div>
      {error === null ? null : <Failed error={error} />}
    </>
  );
}
