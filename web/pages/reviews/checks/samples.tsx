/** The random checks: who was picked of how many, by whose seed, and how they were scored. */

import { Button } from 'antd';
import { type ReactElement, useState } from 'react';
import type { Answer } from '../../../answer.ts';
import { api } from '../../../api.ts';
import { Asked } from '../../../parts/asked.tsx';
import { type Column, DataTable } from '../../../parts/data-table.tsx';
import { Empty } from '../../../parts/empty.tsx';
import { PersonName } from '../../../parts/names/person-name.tsx';
import { Card } from '../../../parts/page.tsx';
import { useWords } from '../../../words/use-words.ts';
import { CHECKS } from '../words/checks.ts';
import { Draw } from './draw.tsx';

type Sample = Answer<'/samples'>['rows'][number];

/** The card. */
export function Samples({ mayDraw }: { readonly mayDraw: boolean }): ReactElement {
  const say = useWords(CHECKS);
  const found = api.useQuery('get', '/samples');
  const [isDrawing, setDrawing] = useState(false);
  const columns: readonly Column<Sample>[] = [
    { ...{ key: 'person', head: say('person'), isTitle: true }, cell: ({ person }) => <PersonName person={person} /> },
    { ...{ key: 'week', head: say('week') }, cell: ({ week_end: week }) => week },
    { ...{ key: 'picked', head: say('count') }, cell: ({ customers, picked }) => say('picked', { customers, count: picked.length }) },
    { ...{ key: 'seed', head: say('seed') }, cell: ({ seed }) => seed },
    { ...{ key: 'checker', head: say('checker') }, cell: ({ checker }) => <PersonName person={checker} /> },
    { ...{ key: 'result', head: say('result') }, cell: (row) => <Scores of={row} /> },
  ];
  return (
    <>
      <Asked of={found} lines={4}>
        {({ rows }) => (
          <Card
            title={say('samples')}
            aside={mayDraw ? <Button onClick={() => setDrawing(true)}>{say('draw')}</Button> : null}
            flush={rows.length > 0}
          >
            {rows.length === 0 ? (
              <Empty title={say('noSample')} why={say('noSampleWhy')} />
            ) : (
              <DataTable label={say('samples')} rows={rows.toReversed()} rowKey={({ number }) => number} columns={columns} />
            )}
          </Card>
        )}
      </Asked>
      {isDrawing ? <Draw close={() => setDrawing(false)} /> : null}
    </>
  );
}

/** What was scored, customer by customer, behind the sum of it. */
function Scores({ of: { picked, scores, most } }: { readonly of: Sample }): ReactElement {
  const say = useWords(CHECKS);
  const scoreOf = new Map(scores.map(({ customer, score, note }) => [customer, note === null ? score : `${score} · ${note}`]));
  return (
    <details>
      <summary>{say('scored', { done: scores.length, count: picked.length, most })}</summary>
      {picked.map((customer) => (
        <div key={customer}>
          {customer} {scoreOf.get(customer) ?? '–'}
        </div>
      ))}
    </details>
  );
}
