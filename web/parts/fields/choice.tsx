/** One of several, as a plain list of the browser: a phone shows it best, and everybody can work it by the keys. */

import type { ReactElement } from 'react';
import styles from './choice.module.css';

/** What can be chosen, and what is. */
type ChoiceProps<Value extends string> = {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly choose: (value: Value) => void;
};

/** The choice. */
export function Choice<Value extends string>({ label, value, options, choose }: ChoiceProps<Value>): ReactElement {
  return (
    <select aria-label={label} className={styles['choice']} value={value} onChange={({ target }) => choose(target.value as Value)}>
      {options.map((each) => (
        <option key={each.value} value={each.value}>
          {each.label}
        </option>
      ))}
    </select>
  );
}
