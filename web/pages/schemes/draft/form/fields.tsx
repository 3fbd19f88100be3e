/** The fields of a line or a value, as they are nested in the text. */

import { Select } from 'antd';
import { type ReactElement, useId } from 'react';
import { WORD_LISTS } from '../../../../../src/plan/word-lists.ts';
import { useLanguage } from '../../../../look/choices.ts';
import { LAYER } from '../../../../parts/layer.ts';
import { type Cell, cellChange } from '../../model/form/cell.ts';
import type { FormField } from '../../model/form/form.ts';
import { type FormProps, LabelledCell, useKeyTitles } from './cell.tsx';
import styles from './form.module.css';
import { TierForm } from './tiers.tsx';

/** The fields. */
export function Fields({ fields, ...props }: FormProps & { readonly fields: readonly FormField[] }): ReactElement {
  return (
    <div className={styles['fields']}>
      {fields.map((field, k) => (
        <Field key={k} {...{ field }} {...props} />
      ))}
    </div>
  );
}

/** One field; `title` is what it is called where its own key does not say it. */
export function Field({ field, title, ...props }: FormProps & { readonly field: FormField; readonly title?: string }): ReactElement {
  const titleOf = useKeyTitles(props.found);
  const called = title ?? titleOf(field.key);
  if (field.is === 'cell' && props.found.rooms.wordOf(field.key, 'en') === 'cycle')
    return <Cycle title={called} cell={field.cell} {...props} />;
  if (field.is === 'cell') return <LabelledCell title={called} cell={field.cell} {...props} />;
  if (field.is === 'table') return <TierForm table={field.table} {...props} />;
  return (
    <fieldset className={styles['group']}>
      <legend>{called}</legend>
      <Fields fields={field.fields} {...props} />
    </fieldset>
  );
}

/** How often results come: one of the words of the language. */
function Cycle({
  title,
  cell,
  isFixed,
  apply,
  found: { checked, rooms },
}: FormProps & { readonly title: string; readonly cell: Cell }): ReactElement {
  const id = useId();
  const language = useLanguage();
  const written = checked.form?.language ?? 'zh';
  const options = Object.entries(WORD_LISTS.cycle).map(([zh, en]) => ({
    value: written === 'zh' ? zh : en,
    label: rooms.wordOf(zh, language) ?? zh,
  }));
  return (
    <div className={styles['field']}>
      <label htmlFor={id}>{title}</label>
      <Select
        {...{ id, options, value: cell.text, disabled: isFixed, getPopupContainer: LAYER.getContainer }}
        onChange={(to) => apply(cellChange(cell, to))}
      />
    </div>
  );
}
