/** The data wall: the newest month in large figures on a whole screen, dark, and anew as soon as a run changes; names only where they are asked for. */

import { CloseOutlined, EyeInvisibleOutlined, EyeOutlined, FullscreenOutlined } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import { type CSSProperties, type ReactElement, useEffect, useMemo, useRef, useState } from 'react';
import { api, queries } from '../../../api.ts';
import { useMe } from '../../../frame/me.ts';
import { useLanguage } from '../../../look/choices.ts';
import { variablesOf } from '../../../look/tokens.ts';
import { Asked } from '../../../parts/asked.tsx';
import { Chart } from '../../../parts/chart/chart.tsx';
import { Empty } from '../../../parts/empty.tsx';
import { periodText } from '../../../parts/figures/period.ts';
import { StandingChip } from '../../../parts/figures/standing.tsx';
import { useWords } from '../../../words/use-words.ts';
import type { Overview } from '../dashboard/told.ts';
import { trendOption } from '../dashboard/trend-option.ts';
import { TREND } from '../words/dashboard.ts';
import { WALL } from '../words/wall.ts';
import { Figures, Leaders, Progress, Schemes, Units } from './panels.tsx';
import styles from './wall.module.css';

/** How often it is asked whether a run changed, in milliseconds. */
const LOOKS = 10_000;

/** By night whatever the machine says: a wall is looked at from afar. */
const NIGHT = Object.fromEntries(variablesOf('dark')) as CSSProperties;

/** The page. */
export function WallPage(): ReactElement {
  const say = useWords(WALL);
  const place = useRef<HTMLDivElement>(null);
  const [named, setNamed] = useState(false);
  const told = api.useQuery('get', '/dashboard', {}, { refetchInterval: LOOKS, staleTime: 0 });
  useAnew(told.data);
  useEffect(() => {
    document.title = `${say('title')} · 衡绩`;
  }, [say]);
  return (
    <div className={styles['wall']} style={{ ...NIGHT, colorScheme: 'dark' }} ref={place}>
      <header className={styles['head']}>
        <Title found={told.data} at={told.dataUpdatedAt} />
        <button type="button" onClick={() => setNamed(!named)} aria-pressed={named}>
          {named ? <EyeInvisibleOutlined aria-hidden /> : <EyeOutlined aria-hidden />} {say(named ? 'hideNames' : 'showNames')}
        </button>
        <button type="button" onClick={() => void place.current?.requestFullscreen()}>
          <FullscreenOutlined aria-hidden /> {say('full')}
        </button>
        <Link to="/boss">
          <CloseOutlined aria-hidden /> {say('leave')}
        </Link>
      </header>
      <Asked of={told} lines={8}>
        {(found) =>
          found.schemes.length === 0 ? <Empty title={say('none')} why={say('noneWhy')} /> : <Month found={found} named={named} />
        }
      </Asked>
    </div>
  );
}

/** As soon as another run stands, or one went a step on, all that hangs by it is asked anew. */
function useAnew(found: Overview | undefined): void {
  const stands = found?.schemes.map(({ run, standing }) => `${run} ${standing}`).join(',');
  const known = useRef(stands);
  useEffect(() => {
    if (known.current !== undefined && stands !== undefined && stands !== known.current) void queries.invalidateQueries();
    known.current = stands ?? known.current;
  }, [stands]);
}

function Title({ found, at }: { readonly found: Overview | undefined; readonly at: number }): ReactElement {
  const say = useWords(WALL);
  const language = useLanguage();
  const { organisation } = useMe();
  const time = new Date(at).toLocaleTimeString(language === 'zh' ? 'zh-CN' : 'en-GB', { hour: '2-digit', minute: '2-digit' });
  return (
    <div className={styles['title']}>
      <h1>{organisation.name}</h1>
      {found === undefined ? null : (
        <p>
          {periodText(found.now.month, language)} {found.now.standing === null ? null : <StandingChip standing={found.now.standing} />}{' '}
          {say('at', { time })}
        </p>
      )}
    </div>
  );
}

function Month({ found, named }: { readonly found: Overview; readonly named: boolean }): ReactElement {
  const { month } = found.now;
  return (
    <div className={styles['grid']}>
      <Figures found={found} />
      <Months month={month} />
      <Units month={month} />
      <Leaders month={month} named={named} />
      <Progress month={month} />
      <Schemes found={found} />
    </div>
  );
}

function Months({ month }: { readonly month: string }): ReactElement {
  const say = useWords(TREND);
  const language = useLanguage();
  const told = api.useQuery('get', '/dashboard/trend', { params: { query: { month } } });
  const rows = told.data?.rows;
  const option = useMemo(
    () => (rows === undefined ? null : trendOption(rows, { say, language, look: 'dark', scale: 1.25 })),
    [rows, say, language],
  );
  return (
    <section className={styles['trend']}>
      <h2>{say('title')}</h2>
      {option === null ? null : (
        <Chart option={option} height={Math.max(220, Math.round(window.innerHeight * 0.24))} label={say('label')} />
      )}
    </section>
  );
}
