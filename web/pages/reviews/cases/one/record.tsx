/** The record that a dispute is about, cell by cell. */

import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { api } from '../../../../api.ts';
import { Asked } from '../../../../parts/asked.tsx';
import { Card } from '../../../../parts/page.tsx';
import { useWords } from '../../../../words/use-words.ts';
import { CASE } from '../../words/cases.ts';
import type { Case } from '../case.ts';
import styles from '../cases.module.css';

/** The card; nothing where the batch has no such row. */
export function DisputedRecord({ each: { number } }: { readonly each: Case }): ReactElement {
  const say = useWords(CASE);
  const found = api.useQuery('get', '/disputes/{number}/record', { params: { path: { number } } });
  return (
    <Asked of={found}>
      {({ record }) =>
        record === null ? null : (
          <Card
            title={say('record')}
            aside={
              <Link to="/finance/batches" search={{ batch: String(record.batch) }}>
                {say('recordAt', { table: record.title, batch: record.batch, row: record.row })}
              </Link>
            }
          >
            <dl className={styles['cells']}>
              {record.cells.map(({ column, title, value }) => (
                <div key={column}>
                  <dt>{title}</dt>
                  <dd>{value ?? <span className={styles['quiet']}>{say('blank')}</span>}</dd>
                </div>
              ))}
            </dl>
          </Card>
        )
      }
    </Asked>
  );
}
