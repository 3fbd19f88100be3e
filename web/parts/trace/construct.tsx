/** How one construct shows what it did: tiers as a table, steps as a ladder, formulas as lines of figures, everything else as a list. */

import { type ReactElement, useState } from 'react';
import { useWords } from '../../words/use-words.ts';
import styles from './construct.module.css';
import type { TraceLine } from './node.ts';
import { TRACE } from './words.ts';

/** The rows of a construct. */
type RowsProps = { readonly line: TraceLine };

/** What each construct is shown by; the rest is a list. */
const BY: Readonly<Record<string, (props: RowsProps) => ReactElement>> = {
  progressive: Tiers,
  whole: Tiers,
  steps: Ladder,
  bands: Ladder,
  cases: Ladder,
  lookup: Ladder,
};

/** The rows of a line as its construct shows them. */
export function Construct({ line }: RowsProps): ReactElement | null {
  if (line.rows.length === 0) return null;
  const Rows = BY[line.method] ?? List;
  return <Rows line={line} />;
}

/** A row of tiers in its parts: [到 1万元, 2%]：10,000.00元 → 200.00元. */
const tierOf = (text: string) => /^\[(.+)[,，] (.+?)\](?:\s*[：:]\s*(.+?) → (.+))?$/.exec(text);

/** Tiers: what falls into each and what it gives, the tiers that count in front. */
function Tiers({ line }: RowsProps): ReactElement {
  const say = useWords(TRACE);
  const [showsAll, setAll] = useState(false);
  const rows = line.rows.map((row) => ({ ...row, parts: tierOf(row.text) }));
  if (rows.some(({ parts }) => parts === null)) return <List line={line} />;
  const active = rows.filter((row) => row.active);
  const shown = showsAll || active.length === 0 ? rows : active;
  const others = rows.length - shown.length;
  return (
    <div>
      <table className={styles['tiers']}>
        <thead>
          <tr>
            <th scope="col">{say('band')}</th>
            <th scope="col">{say('part')}</th>
            <th scope="col">{say('gives')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ text, active: isActive, parts }) => (
            <tr key={text} className={isActive ? styles['active'] : ''}>
              <td>
                {parts?.[1]} · <strong>{parts?.[2]}</strong>
              </td>
              <td>{parts?.[3]}</td>
              <td>{parts?.[4]}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {others === 0 ? null : (
        <button type="button" className={styles['more']} onClick={() => setAll(true)}>
          {say('otherRows', { count: others })}
        </button>
      )}
    </div>
  );
}

/** Steps: a ladder on which one rung is reached. */
function Ladder({ line }: RowsProps): ReactElement {
  const say = useWords(TRACE);
  const reached = line.rows.findIndex(({ active }) => active);
  return (
    <ol className={styles['ladder']}>
      {line.rows.map(({ text, active }, k) => (
        <li key={text} className={active ? styles['here'] : k < reached ? styles['passed'] : ''}>
          <span>{text.replace(/^\[(.+)\]$/, '$1')}</span>
          {active ? <em>{say('here')}</em> : null}
        </li>
      ))}
    </ol>
  );
}

/** Everything else: a list, what counted in front. */
function List({ line }: RowsProps): ReactElement {
  const rows = line.rows.toSorted((a, b) => Number(b.active) - Number(a.active));
  return (
    <ul className={styles['list']}>
      {rows.map(({ text, active }) => (
        <li key={text} className={active ? styles['active'] : ''}>
          {text}
        </li>
      ))}
    </ul>
  );
}

/** The sentences of a line; what is a formula stands as one. */
export function Reasons({ line }: RowsProps): ReactElement | null {
  if (line.reasons.length === 0) return null;
  return (
    <div className={styles['reasons']}>
      {line.reasons.map((text) => (
        <p key={text} className={text.startsWith('= ') ? styles['formula'] : ''}>
          {text}
        </p>
      ))}
    </div>
  );
}
