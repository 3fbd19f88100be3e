/** Fields of a form: a text with its label, put into the scheme when somebody leaves it or presses Enter. */

import { Input } from 'antd';
import { type ReactElement, useEffect, useId, useRef, useState } from 'react';
import { useLanguage } from '../../../../look/choices.ts';
import { useWords } from '../../../../words/use-words.ts';
import { type Cell, cellChange, type TextChange } from '../../model/form/cell.ts';
import type { Found } from '../../model/use-checked.ts';
import styles from './form.module.css';
import { FORM } from './words.ts';

/** What every part of the form works on: what was found in the text, whether it stands fast, how it is changed and looked at. */
export type FormProps = {
  readonly found: Found;
  readonly isFixed: boolean;
  readonly apply: (change: TextChange) => void;
  readonly goTo: (offset: number) => void;
};

type CellProps = Pick<FormProps, 'isFixed' | 'apply'> & { readonly cell: Cell; readonly label?: string; readonly id?: string };

/** The text. */
export function CellInput({ cell, isFixed, apply, label, id }: CellProps): ReactElement {
  const say = useWords(FORM);
  const [text, setText] = useState(cell.text);
  const said = text.trim();
  useEffect(() => setText(cell.text), [cell.text]);
  // What was put in while an earlier change was still being read is put in again, at the place that it has now.
  const lastPut = useRef<string | null>(null);
  useEffect(() => {
    const wanted = lastPut.current;
    lastPut.current = null;
    if (wanted !== null && wanted !== cell.text) apply(cellChange(cell, wanted));
  }, [cell]);
  if (cell.isLong)
    return (
      <p {...{ id }} className={styles['long']}>
        {cell.text} <small>{say('inText')}</small>
      </p>
    );
  const put = (): void => {
    if (said === cell.text || said === '') return;
    lastPut.current = said;
    apply(cellChange(cell, said));
  };
  return (
    <Input
      {...{ id, value: text, readOnly: isFixed, 'aria-label': label, onBlur: put, onPressEnter: put }}
      onChange={({ target }) => setText(target.value)}
    />
  );
}

/** The text with its label in front. */
export function LabelledCell({ title, ...props }: Omit<CellProps, 'label' | 'id'> & { readonly title: string }): ReactElement {
  const id = useId();
  return (
    <div className={styles['field']}>
      <label htmlFor={id}>{title}</label>
      <CellInput {...props} id={id} />
    </div>
  );
}

/** What a key is called: a word of the language in that of the page, a name by its title. */
export function useKeyTitles({ checked: { scheme }, rooms }: Found): (key: string) => string {
  const language = useLanguage();
  return (key) => {
    const word = rooms.wordOf(key, language);
    return (
      word ?? scheme?.lines.find(({ name }) => name === key)?.title ?? scheme?.parameters.find(({ name }) => name === key)?.title ?? key
    );
  };
}

/** Makes a change where there is one to make. */
export function take<Change>(change: Change | null, apply: (change: Change) => void): void {
  if (change !== null) apply(change);
}
