/** What if: some of my figures are moved, and the month comes out anew at once, by the rules that pay and on this machine alone. */

import { getRouteApi } from '@tanstack/react-router';
import { Button } from 'antd';
import { type ReactElement, useDeferredValue, useEffect, useMemo, useState } from 'react';
import type { Fraction } from '../../../../src/lib/fraction.ts';
import type { Answer } from '../../../answer.ts';
import { api } from '../../../api.ts';
import { useLanguage } from '../../../look/choices.ts';
import { Asked } from '../../../parts/asked.tsx';
import { Empty } from '../../../parts/empty.tsx';
import { periodText } from '../../../parts/figures/period.ts';
import { Loading } from '../../../parts/loading.tsx';
import { monthMeant } from '../../../parts/month/meant.ts';
import type { MonthRow } from '../../../parts/month/period-choice.tsx';
import { Card, Page } from '../../../parts/page.tsx';
import { useWords } from '../../../words/use-words.ts';

import { WHAT_IF } from '../words.ts';
import type * as Engine from './engine.ts';
import { MovedInput } from './input.tsx';
import { ItemsWouldBe, mainOf, TotalWouldBe } from './outcome.tsx';
import styles from './what-if.module.css';

/** The page. */
export function WhatIfPage(): ReactElement {
  const say = useWords(WHAT_IF);
  const language = useLanguage();
  const search = getRouteApi('/mine/what-if').useSearch();
  const months = api.useQuery('get', '/mine/months');
  const meant = monthMeant(months.data?.rows ?? [], search);
  return (
    <Page
      title={say('title')}
      width="reading"
      back="/mine/month"
      {...(meant === null ? {} : { under: periodText(meant.period, language) })}
    >
      <Asked of={months}>{() => (meant === null ? <Empty title={say('none')} why={say('noneWhy')} /> : <Taken meant={meant} />)}</Asked>
    </Page>
  );
}

function Taken({ meant: { scheme, period } }: { readonly meant: MonthRow }): ReactElement {
  const taken = api.useQuery('get', '/mine/month/plan', { params: { query: { scheme, period } } });
  return (
    <Asked of={taken} lines={8}>
      {(answer) => <Opened key={answer.run} answer={answer} />}
    </Asked>
  );
}

/** The engine, and the month on which other figures are tried. */
type Rooms = { readonly engine: typeof Engine; readonly trial: Engine.Trial | null };

function Opened({ answer }: { readonly answer: Answer<'/mine/month/plan'> }): ReactElement {
  const say = useWords(WHAT_IF);
  const [rooms, setRooms] = useState<Rooms | null>(null);
  useEffect(() => {
    let isOver = false;
    void import('./engine.ts').then((engine) => {
      if (!isOver) setRooms({ engine, trial: engine.openTrial(answer) });
    });
    return () => {
      isOver = true;
    };
  }, [answer]);
  if (rooms === null) return <Loading lines={8} />;
  const { engine, trial } = rooms;
  if (trial === null || trial.movable.length === 0) return <Empty title={say('none')} why={say('noneWhy')} />;
  return <Trying engine={engine} trial={trial} />;
}

/** How many figures are shown before somebody wants all of them. */
const FIRST = 4;

function Trying({ engine, trial }: { readonly engine: typeof Engine; readonly trial: Engine.Trial }): ReactElement {
  const say = useWords(WHAT_IF);
  const language = useLanguage();
  const [moves, setMoves] = useState<Engine.Moves>(new Map());
  const [showsAll, setAll] = useState(false);
  const settled = useDeferredValue(moves);
  const outcomes = useMemo(() => engine.tried(trial, settled, language), [engine, trial, settled, language]);
  const main = mainOf(outcomes);
  const shown = showsAll ? trial.movable : trial.movable.slice(0, FIRST);
  const move = (name: string, value: Fraction | null): void => {
    const next = new Map(moves);
    if (value === null) next.delete(name);
    else next.set(name, value);
    setMoves(next);
  };
  return (
    <>
      {main === undefined ? null : <TotalWouldBe outcome={main} />}
      <Card
        title={say('move')}
        aside={
          <Button size="small" disabled={moves.size === 0} onClick={() => setMoves(new Map())}>
            {say('reset')}
          </Button>
        }
      >
        <div className={styles['inputs']}>
          {shown.map((movable) => (
            <MovedInput
              key={movable.name}
              {...{ engine, movable, value: moves.get(movable.name) ?? null, move: (value) => move(movable.name, value) }}
            />
          ))}
        </div>
        {shown.length === trial.movable.length ? null : (
          <button type="button" className={styles['all']} onClick={() => setAll(true)}>
            {say('allFigures', { count: trial.movable.length })}
          </button>
        )}
      </Card>
      <ItemsWouldBe outcomes={outcomes.filter(({ name }) => name !== main?.name)} />
      <p className={styles['note']}>{say('note')}</p>
    </>
  );
}
