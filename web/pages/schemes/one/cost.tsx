/** What two released versions differ by in yuan in a month: computed when it is asked for, person by person for those who see pay. */

import { Button } from 'antd';
import { type ReactElement, useState } from 'react';
import { api } from '../../../api.ts';
import { may, useMe } from '../../../frame/me.ts';
import { Asked } from '../../../parts/asked.tsx';
import { MonthInput } from '../../../parts/fields/day.tsx';
import { useWords } from '../../../words/use-words.ts';
import type { Figures, PersonFigures } from '../draft/cost/figures.ts';
import { Moves } from '../draft/cost/people.tsx';
import { Whole } from '../draft/cost/whole.tsx';
import draft from '../draft/draft.module.css';
import { DRAFT } from '../draft/words.ts';
import { useNewestPeriod } from '../model/use-newest-period.ts';
import styles from './one.module.css';
import { ONE } from './words.ts';

/** The versions. */
type CostProps = { readonly scheme: string; readonly from: number; readonly to: number };

/** The figures; nothing for those who may not compute them. */
export function VersionsCost(versions: CostProps): ReactElement | null {
  const me = useMe();
  const isAllowed = may(me, 'write schemes', 'review schemes') && may(me, 'read facts');
  const newest = useNewestPeriod(versions.scheme);
  return isAllowed && newest !== null ? <Order {...versions} newest={newest} /> : null;
}

function Order({ scheme, from, to, newest }: CostProps & { readonly newest: string }): ReactElement {
  const say = useWords(ONE);
  const sayCost = useWords(DRAFT);
  const sides = [say('ofVersion', { version: from }), say('ofVersion', { version: to })] as const;
  const [month, setMonth] = useState(newest);
  const [asked, setAsked] = useState<string | null>(null);
  const params = { path: { scheme }, query: { from, to, period: asked ?? '' } };
  // Both versions are released, and a month that is over changes seldom.
  const told = api.useQuery('get', '/schemes/{scheme}/cost', { params }, { enabled: asked !== null, staleTime: 300_000 });
  const send = (event: React.FormEvent): void => {
    event.preventDefault();
    setAsked(month);
  };
  return (
    <section className={`${draft['cost']} ${styles['cost']}`}>
      <h3>{say('cost')}</h3>
      <p className={styles['quiet']}>{say('costWhy')}</p>
      <form onSubmit={send} className={draft['order']}>
        <MonthInput label={say('month')} value={month} change={setMonth} isShort />
        <Button type="primary" htmlType="submit" loading={told.isFetching}>
          {sayCost('compute')}
        </Button>
      </form>
      {asked === null ? null : (
        <Asked of={told} lines={5}>
          {({ figures, people }) => (
            <>
              <Whole total={(figures as unknown as Figures).total} sides={sides} />
              {people === null ? (
                <p className={draft['mend']}>{sayCost('unseen')}</p>
              ) : (
                <Moves people={people as unknown as readonly PersonFigures[]} sides={sides} />
              )}
            </>
          )}
        </Asked>
      )}
    </section>
  );
}
