/** What moved between this run and another, person by person, each with the fact or the passage of the scheme that moved it. */

import { useNavigate, useSearch } from '@tanstack/react-router';
import { Select } from 'antd';
import type { ReactElement } from 'react';
import type { Answer } from '../../../answer.ts';
import { api } from '../../../api.ts';
import { useLanguage } from '../../../look/choices.ts';
import { Asked } from '../../../parts/asked.tsx';
import { Empty } from '../../../parts/empty.tsx';
import { periodText } from '../../../parts/figures/period.ts';
import { Card } from '../../../parts/page.tsx';
import { useWords } from '../../../words/use-words.ts';
import type { Run } from '../steps/stage.ts';
import { RUN } from '../words/run.ts';
import styles from './run.module.css';

type Moved = Answer<'/runs/{run}/difference'>;

/** The differences. */
export function Difference({ run }: { readonly run: Run }): ReactElement {
  const say = useWords(RUN);
  const language = useLanguage();
  const { with: other } = useSearch({ from: '/finance/runs/$run' });
  const navigate = useNavigate({ from: '/finance/runs/$run' });
  const runs = api.useQuery('get', '/runs', { params: { query: { scheme: run.scheme, limit: 200 } } });
  const query = { language, limit: 200, ...(other === undefined ? {} : { with: Number(other) }) };
  const moved = api.useQuery('get', '/runs/{run}/difference', { params: { path: { run: run.number }, query } });
  const options = [
    { value: '', label: say('lastPeriod') },
    ...(runs.data?.rows ?? [])
      .filter(({ number }) => number !== run.number)
      .map(({ number, period }) => ({ value: String(number), label: `#${number} · ${periodText(period, language)}` })),
  ];
  return (
    <div className={styles['people']}>
      <div className={styles['bar']}>
        <span id="compare-with">{say('with')}</span>
        <Select
          {...{ options, value: other ?? '', 'aria-labelledby': 'compare-with' }}
          style={{ minWidth: 220 }}
          onChange={(to: string) =>
            void navigate({ search: ({ with: _, ...old }) => (to === '' ? old : { ...old, with: to }), replace: true })
          }
        />
      </div>
      <Asked of={moved} lines={8}>
        {(found) => <People moved={found} />}
      </Asked>
    </div>
  );
}

function People({ moved }: { readonly moved: Moved }): ReactElement {
  const say = useWords(RUN);
  if (moved.rows.length === 0) return <Empty title={say('same')} why={say('sameWhy')} />;
  return (
    <>
      <p>{`#${moved.old} → #${moved.new} · ${say('moved', { count: moved.count, people: moved.people })}`}</p>
      {moved.rows.map((row) => (
        <Card key={row.person} title={row.name} aside={row.person}>
          <Items items={row.items.toReversed()} />
        </Card>
      ))}
    </>
  );
}

type ItemRow = Moved['rows'][number]['items'][number];

/** What moved of a person: what it comes to in the end first, the steps to it when they are asked for. */
function Items({ items: [last, ...steps] }: { readonly items: readonly ItemRow[] }): ReactElement {
  const say = useWords(RUN);
  return (
    <div className={styles['moved']}>
      {last === undefined ? null : <Item item={last} />}
      {steps.length === 0 ? null : (
        <details>
          <summary>{say('steps', { count: steps.length })}</summary>
          <ul className={styles['moved']}>
            {steps.map((item) => (
              <li key={item.name}>
                <Item item={item} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

function Item({ item }: { readonly item: ItemRow }): ReactElement {
  const isDown = item.difference?.startsWith('-') === true;
  return (
    <div>
      <p className={styles['change']}>
        <span>{item.title}</span>
        <span>
          {`${item.shown.old ?? '—'} → `}
          <b>{item.shown.new ?? '—'}</b>
        </span>
        <span className={isDown ? styles['down'] : styles['up']}>{item.shown.difference}</span>
      </p>
      {item.causes.map((cause, k) => (
        <div key={k} className={styles['cause']}>
          {cause.text}
          {cause.edits.map((edit, at) => (
            <p key={at}>
              {edit.old === null ? null : <del>{edit.old.text}</del>}
              {edit.new === null ? null : <ins>{edit.new.text}</ins>}
            </p>
          ))}
        </div>
      ))}
    </div>
  );
}
