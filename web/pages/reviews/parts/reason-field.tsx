/** A field for a reason or a note in words. */

import { Input } from 'antd';
import type { ReactElement } from 'react';
import { Field } from './field.tsx';

/** A text that is asked for. */
type ReasonFieldProps = { readonly title: string; readonly value: string; readonly change: (text: string) => void };

/** The field. */
export const ReasonField = ({ title, value, change }: ReasonFieldProps): ReactElement => (
  <Field title={title} wide>
    {(id) => <Input.TextArea id={id} value={value} autoSize={{ minRows: 2 }} onChange={({ target }) => change(target.value)} />}
  </Field>
);

/** A text as it is sent: null where nothing was written. */
export const written = (text: string): string | null => (text.trim() === '' ? null : text.trim());
