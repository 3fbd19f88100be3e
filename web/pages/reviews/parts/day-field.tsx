/** A field for a day, by the calendar that the browser brings. */

import { Input } from 'antd';
import type { ReactElement } from 'react';
import { Field } from './field.tsx';

/** A day that is asked for; empty where none is said. */
type DayFieldProps = {
  readonly title: string;
  readonly value: string;
  readonly min?: string;
  readonly isFixed?: boolean;
  readonly change: (day: string) => void;
};

/** The field. */
export const DayField = ({ title, value, min, isFixed = false, change }: DayFieldProps): ReactElement => (
  <Field title={title}>
    {(id) => (
      <Input
        {...{ id, type: 'date', value, disabled: isFixed, ...(min === undefined ? {} : { min }) }}
        onChange={({ target }) => change(target.value)}
      />
    )}
  </Field>
);
