/** A field of a form: its title above it, bound to it for whoever listens; and a place for some of them side by side. */

import { type ReactElement, type ReactNode, useId } from 'react';
import styles from './parts.module.css';

/** A field. */
type FieldProps = { readonly title: string; readonly wide?: true; readonly children: (id: string) => ReactElement };

/** The field: `<Field title={say('reason')}>{(id) => <Input id={id} … />}</Field>`. */
export function Field({ title, wide, children }: FieldProps): ReactElement {
  const id = useId();
  return (
    <div className={wide ? styles['wide'] : ''}>
      <label htmlFor={id}>{title}</label>
      {children(id)}
    </div>
  );
}

/** Fields side by side, below each other on a phone. */
export const Fields = ({ children }: { readonly children: ReactNode }): ReactElement => <div className={styles['fields']}>{children}</div>;
