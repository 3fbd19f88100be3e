/** A field for a day. */

import type { ReactElement } from 'react';
import { DayInput } from '../../../parts/fields/day.tsx';
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
  <Field title={title}>{(id) => <DayInput {...{ id, value, isFixed, change, ...(min === undefined ? {} : { min }) }} />}</Field>
);
