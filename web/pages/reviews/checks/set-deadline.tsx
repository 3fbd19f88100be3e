/** Sets a deadline: what is owed how often, by whom, within how many days. */

import { Input, InputNumber, Select } from 'antd';
import { type ReactElement, useState } from 'react';
import { api } from '../../../api.ts';
import { useMe } from '../../../frame/me.ts';
import { PeopleChoice } from '../../../parts/fields/people-choice.tsx';
import { LAYER } from '../../../parts/layer.ts';
import { useTableChoices } from '../../../parts/names/tables.ts';
import { useWords } from '../../../words/use-words.ts';
import { Ask } from '../parts/ask.tsx';
import { DayField } from '../parts/day-field.tsx';
import { Field, Fields } from '../parts/field.tsx';
import { CHECKS } from '../words/checks.ts';

const WHATS = ['report', 'facts'] as const;
const CADENCES = ['daily', 'weekly', 'monthly'] as const;

/** The dialogue. */
export function SetDeadline({ close }: { readonly close: () => void }): ReactElement {
  const say = useWords(CHECKS);
  const [name, setName] = useState('');
  const [what, setWhat] = useState<(typeof WHATS)[number]>('report');
  const [table, setTable] = useState<string | null>(null);
  const [cadence, setCadence] = useState<(typeof CADENCES)[number]>('monthly');
  const [due, setDue] = useState(3);
  const [people, setPeople] = useState<readonly string[]>([]);
  const [from, setFrom] = useState(useMe().today);
  const tables = useTableChoices({ isAsked: what === 'facts' });
  const set = api.useMutation('post', '/deadlines');
  const send = (): void => {
    const body = { name: name.trim(), what, cadence, due, people: [...people], fact_table: what === 'facts' ? table : null };
    set.mutate({ body: { ...body, from_day: from, to_day: null } }, { onSuccess: close });
  };
  const isReady = name.trim() !== '' && people.length > 0 && from !== '' && (what === 'report' || table !== null);
  const place = { getPopupContainer: LAYER.getContainer, style: { width: '100%' } };
  return (
    <Ask title={say('set')} act={say('set')} isReady={isReady} change={set} send={send} close={close}>
      <Fields>
        <Field title={say('name')}>
          {(id) => <Input {...{ id, value: name, maxLength: 100 }} onChange={({ target }) => setName(target.value)} />}
        </Field>
        <Field title={say('what')}>
          {(id) => (
            <Select {...{ id, value: what, ...place }} options={WHATS.map((value) => ({ value, label: say(value) }))} onChange={setWhat} />
          )}
        </Field>
        {what === 'facts' ? (
          <Field title={say('table')}>
            {(id) => (
              <Select
                {...{ id, value: table, ...place }}
                options={[...tables]}
                showSearch={{ optionFilterProp: 'label' }}
                onChange={setTable}
              />
            )}
          </Field>
        ) : null}
        <Field title={say('cadence')}>
          {(id) => (
            <Select
              {...{ id, value: cadence, ...place }}
              options={CADENCES.map((value) => ({ value, label: say(value) }))}
              onChange={setCadence}
            />
          )}
        </Field>
        <Field title={say('due')}>
          {(id) => <InputNumber controls={false} {...{ id, value: due, min: 0, max: 60 }} onChange={(to) => setDue(to ?? 0)} />}
        </Field>
        <DayField title={say('from')} value={from} change={setFrom} />
        <Field title={say('people')} wide>
          {(id) => <PeopleChoice {...{ id, many: true, value: people, change: setPeople }} />}
        </Field>
      </Fields>
    </Ask>
  );
}
