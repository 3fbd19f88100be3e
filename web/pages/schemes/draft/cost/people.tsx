/** The people of a simulation: how far how many of them move, and who moves most; for those who may see pay. */

import type { EChartsCoreOption } from 'echarts/core';
import { type ReactElement, useMemo } from 'react';
import { api } from '../../../../api.ts';
import { may, useMe } from '../../../../frame/me.ts';
import { useLook } from '../../../../look/choices.ts';
import { PALETTES } from '../../../../look/tokens.ts';
import { Asked } from '../../../../parts/asked.tsx';
import { axesOf, Chart } from '../../../../parts/chart/chart.tsx';
import { type Column, DataTable } from '../../../../parts/data-table.tsx';
import { Money, yuanText } from '../../../../parts/money.tsx';
import { useWords } from '../../../../words/use-words.ts';
import styles from '../draft.module.css';
import { DRAFT } from '../words.ts';
import { fenOf, type PersonFigures, type Sides, spreadOf } from './figures.ts';

/** The people. */
export function CostPeople({ simulation }: { readonly simulation: number }): ReactElement {
  const say = useWords(DRAFT);
  const me = useMe();
  const mayRead = may(me, 'read pay');
  const told = api.useQuery('get', '/simulations/{simulation}/people', { params: { path: { simulation } } }, { enabled: mayRead });
  if (!mayRead) return <p className={styles['mend']}>{say('unseen')}</p>;
  return <Asked of={told}>{({ rows }) => <Moves people={rows as unknown as readonly PersonFigures[]} />}</Asked>;
}

/** How many of those who moved are shown one by one. */
const SHOWN = 12;

/** How many move by how much, and those who move most. */
export function Moves({ people, sides }: { readonly people: readonly PersonFigures[]; readonly sides?: Sides }): ReactElement {
  const say = useWords(DRAFT);
  const [before, after] = sides ?? [say('before'), say('after')];
  const look = useLook();
  const spread = useMemo(() => spreadOf(people), [people]);
  const option = useMemo(() => optionOf(spread, look), [spread, look]);
  const size = ({ difference }: PersonFigures): bigint => {
    const fen = fenOf(difference) ?? 0n;
    return fen < 0n ? -fen : fen;
  };
  const moved = people.filter((each) => size(each) > 0n).toSorted((a, b) => (size(a) > size(b) ? -1 : 1));
  const columns: readonly Column<PersonFigures>[] = [
    { key: 'name', head: say('person'), isTitle: true, cell: ({ subject, name }) => name ?? subject },
    { key: 'old', head: before, align: 'right', cell: (each) => <Money fen={fenOf(each.old)} /> },
    { key: 'new', head: after, align: 'right', cell: (each) => <Money fen={fenOf(each.new)} /> },
    { key: 'difference', head: say('difference'), align: 'right', cell: (each) => <Money fen={fenOf(each.difference)} signed /> },
  ];
  return (
    <>
      {spread.length === 0 ? null : (
        <figure>
          <figcaption>{say('spread')}</figcaption>
          <Chart option={option} height={180} label={say('spread')} />
        </figure>
      )}
      {moved.length === 0 ? null : (
        <>
          <h3>{say('more')}</h3>
          <DataTable {...{ label: say('more'), rows: moved.slice(0, SHOWN), columns, rowKey: ({ subject }: PersonFigures) => subject }} />
        </>
      )}
    </>
  );
}

function optionOf(spread: ReturnType<typeof spreadOf>, look: 'light' | 'dark'): EChartsCoreOption {
  const { jade, cinnabar } = PALETTES[look];
  const axes = axesOf(look);
  const short = (fen: bigint): string => yuanText(fen, true).replace(/\.00$/, '');
  return {
    xAxis: { ...{ type: 'category', ...axes }, data: spread.map(({ from, to }) => `${short(from)}\n${short(to)}`) },
    yAxis: { ...{ type: 'value', minInterval: 1, ...axes } },
    series: [
      {
        ...{ type: 'bar', barCategoryGap: '12%' },
        data: spread.map(({ from, count }) => ({ value: count, itemStyle: { color: from < 0n ? cinnabar : jade, borderRadius: 4 } })),
      },
    ],
  };
}
