/** The place of the editor on the page: opened once, told of problems, changed by the tools beside it. */

import { type ReactElement, type RefObject, useEffect, useRef, useState } from 'react';
import { useLanguage } from '../../../look/choices.ts';
import { Loading } from '../../../parts/loading.tsx';
import { useWords } from '../../../words/use-words.ts';
import type { Known, Remark } from '../model/checked.ts';
import type { Code } from './code.ts';
import styles from './draft.module.css';
import { DRAFT } from './words.ts';

/** What is written, and what is told of it. */
type EditorProps = {
  /** The text that it opens with; what is written later is told by `changed`. */
  readonly text: string;
  readonly isFixed: boolean;
  readonly remarks: readonly Remark[];
  readonly known: readonly Known[];
  readonly changed: (text: string) => void;
  /** The open editor, for whoever changes its text from beside it. */
  readonly code: RefObject<Code | null>;
};

const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce;

/** The editor. */
export function Editor({ text, isFixed, remarks, known, changed, code }: EditorProps): ReactElement {
  const say = useWords(DRAFT);
  const language = useLanguage();
  const place = useRef<HTMLDivElement>(null);
  const [isOpen, setOpen] = useState(false);
  const now = useRef({ text, changed, known, label: say('text') });
  now.current = { ...now.current, changed, known };
  useEffect(() => {
    let isOver = false;
    void import('./code.ts').then(({ openCode }) => {
      if (isOver || place.current === null) return;
      const { text: first, label } = now.current;
      code.current = openCode({
        ...{ element: place.current, text: first, label, isFixed, nonce },
        changed: (written) => now.current.changed(written),
        known: () => now.current.known,
      });
      setOpen(true);
    });
    return () => {
      isOver = true;
      code.current?.close();
      code.current = null;
      setOpen(false);
    };
  }, [isFixed, code]);
  useEffect(() => {
    if (isOpen) code.current?.show(remarks, language);
  }, [remarks, language, isOpen, code]);
  return (
    <div className={styles['editor']}>
      {isOpen ? null : <Loading lines={10} />}
      <div ref={place} className={styles['code']} />
    </div>
  );
}
