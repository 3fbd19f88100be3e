/** The close of a month: every scheme with its facts, its run, what blocks it and what is to be done next. */

import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Select } from 'antd';
import type { ReactElement } from 'react';
import type { Answer } from '../../../answer.ts';
import { api } from '../../../api.ts';
import { useLanguage } from '../../../look/choices.ts';
import { Asked } from '../../../parts/asked.tsx';
import { Empty } from '../../../parts/empty.tsx';
import { periodText } from '../../../parts/figures/period.ts';
import { Money } from '../../../parts/money.tsx';
import { Page } from '../../../parts/page.tsx';
import { useWords } from '../../../words/use-words.ts';
import { STAGE_ORDER, type Stage, stageOf } from '../steps/stage.ts';
import { CLOSE, STAGES } from '../words/close.ts';
import { Closing } from './closing.tsx';
import { type Due, useDue, wholeOf } from './due.ts';
import styles from './month-end.module.css';

/** The page. */
export function MonthEndPage(): ReactElement {
  const say = useWords(CLOSE);
  const { month } = useSearch({ from: '/finance/month' });
  const close = api.useQuery('get', '/month-end', { params: { query: month === undefined ? {} : { month } } });
  return (
    <Page title={say('title')} under={say('under')} actions={close.data === undefined ? undefined : <Month {...close.data} />}>
      <Asked of={close} lines={8}>
        {(found) => <Schemes {...found} />}
      </Asked>
    </Page>
  );
}

type Close = Answer<'/month-end'>;

function Month({ month, months }: Pick<Close, 'month' | 'months'>): ReactElement {
  const say = useWords(CLOSE);
  const language = useLanguage();
  const navigate = useNavigate({ from: '/finance/month' });
  const go = (to: string | undefined): void => void navigate({ search: (old) => ({ ...old, ...(to === undefined ? {} : { month: to }) }) });
  const at = months.indexOf(month);
  const [before, after] = [months[at + 1], at > 0 ? months[at - 1] : undefined];
  return (
    <>
      <Button icon={<LeftOutlined />} aria-label={say('before')} disabled={before === undefined} onClick={() => go(before)} />
      <Select
        {...{ value: month, onChange: go, 'aria-label': say('month') }}
        options={months.map((value) => ({ value, label: periodText(value, language) }))}
        style={{ minWidth: 150 }}
      />
      <Button icon={<RightOutlined />} aria-label={say('after')} disabled={after === undefined} onClick={() => go(after)} />
    </>
  );
}

function Schemes({ rows, month }: Pick<Close, 'rows' | 'month'>): ReactElement {
  const say = useWords(CLOSE);
  const due = useDue(month);
  const { stage } = useSearch({ from: '/finance/month' });
  if (rows.length === 0) return <Empty title={say('none')} why={say('noneWhy')} />;
  const shown = rows.filter(({ run }) => stage === undefined || stageOf(run) === stage);
  // What a month comes to is known by scheme: one with several periods in a month has no sum of a single one.
  const isOnly = ({ scheme }: Close['rows'][number]): boolean => rows.filter((each) => each.scheme === scheme).length === 1;
  const inOrder = shown.toSorted((a, b) => order(a) - order(b));
  return (
    <>
      <Stages rows={rows} chosen={stage} due={[...due.values()]} />
      {inOrder.length === 0 ? <Empty title={say('noneOfStage')} /> : null}
      <ul className={styles['list']}>
        {inOrder.map((row) => (
          <li key={`${row.scheme} ${row.period}`}>
            <Closing row={row} month={month} due={isOnly(row) ? due.get(row.scheme) : undefined} />
          </li>
        ))}
      </ul>
    </>
  );
}

const order = ({ run }: Close['rows'][number]): number => STAGE_ORDER.indexOf(stageOf(run));

type StagesProps = Pick<Close, 'rows'> & { readonly chosen: string | undefined; readonly due: readonly Due[] };

function Stages({ rows, chosen, due }: StagesProps): ReactElement {
  const say = useWords(STAGES);
  const speak = useWords(CLOSE);
  const navigate = useNavigate({ from: '/finance/month' });
  const whole = wholeOf(due);
  const counts = Map.groupBy(rows, ({ run }) => stageOf(run));
  const choose = (stage: Stage | undefined): void =>
    void navigate({ search: ({ month }) => ({ ...(month === undefined ? {} : { month }), ...(stage === undefined ? {} : { stage }) }) });
  return (
    <div className={styles['stages']}>
      <Chip word={speak('all')} count={rows.length} isOn={chosen === undefined} act={() => choose(undefined)} />
      {STAGE_ORDER.filter((stage) => counts.has(stage) || stage === chosen).map((stage) => (
        <Chip key={stage} word={say(stage)} count={counts.get(stage)?.length ?? 0} isOn={chosen === stage} act={() => choose(stage)} />
      ))}
      <span className={styles['progress']}>
        {speak('progress', { done: counts.get('paid')?.length ?? 0, all: rows.length })}
        {whole === null ? null : (
          <>
            {' · '}
            {speak('whole')} <Money fen={whole.fen} size="strong" />
            {whole.missing === 0 ? null : ` · ${speak('open', { count: whole.missing })}`}
          </>
        )}
      </span>
    </div>
  );
}

type ChipProps = { readonly word: string; readonly count: number; readonly isOn: boolean; readonly act: () => void };

function Chip({ word, count, isOn, act }: ChipProps): ReactElement {
  return (
    <button type="button" aria-pressed={isOn} onClick={act}>
      {word} <b>{count}</b>
    </button>
  );
}
