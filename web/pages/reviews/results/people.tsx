/** The results of people, as far as HR may see them: figures and grades, never pay. */

import { Button } from 'antd';
import { type ReactElement, useState } from 'react';
import type { Answer } from '../../../answer.ts';
import { api } from '../../../api.ts';
import { Asked } from '../../../parts/asked.tsx';
import { type Column, DataTable } from '../../../parts/data-table.tsx';
import { useTitles } from '../../../parts/names/titles.ts';
import { Card } from '../../../parts/page.tsx';
import { useWords } from '../../../words/use-words.ts';
import { RESULTS } from '../words/results.ts';

type Result = Answer<'/cycles/{cycle}/results'>['rows'][number];

/** How many rows, and how many items of each, are shown at once. */
const FIRST = 50;
const ITEMS = 6;

/** The card. */
export function PeopleResults({ cycle }: { readonly cycle: number }): ReactElement {
  const say = useWords(RESULTS);
  const results = api.useQuery('get', '/cycles/{cycle}/results', { params: { path: { cycle } } });
  return (
    <Card title={say('people')} flush>
      <Asked of={results}>{({ rows }) => <List rows={rows} />}</Asked>
    </Card>
  );
}

function List({ rows }: { readonly rows: readonly Result[] }): ReactElement {
  const say = useWords(RESULTS);
  const titles = useTitles();
  const [count, setCount] = useState(FIRST);
  // What a scheme decides stands at the end of its results.
  const items = (rows[0]?.items ?? []).slice(-ITEMS);
  const columns: readonly Column<Result>[] = [
    { ...{ key: 'person', head: say('person'), isTitle: true }, cell: ({ name }) => name },
    { ...{ key: 'unit', head: say('unit') }, cell: ({ unit }) => (unit === null ? '' : titles.unit(unit)) },
    ...items.map(
      ({ name, title }): Column<Result> => ({
        ...{ key: name, head: title, align: 'right' },
        cell: ({ items: own }) => own.find((each) => each.name === name)?.text ?? '–',
      }),
    ),
  ];
  return (
    <>
      <DataTable label={say('people')} rows={rows.slice(0, count)} rowKey={({ person }) => person} columns={columns} />
      {rows.length <= count ? null : (
        <Button type="link" onClick={() => setCount(count + FIRST)}>
          {say('more', { count: rows.length - count })}
        </Button>
      )}
    </>
  );
}
