/** An award that is voted on: how its candidates stand, and the choice of the winners. */

import { Button, Checkbox } from 'antd';
import { type ReactElement, useState } from 'react';
import { api } from '../../../../api.ts';
import { Asked } from '../../../../parts/asked.tsx';
import { DataTable } from '../../../../parts/data-table.tsx';
import { Failed } from '../../../../parts/failed.tsx';
import { PersonName } from '../../../../parts/names/person-name.tsx';
import { Card } from '../../../../parts/page.tsx';
import { useWords } from '../../../../words/use-words.ts';
import { ReasonField, written } from '../../parts/reason-field.tsx';
import { AWARDS } from '../../words/cases.ts';
import { COMMON } from '../../words/common.ts';
import type { Case } from '../case.ts';
import styles from '../cases.module.css';

/** The card. */
export function Award({ each: { number, state, subject } }: { readonly each: Case }): ReactElement {
  const say = useWords(AWARDS);
  const common = useWords(COMMON);
  const [winners, setWinners] = useState<readonly string[]>([]);
  const [note, setNote] = useState('');
  const found = api.useQuery('get', '/awards/{number}/standings', { params: { path: { number } } });
  const select = api.useMutation('post', '/awards/{number}/select');
  const isOpen = state === 'voting';
  const most = Number(subject['winners']);
  const choose = (person: string, isIn: boolean): void =>
    setWinners(isIn ? [...winners, person] : winners.filter((each) => each !== person));
  return (
    <Card title={say('title')} flush>
      <Asked of={found}>
        {({ rows }) => (
          <DataTable
            label={say('title')}
            rows={rows}
            rowKey={({ candidate }) => candidate}
            columns={[
              {
                ...{ key: 'candidate', head: say('candidate'), isTitle: true },
                cell: ({ candidate }) =>
                  isOpen ? (
                    <Checkbox checked={winners.includes(candidate)} onChange={({ target }) => choose(candidate, target.checked)}>
                      <PersonName person={candidate} />
                    </Checkbox>
                  ) : (
                    <PersonName person={candidate} />
                  ),
              },
              { ...{ key: 'rank', head: say('rank'), align: 'right' }, cell: ({ rank }) => rank },
              { ...{ key: 'stars', head: say('stars'), align: 'right' }, cell: ({ stars }) => stars },
              { ...{ key: 'votes', head: say('votes'), align: 'right' }, cell: ({ votes }) => votes },
            ]}
          />
        )}
      </Asked>
      {isOpen ? (
        <div className={styles['under']}>
          <ReasonField title={common('note')} value={note} change={setNote} />
          {select.error === null ? null : <Failed error={select.error} />}
          <div>
            <Button
              type="primary"
              disabled={winners.length === 0}
              loading={select.isPending}
              onClick={() => select.mutate({ params: { path: { number } }, body: { winners: [...winners], note: written(note) } })}
            >
              {say('select', { count: winners.length, most })}
            </Button>
          </div>
        </div>
      ) : null}
    </Card>
  );
}
