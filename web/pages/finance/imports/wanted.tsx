/** What files are wanted, before one is dropped: the tables, their columns, which must not be missing and who reads them; empty workbooks to fill in. */

import { Select } from 'antd';
import { type ReactElement, useState } from 'react';
import type { Answer } from '../../../answer.ts';
import { api, fileAt } from '../../../api.ts';
import { Asked } from '../../../parts/asked.tsx';
import { type Column, DataTable } from '../../../parts/data-table.tsx';
import { Card } from '../../../parts/page.tsx';
import { useWords } from '../../../words/use-words.ts';
import { WANTED } from '../words/imports.ts';
import styles from './import.module.css';

type Table = Answer<'/facts/wanted'>['rows'][number];

/** The card; `table` is the one that is opened first. */
export function WantedTables({ table }: { readonly table: string | undefined }): ReactElement {
  const say = useWords(WANTED);
  const wanted = api.useQuery('get', '/facts/wanted', {}, { staleTime: 300_000 });
  return (
    <Card title={say('title')} aside={say('why')}>
      <Asked of={wanted} lines={4}>
        {({ rows }) => <Tables rows={rows} first={table ?? rows[0]?.table ?? ''} />}
      </Asked>
    </Card>
  );
}

function Tables({ rows, first }: { readonly rows: readonly Table[]; readonly first: string }): ReactElement {
  const say = useWords(WANTED);
  const [chosen, setChosen] = useState(first);
  const columns = useColumns();
  const found = rows.find(({ table }) => table === chosen);
  const isShared = (title: string): boolean => rows.filter((each) => each.title === title).length > 1;
  const options = rows.map(({ table, title }) => ({ value: table, label: isShared(title) ? `${title} · ${table}` : title }));
  return (
    <>
      <div className={styles['which']}>
        <div className={styles['choice']}>
          <Select
            {...{ value: chosen, options, onChange: setChosen, 'aria-label': say('table') }}
            showSearch={{ optionFilterProp: 'label' }}
          />
        </div>
        <a href={fileAt(`/facts/tables/${encodeURIComponent(chosen)}/template`)} download>
          {say('template')}
        </a>
      </div>
      {found === undefined ? null : <DataTable label={found.title} rows={found.columns} rowKey={({ name }) => name} columns={columns} />}
    </>
  );
}

function useColumns(): readonly Column<Table['columns'][number]>[] {
  const say = useWords(WANTED);
  const many = (schemes: readonly string[]): string =>
    schemes.length <= SHOWN
      ? schemes.join(say('comma'))
      : say('andMore', { schemes: schemes.slice(0, SHOWN).join(say('comma')), count: schemes.length });
  return [
    { ...{ key: 'title', head: say('column'), isTitle: true }, cell: ({ title }) => title },
    {
      ...{ key: 'needed', head: say('needed') },
      cell: ({ isNeeded, schemes }) => (isNeeded ? say('always') : schemes.length === 0 ? say('optional') : say('byScheme')),
    },
    { ...{ key: 'example', head: say('example') }, cell: ({ example }) => example ?? say('anyText') },
    { ...{ key: 'schemes', head: say('schemes') }, cell: ({ schemes }) => many(schemes) },
  ];
}

/** So many schemes are called by name. */
const SHOWN = 3;
