/** The review cycles on a calendar: the windows of each, today's line, what is open now, how many forms are given. */

import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Segmented } from 'antd';
import { type ReactElement, useState } from 'react';
import { api } from '../../../api.ts';
import { may, useMe } from '../../../frame/me.ts';
import { Asked } from '../../../parts/asked.tsx';
import { Empty } from '../../../parts/empty.tsx';
import { Failed } from '../../../parts/failed.tsx';
import { Tiles } from '../../../parts/figures/tiles.tsx';
import { Loading } from '../../../parts/loading.tsx';
import { Card, Page } from '../../../parts/page.tsx';
import { useWords } from '../../../words/use-words.ts';
import { CYCLES } from '../words/cycles.ts';
import { type Cycle, inOrder, type Row, useRows } from './cycles.ts';
import { OpenCycle } from './open-cycle.tsx';
import { Timeline } from './timeline.tsx';

/** The page. */
export function ReviewsPage(): ReactElement {
  const say = useWords(CYCLES);
  const me = useMe();
  const [isOpening, setOpening] = useState(false);
  const cycles = api.useQuery('get', '/cycles');
  const opening = may(me, 'run cycles') ? (
    <Button type="primary" onClick={() => setOpening(true)}>
      {say('openNew')}
    </Button>
  ) : null;
  return (
    <Page title={say('title')} under={say('under')} actions={opening}>
      <Asked of={cycles} lines={8}>
        {({ rows }) => (rows.length === 0 ? <Empty title={say('none')} why={say('noneWhy')} /> : <Cycles cycles={rows} />)}
      </Asked>
      {isOpening ? <OpenCycle close={() => setOpening(false)} /> : null}
    </Page>
  );
}

/** How many cycles are asked for at first; older ones when they are wanted. */
const FIRST = 24;

function Cycles({ cycles }: { readonly cycles: readonly Cycle[] }): ReactElement {
  const say = useWords(CYCLES);
  const { show } = useSearch({ from: '/reviews' });
  const navigate = useNavigate({ from: '/reviews' });
  const [shown, setShown] = useState(FIRST);
  const { rows, error } = useRows(cycles.toReversed().slice(0, shown));
  if (error !== null) return <Failed error={error} />;
  if (rows === null) return <Loading lines={8} />;
  const isRunning = ({ standing }: Row): boolean => standing !== 'over' && standing !== 'cancelled';
  const running = rows.filter(isRunning);
  const listed = inOrder(show === 'all' ? rows : running);
  const options = [
    { value: 'running', label: say('running') },
    { value: 'all', label: say('all') },
  ];
  const choice = (
    <Segmented
      {...{ options, value: show === 'all' ? 'all' : 'running', 'aria-label': say('which') }}
      onChange={(to) => void navigate({ search: to === 'all' ? { show: 'all' } : {}, replace: true })}
    />
  );
  return (
    <>
      <Summary rows={running} />
      <Card title={say('timeline')} aside={choice}>
        {listed.length === 0 ? <Empty title={say('noneRunning')} /> : <Timeline rows={listed} />}
        {shown < cycles.length && show === 'all' ? (
          <Button type="link" onClick={() => setShown(shown + FIRST)}>
            {say('more', { count: cycles.length - shown })}
          </Button>
        ) : null}
      </Card>
    </>
  );
}

function Summary({ rows }: { readonly rows: readonly Row[] }): ReactElement {
  const say = useWords(CYCLES);
  const waiting = rows.reduce((sum, { forms }) => sum + forms.waiting, 0);
  return (
    <Tiles
      tiles={[
        { title: say('running'), value: rows.length },
        { title: say('stagesOpen'), value: rows.flatMap(({ stages }) => stages).filter(({ state }) => state === 'open').length },
        { title: say('given'), value: rows.reduce((sum, { forms }) => sum + forms.given, 0) },
        { title: say('waiting'), value: waiting, isWarm: waiting > 0 },
      ]}
    />
  );
}
