/** A line of a scheme in the form: what it is called, its rule in words, and below them its fields. */

import type { ReactElement } from 'react';
import { without } from '../../model/form/changes.ts';
import type { FormField, FormLine, SchemeForm, Section } from '../../model/form/form.ts';
import { NewField } from './begin/field.tsx';
import { type FormProps, take } from './cell.tsx';
import { Fields } from './fields.tsx';
import styles from './form.module.css';
import { Tools } from './tools.tsx';

/** The line, and its rule in words with its unit; none while the text has errors. */
type LineProps = FormProps & {
  readonly line: FormLine;
  readonly section: Section;
  readonly form: SchemeForm;
  readonly told: { readonly rule: string; readonly unit: string } | undefined;
};

/** The line; one with a table stands open, for the table and its picture are what it is about. */
export function LineForm({ line, section, form, told, ...props }: LineProps): ReactElement {
  const { found, isFixed, apply, goTo } = props;
  const { scheme } = found.checked;
  const title = scheme?.lines.find(({ name }) => name === line.name)?.title ?? line.name;
  return (
    <details className={styles['line']} open={line.fields.some(hasTable)}>
      <summary>
        <strong>{title}</strong>
        {told === undefined || told.unit === '' ? null : <small>{told.unit}</small>}
        {told === undefined ? null : <span>{told.rule}</span>}
      </summary>
      <Fields fields={line.fields} {...props} />
      {isFixed ? null : <NewField {...{ line, section, form, title }} {...props} />}
      <Tools {...{ title, isFixed, goTo: () => goTo(line.at.start) }} remove={() => take(without(found.text, line, section), apply)} />
    </details>
  );
}

const hasTable = (field: FormField): boolean => field.is === 'table' && field.table.rows.some(({ bound }) => /\d/.test(bound.text));
