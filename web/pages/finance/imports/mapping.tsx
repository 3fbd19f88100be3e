/** Which header of the file serves which column of the table; what is chosen is remembered with the import. */

import { Select } from 'antd';
import type { ReactElement } from 'react';
import { api } from '../../../api.ts';
import { useClearing } from '../../../parts/fields/clearing.tsx';
import { Card } from '../../../parts/page.tsx';
import { useWords } from '../../../words/use-words.ts';
import { IMPORT } from '../words/imports.ts';
import styles from './import.module.css';
import type { Preview } from './preview.ts';

type MappingProps = {
  readonly found: Preview;
  readonly mapping: Readonly<Record<string, string>>;
  readonly map: (column: string, header: string | null) => void;
  readonly asks: boolean;
};

/** The mapping. */
export function Mapping({ found, mapping, map, asks }: MappingProps): ReactElement | null {
  const say = useWords(IMPORT);
  const clearing = useClearing();
  const tables = api.useQuery('get', '/facts/tables', {}, { staleTime: 300_000 });
  const table = tables.data?.rows.find((each) => each.table === found.table);
  if (table === undefined) return null;
  const headers = [...new Set([...Object.values(found.mapping), ...found.aside, ...Object.values(mapping)])];
  const options = headers.map((value) => ({ value, label: value }));
  const columns = (
    <ul className={styles['mapping']}>
      {table.columns.map(({ name, title }) => (
        <li key={name}>
          <span id={`column-${name}`} title={name}>
            {title}
          </span>
          <Select
            {...{ options, allowClear: clearing, placeholder: say('unset'), 'aria-labelledby': `column-${name}` }}
            {...(asks ? { mode: 'tags' as const, maxCount: 1 } : {})}
            value={
              (asks
                ? [mapping[name] ?? found.mapping[name]].filter((each) => each !== undefined)
                : (mapping[name] ?? found.mapping[name] ?? null)) as never
            }
            onChange={(to: string | readonly string[] | undefined | null) => map(name, typeof to === 'string' ? to : (to?.at(-1) ?? null))}
          />
        </li>
      ))}
    </ul>
  );
  // Where all headers were recognised nobody needs to look.
  const isKnown = !asks && found.aside.length === 0 && Object.keys(mapping).length === 0;
  return (
    <Card title={say('columns')} aside={found.aside.length === 0 ? undefined : say('aside', { headers: found.aside.join(' ') })}>
      {asks ? <p className={styles['asks']}>{say('missing')}</p> : null}
      {isKnown ? (
        <details className={styles['known']}>
          <summary>{say('known', { count: Object.keys(found.mapping).length })}</summary>
          {columns}
        </details>
      ) : (
        columns
      )}
    </Card>
  );
}
