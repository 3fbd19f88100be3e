/** Ratings: means by item and group of raters with the weights of the groups, or the points of a form against their maximum. */

import type { ReactElement } from 'react';
import { useWords } from '../../../words/use-words.ts';
import { partOf, type RowsProps, ratersOf } from '../read.ts';
import { TRACE } from '../words.ts';
import styles from './constructs.module.css';
import { Bar } from './pool.tsx';

/** Groups of raters that schemes name by these codes; others stand as the scheme calls them. */
const ROLES = ['self', 'supervisor', 'leader', 'peer', 'subordinate', 'manager', 'customer'] as const;

const isRole = (group: string): group is (typeof ROLES)[number] => (ROLES as readonly string[]).includes(group);

/** Means, or a form. */
export function Raters({ line }: RowsProps): ReactElement {
  return line.method === 'scorecard' ? <Scorecard line={line} /> : <Means line={line} />;
}

function Means({ line }: RowsProps): ReactElement {
  const say = useWords(TRACE);
  const { groups, items } = ratersOf(line.rows);
  return (
    <table className={styles['table']}>
      <thead>
        <tr>
          <th scope="col">{say('item')}</th>
          {groups.map(({ group, weight }) => (
            <th key={group} scope="col">
              {group === '' ? say('mean') : isRole(group) ? say(group) : group}
              {weight === null ? null : <small> × {weight}</small>}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {items.map(({ item, remark, means }) => (
          <tr key={item} className={styles['active']}>
            <td>{item === '' ? line.title : (remark ?? item)}</td>
            {means.map((mean, k) => (
              <td key={groups[k]?.group}>{mean ?? ''}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Scorecard({ line }: RowsProps): ReactElement {
  return (
    <ul className={styles['ledger']}>
      {line.rows.map(({ text, active, holes }) => (
        <li key={text} className={active ? styles['counted'] : styles['idle']}>
          <span>{holes['remark'] ?? holes['name']}</span>
          <strong>
            {holes['points']}
            <small> / {holes['full']}</small>
          </strong>
          <Bar of={active ? partOf(holes['points'], holes['full']) : 0} />
        </li>
      ))}
    </ul>
  );
}
