/** Lets a decided outcome take effect: another seat, the last day, or nothing that is written down about people. */

import { Button, Select } from 'antd';
import { type ReactElement, useState } from 'react';
import { api } from '../../../../api.ts';
import { LAYER } from '../../../../parts/layer.ts';
import { useWords } from '../../../../words/use-words.ts';
import { Ask } from '../../parts/ask.tsx';
import { DayField } from '../../parts/day-field.tsx';
import { Field, Fields } from '../../parts/field.tsx';
import { UnitChoice } from '../../parts/unit-choice.tsx';
import { EFFECTS, STEPS } from '../../words/cases.ts';
import type { Case } from '../case.ts';

/** The button, and what it asks. */
export function Effect({ each: { number, subject } }: { readonly each: Case }): ReactElement {
  const say = useWords(STEPS);
  const effects = useWords(EFFECTS);
  const [isAsking, setAsking] = useState(false);
  const [unit, setUnit] = useState<string | null>(null);
  const [post, setPost] = useState<string | null>(null);
  const [day, setDay] = useState('');
  const posts = api.useQuery('get', '/posts', {}, { staleTime: 300_000 });
  const change = api.useMutation('post', '/outcomes/{number}/effect', { onSuccess: () => setAsking(false) });
  const what = String(subject['what']);
  const is = what === 'training' ? 'nothing' : what === 'dismissal' ? 'leaving' : 'seat';
  const body =
    is === 'nothing'
      ? ({ is } as const)
      : is === 'leaving'
        ? ({ is, day } as const)
        : ({ is, seat: { unit: unit ?? '', post: post ?? '', from: day } } as const);
  const options = (posts.data?.rows ?? []).map((row) => ({ value: row.post, label: row.title }));
  return (
    <>
      <div>
        <Button type="primary" onClick={() => setAsking(true)}>
          {say('effect')}
        </Button>
      </div>
      {isAsking ? (
        <Ask
          {...{ title: say('effect'), act: say('effect'), why: effects(is), change, close: () => setAsking(false) }}
          isReady={is === 'nothing' || (day !== '' && (is === 'leaving' || (unit !== null && post !== null)))}
          send={() => change.mutate({ params: { path: { number } }, body })}
        >
          {is === 'nothing' ? null : (
            <Fields>
              {is === 'seat' ? (
                <>
                  <Field title={effects('unit')}>{(id) => <UnitChoice id={id} value={unit} change={setUnit} />}</Field>
                  <Field title={effects('post')}>
                    {(id) => (
                      <Select
                        {...{ id, value: post, options, onChange: setPost, showSearch: true, optionFilterProp: 'label' }}
                        getPopupContainer={LAYER.getContainer}
                      />
                    )}
                  </Field>
                </>
              ) : null}
              <DayField title={effects(is === 'leaving' ? 'last' : 'from')} value={day} change={setDay} />
            </Fields>
          )}
        </Ask>
      ) : null}
    </>
  );
}
