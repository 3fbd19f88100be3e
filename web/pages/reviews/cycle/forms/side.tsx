/** The forms of a cycle: who is waited for and can be reminded, what is overdue, all of them by state; and ratings into facts. */

import { Button } from 'antd';
import { type ReactElement, useState } from 'react';
import { api } from '../../../../api.ts';
import { Asked } from '../../../../parts/asked.tsx';
import { Empty } from '../../../../parts/empty.tsx';
import { Card } from '../../../../parts/page.tsx';
import { useWords } from '../../../../words/use-words.ts';
import { type CycleView, type Form, isWaited } from '../../all/cycles.ts';
import sides from '../../parts/sides.module.css';
import { FORMS } from '../../words/forms.ts';
import { ToFacts } from '../to-facts.tsx';
import { AllForms } from './all-forms.tsx';
import { Assign } from './assign.tsx';
import { Missing } from './missing.tsx';
import { WhoWaits } from './who-waits.tsx';

/** The side. */
export function FormsSide({ view }: { readonly view: CycleView }): ReactElement {
  const path = { number: view.cycle.number };
  const forms = api.useQuery('get', '/cycles/{number}/forms', { params: { path } });
  return <Asked of={forms}>{({ rows }) => <Forms view={view} forms={rows} />}</Asked>;
}

function Forms({ view, forms }: { readonly view: CycleView; readonly forms: readonly Form[] }): ReactElement {
  const say = useWords(FORMS);
  const [isAssigning, setAssigning] = useState(false);
  const { cycle } = view;
  const last = view.stages.find(({ stage }) => stage === 'rating')?.to ?? null;
  const assign = cycle.cancelled ? null : <Button onClick={() => setAssigning(true)}>{say('assign')}</Button>;
  const isDone = forms.length > 0 && !forms.some(isWaited);
  return (
    <div className={sides['side']}>
      {forms.length === 0 ? (
        <Card>
          <Empty title={say('noForms')} why={say('noFormsWhy')}>
            {assign}
          </Empty>
        </Card>
      ) : (
        <>
          <Missing cycle={cycle.number} />
          <WhoWaits {...{ cycle: cycle.number, forms, last, assign }} />
          <AllForms {...{ forms, last }} />
        </>
      )}
      {isDone ? (
        <Card title={say('toFacts')}>
          <ToFacts cycle={cycle.number} part="ratings" title={say('toFacts')} why={say('toFactsWhy')} />
        </Card>
      ) : null}
      {isAssigning ? <Assign cycle={cycle.number} forms={forms} close={() => setAssigning(false)} /> : null}
    </div>
  );
}
