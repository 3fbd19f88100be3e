/** Says one thing more of a line: which rows count, what happens to the figure, a note. */

import { Button, Input, Select } from 'antd';
import { type ReactElement, useId, useState } from 'react';
import { useLanguage } from '../../../../../look/choices.ts';
import { LAYER } from '../../../../../parts/layer.ts';
import { useWords } from '../../../../../words/use-words.ts';
import { withField } from '../../../model/form/changes.ts';
import type { FormLine, SchemeForm, Section } from '../../../model/form/form.ts';
import { type FormProps, take } from '../cell.tsx';
import styles from '../form.module.css';
import { FORM, MORE } from '../words.ts';

type NewFieldProps = FormProps & {
  readonly line: FormLine;
  readonly section: Section;
  readonly form: SchemeForm;
  readonly title: string;
};

/** What can be said of a line beside how it is computed; of rows only where rows are counted. */
const KEYS = ['where', 'only if', 'void if', 'title', 'note', 'source'] as const;

/** The button, and what it asks. */
export function NewField({ line, section, form, title, found, apply }: NewFieldProps): ReactElement | null {
  const say = useWords(FORM);
  const more = useWords(MORE);
  const language = useLanguage();
  const id = useId();
  const said = new Set(line.fields.map(({ key }) => found.rooms.wordOf(key, 'en')));
  const left = KEYS.filter(
    (key) => !said.has(key) && (key !== 'where' || section === 'measures') && !(key === 'only if' && section === 'measures'),
  );
  const [key, setKey] = useState<(typeof KEYS)[number] | null>(null);
  const [value, setValue] = useState('');
  const close = (): void => {
    setKey(null);
    setValue('');
  };
  if (left.length === 0) return null;
  if (key === null)
    return (
      <Select
        {...{ 'aria-label': say('saysMoreOf', { title }), value: null, placeholder: say('saysMore'), size: 'small' }}
        {...{ getPopupContainer: LAYER.getContainer, style: { width: 'fit-content', minWidth: 160 } }}
        options={left.map((each) => ({ value: each, label: `${found.rooms.wordOf(each, language) ?? each}：${more(each)}` }))}
        onChange={(to: (typeof KEYS)[number]) => setKey(to)}
      />
    );
  const write = (): void => {
    take(withField(found.text, form.language, { line, section, key, value }), apply);
    close();
  };
  return (
    <fieldset className={styles['asked']} aria-label={say('saysMoreOf', { title })}>
      <div className={styles['field']}>
        <label htmlFor={id}>{found.rooms.wordOf(key, language)}</label>
        <Input {...{ id, value, placeholder: more(key) }} onChange={({ target }) => setValue(target.value)} />
      </div>
      <div className={styles['buttons']}>
        <Button type="primary" size="small" disabled={value.trim() === ''} onClick={write}>
          {say('confirm')}
        </Button>
        <Button size="small" onClick={close}>
          {say('cancel')}
        </Button>
      </div>
    </fieldset>
  );
}
