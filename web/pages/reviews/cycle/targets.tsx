/** The targets of a cycle, as they were offered and agreed, and the sums that leaders part among their members. */

import type { ReactElement } from 'react';
import type { Answer } from '../../../answer.ts';
import { api } from '../../../api.ts';
import { Asked } from '../../../parts/asked.tsx';
import { type Column, DataTable } from '../../../parts/data-table.tsx';
import { Tag } from '../../../parts/figures/tag.tsx';
import { PersonName } from '../../../parts/names/person-name.tsx';
import { Card } from '../../../parts/page.tsx';
import { useWords } from '../../../words/use-words.ts';
import type { CycleView } from '../all/cycles.ts';
import { Nothing } from '../parts/nothing.tsx';
import sides from '../parts/sides.module.css';
import { TARGETS } from '../words/cycle.ts';
import styles from './cycle.module.css';
import { Sums } from './sums.tsx';
import { ToFacts } from './to-facts.tsx';

type Target = Answer<'/cycles/{number}/targets'>['rows'][number];

/** The side. */
export function TargetsSide({ view }: { readonly view: CycleView }): ReactElement {
  const say = useWords(TARGETS);
  const { number, cancelled } = view.cycle;
  const targets = api.useQuery('get', '/cycles/{number}/targets', { params: { path: { number } } });
  return (
    <div className={sides['side']}>
      <Asked of={targets}>
        {({ rows }) => (
          <Card title={say('title')} flush={rows.length > 0}>
            {rows.length === 0 ? <Nothing title={say('none')} why={say('noneWhy')} /> : <Targets rows={rows} />}
            {rows.length === 0 || cancelled ? null : (
              <div className={styles['told']}>
                <ToFacts cycle={number} part="targets" title={say('publish')} />
              </div>
            )}
          </Card>
        )}
      </Asked>
      <Sums cycle={number} isOpen={!cancelled} />
    </div>
  );
}

/** A value of a target as people read it: 120,000 元. */
const valueText = ({ value, unit }: Target['offer']): string => `${value.replace(/\B(?<!\.\d*)(?=(\d{3})+(?!\d))/g, ',')} ${unit}`;

function Targets({ rows }: { readonly rows: readonly Target[] }): ReactElement {
  const say = useWords(TARGETS);
  const stateOf = ({ offer, agreed, by }: Target): string => {
    if (agreed === null) return say('open', { side: say(offer.side === 'employee' ? 'supervisor' : 'employee') });
    return by === 'window' ? say('window') : say('done');
  };
  const columns: readonly Column<Target>[] = [
    { ...{ key: 'person', head: say('person'), isTitle: true }, cell: ({ offer }) => <PersonName person={offer.person} /> },
    { ...{ key: 'metric', head: say('metric') }, cell: ({ offer }) => offer.metric },
    {
      ...{ key: 'offered', head: say('offered'), align: 'right' },
      cell: ({ offer }) => (
        <>
          {valueText(offer)} <small className={sides['quiet']}>{say('by', { side: say(offer.side) })}</small>
        </>
      ),
    },
    {
      ...{ key: 'agreed', head: say('agreed'), align: 'right' },
      cell: ({ agreed }) => (agreed === null ? '–' : <b>{valueText(agreed)}</b>),
    },
    {
      ...{ key: 'state', head: say('state') },
      cell: (row) => <Tag tone={row.agreed === null ? 'amber' : 'jade'}>{stateOf(row)}</Tag>,
    },
  ];
  return <DataTable label={say('title')} rows={rows} rowKey={({ offer }) => offer.number} columns={columns} />;
}
