/** Who looked at what: private values that were shown, and the looks of auditors; the newest first. */

import { Segmented } from 'antd';
import { type ReactElement, useState } from 'react';
import type { Answer } from '../../../answer.ts';
import { api } from '../../../api.ts';
import { useLanguage } from '../../../look/choices.ts';
import { Asked, Older } from '../../../parts/asked.tsx';
import { type Column, DataTable } from '../../../parts/data-table.tsx';
import { Empty } from '../../../parts/empty.tsx';
import { momentText } from '../../../parts/figures/period.ts';
import { PersonName } from '../../../parts/names/person-name.tsx';
import { Card } from '../../../parts/page.tsx';
import { useWords } from '../../../words/use-words.ts';
import { ACCESS } from '../words.ts';
import styles from './log.module.css';

type Access = Answer<'/log/accesses'>['rows'][number];

const KINDS = ['private values', 'auditors'] as const;

/** The looks. */
export function Accesses(): ReactElement {
  const say = useWords(ACCESS);
  const [of, setOf] = useState<(typeof KINDS)[number]>('private values');
  const looks = api.useInfiniteQuery(
    'get',
    '/log/accesses',
    { params: { query: { of, limit: 100 } } },
    {
      pageParamName: 'after',
      initialPageParam: 0,
      getNextPageParam: ({ next }: Answer<'/log/accesses'>) => next ?? undefined,
    },
  );
  return (
    <div className={styles['side']}>
      <Segmented
        {...{ value: of, onChange: setOf, 'aria-label': say('which'), style: { justifySelf: 'start' } }}
        options={KINDS.map((value) => ({ value, label: say(value) }))}
      />
      <Asked of={looks} lines={6}>
        {({ pages }) => {
          const rows = pages.flatMap((page) => page.rows);
          return (
            <Card flush>
              {rows.length === 0 ? (
                <Empty title={say('none')} why={say('noneWhy')} />
              ) : (
                <Looks rows={rows} isPrivate={of === 'private values'} />
              )}
              <Older of={looks} />
            </Card>
          );
        }}
      </Asked>
    </div>
  );
}

function Looks({ rows, isPrivate }: { readonly rows: readonly Access[]; readonly isPrivate: boolean }): ReactElement {
  const say = useWords(ACCESS);
  const language = useLanguage();
  const columns: readonly Column<Access>[] = [
    { ...{ key: 'at', head: say('at') }, cell: ({ at }) => <span className={styles['at']}>{momentText(at)}</span> },
    { ...{ key: 'actor', head: say('actor'), isTitle: true }, cell: ({ actor }) => <PersonName person={actor} /> },
    isPrivate
      ? { ...{ key: 'field', head: say('field') }, cell: ({ field }) => field?.[language] ?? '' }
      : { ...{ key: 'what', head: say('what') }, cell: ({ words }) => words[language] },
    isPrivate
      ? { ...{ key: 'whose', head: say('whose') }, cell: ({ person }) => (person === null ? '' : <PersonName person={person} />) }
      : {
          ...{ key: 'address', head: say('address'), wideOnly: true },
          cell: ({ about }) => <code className={styles['address']}>{about}</code>,
        },
  ];
  return <DataTable label={say('which')} rows={rows} rowKey={({ at, actor, about }) => `${at} ${actor} ${about}`} columns={columns} />;
}
