/** The reports that one owes: for which days, until when, how each stands; one is handed in with its files where it stands. */

import { Button } from 'antd';
import { type ReactElement, useState } from 'react';
import { api } from '../../../api.ts';
import { Asked } from '../../../parts/asked.tsx';
import { Empty } from '../../../parts/empty.tsx';
import { momentText } from '../../../parts/figures/period.ts';
import { Tag } from '../../../parts/figures/tag.tsx';
import { Card, Page } from '../../../parts/page.tsx';
import { useWords } from '../../../words/use-words.ts';
import { REPORTS } from '../words.ts';
import { HandIn } from './hand-in.tsx';
import { isOpen, type Owed } from './owed.ts';
import styles from './reports.module.css';

/** The page. */
export function ReportsPage(): ReactElement {
  const say = useWords(REPORTS);
  const found = api.useQuery('get', '/me/reports');
  const [handing, setHanding] = useState<Owed | null>(null);
  return (
    <Page title={say('title')} under={say('under')} width="reading" back="/mine/todo">
      <Asked of={found} lines={4}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Empty title={say('none')} why={say('noneWhy')} />
          ) : (
            <Card>
              <ul className={styles['list']}>
                {rows.map((owed) => (
                  <Line key={`${owed.rule} ${owed.last}`} owed={owed} hand={() => setHanding(owed)} />
                ))}
              </ul>
            </Card>
          )
        }
      </Asked>
      {handing === null ? null : <HandIn owed={handing} close={() => setHanding(null)} />}
    </Page>
  );
}

type LineProps = { readonly owed: Owed; readonly hand: () => void };

function Line({ owed, hand }: LineProps): ReactElement {
  const say = useWords(REPORTS);
  const { name, first, last, due, standing, report } = owed;
  return (
    <li>
      <span>
        <strong>{name}</strong>
        <small>
          {first === last ? last : say('days', { first, last })} · {say('until', { day: due })}
        </small>
        {report === null ? null : <small>{say('came', { moment: momentText(report.at) })}</small>}
        {report?.note == null ? null : <q>{report.note}</q>}
      </span>
      <span className={styles['end']}>
        <How of={owed} />
        {isOpen(owed) ? (
          <Button size="small" type={standing === 'missing' ? 'primary' : 'default'} onClick={hand}>
            {say(report === null ? 'hand' : 'handAnew')}
          </Button>
        ) : null}
      </span>
    </li>
  );
}

/** How it stands, and what became of it. */
function How({ of: { standing, report } }: { readonly of: Owed }): ReactElement {
  const say = useWords(REPORTS);
  if (report?.step === 'given back') return <Tag tone="amber">{say('givenBack')}</Tag>;
  if (standing === 'due' || standing === 'missing') return <Tag tone={standing === 'due' ? 'quiet' : 'amber'}>{say(standing)}</Tag>;
  const word = say(standing === 'late' ? 'late' : 'inTime');
  return <Tag tone={standing === 'late' ? 'amber' : 'jade'}>{report?.step === 'taken' ? say('taken', { word }) : word}</Tag>;
}
