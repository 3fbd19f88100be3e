/** The fields of a line or a value, as they are nested in the text. */

import type { ReactElement } from 'react';
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
  if (field.is === 'cell') return <LabelledCell title={called} cell={field.cell} {...props} />;
  if (field.is === 'table') return <TierForm table={field.table} {...props} />;
  return (
    <fieldset className={styles['group']}>
      <legend>{called}</legend>
      <Fields fields={field.fields} {...props} />
    </fieldset>
  );
}
