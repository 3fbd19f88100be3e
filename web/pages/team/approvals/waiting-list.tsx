/** What waits for a decision, a line each: one of them is open, and is decided where it stands. */

import { type ReactElement, useState } from 'react';
import type { Waiting } from './decide.ts';
import { Item } from './item.tsx';

/** What one thing is known by. */
const keyOf = ({ kind, number, person, subject }: Waiting): string => [kind, number, person ?? '', subject['customer'] ?? ''].join(' ');

type WaitingListProps = {
  readonly rows: readonly Waiting[];
  /** Is told in words what was just done. */
  readonly done: (what: string) => void;
  readonly className: string | undefined;
};

/** The list. */
export function WaitingList({ rows, done, className }: WaitingListProps): ReactElement {
  const [open, setOpen] = useState<string | null>(null);
  return (
    <ul className={className}>
      {rows.map((each) => {
        const key = keyOf(each);
        return <Item key={key} waiting={each} isOpen={open === key} turn={() => setOpen(open === key ? null : key)} done={done} />;
      })}
    </ul>
  );
}
