/** One review cycle: its windows, forms, people, targets, results up to publication, signatures and archive. */

import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { Button } from 'antd';
import { type ReactElement, useState } from 'react';
import { api } from '../../../api.ts';
import { useLanguage } from '../../../look/choices.ts';
import { Asked } from '../../../parts/asked.tsx';
import { periodText } from '../../../parts/figures/period.ts';
import { useSchemeTitles } from '../../../parts/names/schemes.ts';
import { Card, Page } from '../../../parts/page.tsx';
import { Sides } from '../../../parts/sides.tsx';
import { useWords } from '../../../words/use-words.ts';
import { type CycleView, standingOf } from '../all/cycles.ts';
import { Now } from '../all/timeline.tsx';
import { Ask } from '../parts/ask.tsx';
import { ReasonField } from '../parts/reason-field.tsx';
import { EndSide } from '../results/end.tsx';
import { ResultsSide } from '../results/side.tsx';
import { COMMON } from '../words/common.ts';
import { CYCLE } from '../words/cycle.ts';
import { FormsSide } from './forms/side.tsx';
import { PeopleSide } from './people.tsx';
import { TargetsSide } from './targets.tsx';
import { WindowsSide } from './windows.tsx';

const SIDES = ['windows', 'ratings', 'people', 'targets', 'results', 'end'] as const;

type Side = (typeof SIDES)[number];

/** The page. */
export function CyclePage(): ReactElement {
  const { cycle } = useParams({ from: '/reviews/$cycle' });
  const found = api.useQuery('get', '/cycles/{number}', { params: { path: { number: Number(cycle) } } });
  return (
    <Asked of={found} lines={8}>
      {(view) => <Opened key={cycle} view={view} />}
    </Asked>
  );
}

function Opened({ view }: { readonly view: CycleView }): ReactElement {
  const say = useWords(CYCLE);
  const language = useLanguage();
  const titleOf = useSchemeTitles();
  const { side } = useSearch({ from: '/reviews/$cycle' });
  const navigate = useNavigate({ from: '/reviews/$cycle' });
  const { cycle, stages } = view;
  const active: Side = SIDES.find((each) => each === side) ?? 'windows';
  const under = say('under', { scheme: titleOf(cycle.scheme), version: cycle.version, period: periodText(cycle.period, language) });
  return (
    <Page
      {...{ title: cycle.name, back: '/reviews', actions: <Actions cycle={cycle} /> }}
      under={
        <>
          <span>{under}</span> · <Now standing={standingOf(cycle, stages)} stages={stages} />
        </>
      }
    >
      {cycle.cancelled ? <Card>{say('cancelled')}</Card> : null}
      <Sides
        {...{ label: say('sides'), active, sides: SIDES.map((key) => ({ key, title: say(key) })) }}
        choose={(to) => void navigate({ search: { side: to }, replace: true })}
      >
        <Shown side={active} view={view} />
      </Sides>
    </Page>
  );
}

function Shown({ side, view }: { readonly side: Side; readonly view: CycleView }): ReactElement {
  if (side === 'ratings') return <FormsSide view={view} />;
  if (side === 'people') return <PeopleSide view={view} />;
  if (side === 'targets') return <TargetsSide view={view} />;
  if (side === 'results') return <ResultsSide view={view} />;
  if (side === 'end') return <EndSide view={view} />;
  return <WindowsSide view={view} />;
}

function Actions({ cycle }: Pick<CycleView, 'cycle'>): ReactElement | null {
  const say = useWords(CYCLE);
  const [isCancelling, setCancelling] = useState(false);
  if (cycle.cancelled) return null;
  return (
    <>
      <Link to="/readiness" search={{ scheme: cycle.scheme, period: cycle.period }}>
        {say('ready')}
      </Link>
      <Button danger onClick={() => setCancelling(true)}>
        {say('cancel')}
      </Button>
      {isCancelling ? <Cancel cycle={cycle.number} close={() => setCancelling(false)} /> : null}
    </>
  );
}

function Cancel({ cycle, close }: { readonly cycle: number; readonly close: () => void }): ReactElement {
  const say = useWords(CYCLE);
  const common = useWords(COMMON);
  const [reason, setReason] = useState('');
  const cancel = api.useMutation('post', '/cycles/{number}/cancel', { onSuccess: close });
  return (
    <Ask
      {...{ title: say('cancelTitle'), act: say('cancel'), why: say('cancelWhy'), isDanger: true, change: cancel, close }}
      isReady={reason.trim() !== ''}
      send={() => cancel.mutate({ params: { path: { number: cycle } }, body: { reason } })}
    >
      <ReasonField title={common('reason')} value={reason} change={setReason} />
    </Ask>
  );
}
