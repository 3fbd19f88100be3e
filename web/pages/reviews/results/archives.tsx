/** The archives of a cycle: sealed files of all of it, and the summary without names that is reported upward. */

import { Button, Select } from 'antd';
import { type ReactElement, useState } from 'react';
import type { Answer } from '../../../answer.ts';
import { api, fileAt } from '../../../api.ts';
import { Asked } from '../../../parts/asked.tsx';
import { DataTable } from '../../../parts/data-table.tsx';
import { Failed } from '../../../parts/failed.tsx';
import { momentText } from '../../../parts/figures/period.ts';
import { Job } from '../../../parts/job.tsx';
import { LAYER } from '../../../parts/layer.ts';
import { useTitles } from '../../../parts/names/titles.ts';
import { Card } from '../../../parts/page.tsx';
import { useWords } from '../../../words/use-words.ts';
import { Field, Fields } from '../parts/field.tsx';
import sides from '../parts/sides.module.css';
import { END } from '../words/results.ts';
import styles from './results.module.css';
import { gradeOptions, type Standing } from './standing.ts';

type Archive = Answer<'/cycles/{cycle}/archives'>['rows'][number];

/** The card. */
export function Archives({ cycle, standing }: { readonly cycle: number; readonly standing: Standing }): ReactElement {
  const say = useWords(END);
  const found = api.useQuery('get', '/cycles/{cycle}/archives', { params: { path: { cycle } } });
  return (
    <Card title={say('archive')}>
      <Asked of={found}>
        {({ rows }) => (
          <div className={sides['side']}>
            {rows.map((each) => (
              <Told key={each.number} cycle={cycle} archive={each} />
            ))}
            {standing.grades.length === 0 && rows.length > 0 ? null : <Make cycle={cycle} standing={standing} />}
          </div>
        )}
      </Asked>
    </Card>
  );
}

const KINDS = ['pdf', 'json'] as const;

function Told({ cycle, archive: { number, at, summary } }: { readonly cycle: number; readonly archive: Archive }): ReactElement {
  const say = useWords(END);
  const titles = useTitles();
  return (
    <div>
      <div className={styles['line']}>
        <b>{say('archived', { at: momentText(at), count: summary.people })}</b>
        {KINDS.map((kind) => (
          <a key={kind} href={fileAt(`/cycles/${cycle}/archives/${number}/${kind}`)} download>
            {say(kind)}
          </a>
        ))}
      </div>
      <h3 className={styles['under']}>{say('upward')}</h3>
      <DataTable
        label={say('upward')}
        rows={summary.grades}
        rowKey={({ unit, grade }) => `${unit} ${grade}`}
        columns={[
          { ...{ key: 'unit', head: say('unit'), isTitle: true }, cell: ({ unit }) => (unit === null ? '–' : titles.unit(unit)) },
          { ...{ key: 'grade', head: say('grade') }, cell: ({ grade }) => grade ?? '–' },
          { ...{ key: 'people', head: say('people'), align: 'right' }, cell: ({ people }) => people },
        ]}
      />
    </div>
  );
}

function Make({ cycle, standing }: { readonly cycle: number; readonly standing: Standing }): ReactElement {
  const say = useWords(END);
  const options = gradeOptions(standing);
  const [item, setItem] = useState(options.at(-1)?.value ?? '');
  const make = api.useMutation('post', '/cycles/{cycle}/archives');
  return (
    <div className={sides['fact']}>
      <p className={sides['quiet']}>{say('makeWhy')}</p>
      {make.error === null ? null : <Failed error={make.error} />}
      {make.data === undefined ? null : <Job key={make.data.job} job={make.data.job} />}
      {options.length === 0 ? null : (
        <>
          <Fields>
            <Field title={say('item')}>
              {(id) => <Select {...{ id, value: item, options, onChange: setItem, getPopupContainer: LAYER.getContainer }} />}
            </Field>
          </Fields>
          <div>
            <Button loading={make.isPending} onClick={() => make.mutate({ params: { path: { cycle } }, body: { item } })}>
              {say('make')}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}
