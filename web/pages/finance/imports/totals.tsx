/** The control totals of a file: rows, days, and the sum of each number column, exact. */

import type { ReactElement } from 'react';
import { api } from '../../../api.ts';
import { Card } from '../../../parts/page.tsx';
import { useWords } from '../../../words/use-words.ts';
import { decimalText } from '../figures.ts';
import { IMPORT } from '../words/imports.ts';
import styles from './import.module.css';
import type { Preview } from './preview.ts';

type TotalsProps = {
  readonly found: Pick<Preview, 'table' | 'rows' | 'days' | 'undated' | 'totals'>;
  /** Whether they are of a batch, and no longer to be compared before an import. */
  readonly isKept?: true;
};

/** The totals. */
export function Totals({ found, isKept }: TotalsProps): ReactElement {
  const say = useWords(IMPORT);
  const tables = api.useQuery('get', '/facts/tables', {}, { staleTime: 300_000 });
  const columns = tables.data?.rows.find(({ table }) => table === found.table)?.columns ?? [];
  const titleOf = (name: string): string => columns.find((each) => each.name === name)?.title ?? name;
  return (
    <Card title={say('totals')} aside={isKept ? undefined : say('totalsWhy')}>
      <dl className={styles['totals']}>
        <div>
          <dt>{say('rows')}</dt>
          <dd>{decimalText(String(found.rows ?? 0))}</dd>
        </div>
        {found.days === null ? null : (
          <div>
            <dt>{say('days')}</dt>
            <dd className={styles['days']}>{say('dayRange', found.days)}</dd>
          </div>
        )}
        {(found.undated ?? 0) === 0 || found.days === null ? null : (
          <div>
            <dt>{say('undated')}</dt>
            <dd>{found.undated}</dd>
          </div>
        )}
        {found.totals.map(({ column, sum, filled }) => (
          <div key={column}>
            <dt>{titleOf(column)}</dt>
            <dd>
              {filled === 0 ? '—' : decimalText(sum)}
              <small>{say('filled', { count: filled })}</small>
            </dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
