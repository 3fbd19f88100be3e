/** What a draft would have cost: past months under the rules in force and under the draft, who gains and who loses. */

import { Button } from 'antd';
import { type ReactElement, useState } from 'react';
import type { Answer } from '../../../../answer.ts';
import { api } from '../../../../api.ts';
import { may, useMe } from '../../../../frame/me.ts';
import { useLanguage } from '../../../../look/choices.ts';
import { Asked } from '../../../../parts/asked.tsx';
import { type Column, DataTable } from '../../../../parts/data-table.tsx';
import { Empty } from '../../../../parts/empty.tsx';
import { Failed } from '../../../../parts/failed.tsx';
import { MonthInput } from '../../../../parts/fields/day.tsx';
import { periodText } from '../../../../parts/figures/period.ts';
import { Job } from '../../../../parts/job.tsx';
import { Loading } from '../../../../parts/loading.tsx';
import { Money } from '../../../../parts/money.tsx';
import { useWords } from '../../../../words/use-words.ts';
import { useNewestPeriod } from '../../model/use-newest-period.ts';
import styles from '../draft.module.css';
import { DRAFT } from '../words.ts';
import { type Figures, fenOf, type Part } from './figures.ts';
import { CostPeople } from './people.tsx';
import { Whole } from './whole.tsx';

/** The draft, the version that stands saved, what is to be done before it is computed, where something is, and the way to save. */
type CostProps = {
  readonly draft: number;
  readonly scheme: string;
  readonly version: number;
  readonly hindrance: 'saveFirst' | 'mendBefore' | null;
  readonly save: () => Promise<void>;
};

/** The tool. */
export function Cost({ draft, scheme, version, hindrance, save }: CostProps): ReactElement {
  const say = useWords(DRAFT);
  const me = useMe();
  const [job, setJob] = useState<number | null>(null);
  const newest = useNewestPeriod(scheme);
  const kept = api.useQuery('get', '/drafts/{draft}/simulations', { params: { path: { draft } } });
  return (
    <div className={styles['cost']}>
      <p className={styles['mend']}>{say('costWhy')}</p>
      {may(me, 'write schemes', 'review schemes') && may(me, 'read facts') ? (
        newest === null ? (
          <Loading lines={1} />
        ) : (
          <Order {...{ draft, newest, hindrance, save, isBusy: job !== null, began: setJob }} />
        )
      ) : null}
      {job === null ? null : <Job key={job} job={job} ended={({ end }) => end?.outcome === 'done' && setJob(null)} />}
      <Asked of={kept}>{({ rows }) => <Newest rows={rows} version={version} />}</Asked>
    </div>
  );
}

type OrderProps = Pick<CostProps, 'draft' | 'hindrance' | 'save'> & {
  readonly isBusy: boolean;
  readonly began: (job: number) => void;
};

function Order({ draft, newest, hindrance, save, isBusy, began }: OrderProps & { readonly newest: string }): ReactElement {
  const say = useWords(DRAFT);
  const [first, setFirst] = useState(newest);
  const [last, setLast] = useState(newest);
  const start = api.useMutation('post', '/drafts/{draft}/simulations', { onSuccess: (answer) => began(answer.job) });
  const send = (event: React.FormEvent): void => {
    event.preventDefault();
    const body = { periods: first === last ? first : `${first}..${last}` };
    // What is computed is what is saved; what hinders saving stands at the top of the page.
    void save().then(
      () => start.mutate({ params: { path: { draft } }, body }),
      () => undefined,
    );
  };
  return (
    <form onSubmit={send} className={styles['order']}>
      <MonthInput label={`${say('months')} ${say('from')}`} value={first} change={setFirst} max={last} isShort />
      <span>{say('to')}</span>
      <MonthInput label={`${say('months')} ${say('to')}`} value={last} change={setLast} min={first} isShort />
      <Button type="primary" htmlType="submit" loading={start.isPending} disabled={hindrance === 'mendBefore' || isBusy}>
        {say(hindrance === 'saveFirst' ? 'saveAndCompute' : 'compute')}
      </Button>
      {hindrance === 'mendBefore' ? <p className={styles['hindrance']}>{say(hindrance)}</p> : null}
      {start.error === null ? null : <Failed error={start.error} />}
    </form>
  );
}

type Kept = Answer<'/drafts/{draft}/simulations'>['rows'][number];

function Newest({ rows, version }: { readonly rows: readonly Kept[]; readonly version: number }): ReactElement {
  const say = useWords(DRAFT);
  const language = useLanguage();
  const newest = rows.at(-1);
  if (newest === undefined) return <Empty title={say('noCost')} />;
  const figures = newest.figures as unknown as Figures;
  const periods = figures.periods.map((each) => periodText(each, language)).join(' ');
  return (
    <>
      <h3>
        {say('kept', { number: newest.number, version: newest.version, periods })}
        {newest.version === version ? null : <span className={styles['stale']}>{say('stale')}</span>}
      </h3>
      <Whole total={figures.total} />
      {figures.byPeriod.length > 1 ? <ByPeriod figures={figures} /> : null}
      <CostPeople simulation={newest.number} />
    </>
  );
}

function ByPeriod({ figures: { byPeriod, total } }: { readonly figures: Figures }): ReactElement {
  const say = useWords(DRAFT);
  const language = useLanguage();
  const columns: readonly Column<Part>[] = [
    { key: 'period', head: say('period'), isTitle: true, cell: ({ period }) => (period === null ? '' : periodText(period, language)) },
    { key: 'old', head: say('before'), align: 'right', cell: (part) => <Money fen={fenOf(part.old)} /> },
    { key: 'new', head: say('after'), align: 'right', cell: (part) => <Money fen={fenOf(part.new)} /> },
    { key: 'difference', head: say('difference'), align: 'right', cell: (part) => <Money fen={fenOf(part.difference)} signed /> },
  ];
  const foot = [say('whole'), ...[total.old, total.new].map((sum, k) => <Money key={k} fen={fenOf(sum)} />)];
  return (
    <DataTable
      {...{ label: say('cost'), rows: byPeriod, columns, rowKey: ({ period }: Part) => period ?? '' }}
      foot={[...foot, <Money key="difference" fen={fenOf(total.difference)} signed />]}
    />
  );
}
