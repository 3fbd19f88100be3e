/** Draws a sample: whose customers of which week, by which seed, how many, who scores them up to which most, and where it stands who served whom. */

import { Input, InputNumber, Select } from 'antd';
import { type ReactElement, useState } from 'react';
import { api } from '../../../api.ts';
import { PeopleChoice } from '../../../parts/fields/people-choice.tsx';
import { LAYER } from '../../../parts/layer.ts';
import { useTableChoices } from '../../../parts/names/tables.ts';
import { useWords } from '../../../words/use-words.ts';
import { Ask } from '../parts/ask.tsx';
import { DayField } from '../parts/day-field.tsx';
import { Field, Fields } from '../parts/field.tsx';
import { CHECKS } from '../words/checks.ts';

type Drawing = {
  readonly person: string;
  readonly checker: string;
  readonly week: string;
  readonly seed: string;
  readonly count: number;
  readonly most: string;
  readonly table: string;
  readonly employee: string;
  readonly customer: string;
};

const EMPTY: Drawing = {
  ...{ person: '', checker: '', week: '', seed: '', count: 3, most: '100' },
  ...{ table: '', employee: '', customer: '' },
};

/** The dialogue. */
export function Draw({ close }: { readonly close: () => void }): ReactElement {
  const say = useWords(CHECKS);
  const [drawing, setDrawing] = useState(EMPTY);
  const draw = api.useMutation('post', '/samples');
  const { person, checker, week, seed, count, most, table, employee, customer } = drawing;
  const change = (part: Partial<Drawing>): void => setDrawing({ ...drawing, ...part });
  const send = (): void => {
    const body = { person, week_end: week, seed: seed.trim(), count, checker, most: most.trim(), served: { table, employee, customer } };
    draw.mutate({ body }, { onSuccess: close });
  };
  const isReady = [person, checker, week, seed.trim(), most.trim(), table, employee, customer].every((each) => each !== '');
  return (
    <Ask title={say('draw')} act={say('draw')} isReady={isReady} change={draw} send={send} close={close}>
      <Fields>
        <Field title={say('person')}>
          {(id) => <PeopleChoice {...{ id, value: person === '' ? [] : [person] }} change={([to = '']) => change({ person: to })} />}
        </Field>
        <DayField title={say('week')} value={week} change={(to) => change({ week: to })} />
        <Field title={say('seed')} wide>
          {(id) => <Input {...{ id, value: seed, maxLength: 200 }} onChange={({ target }) => change({ seed: target.value })} />}
        </Field>
        <Field title={say('count')}>
          {(id) => (
            <InputNumber controls={false} {...{ id, value: count, min: 1, max: 1000 }} onChange={(to) => change({ count: to ?? 1 })} />
          )}
        </Field>
        <Field title={say('most')}>
          {(id) => (
            <Input
              {...{ id, value: most, inputMode: 'decimal', maxLength: 12 }}
              onChange={({ target }) => change({ most: target.value })}
            />
          )}
        </Field>
        <Field title={say('checker')}>
          {(id) => <PeopleChoice {...{ id, value: checker === '' ? [] : [checker] }} change={([to = '']) => change({ checker: to })} />}
        </Field>
        <Served {...{ table, employee, customer, change }} />
      </Fields>
    </Ask>
  );
}

type ServedProps = Pick<Drawing, 'table' | 'employee' | 'customer'> & { readonly change: (part: Partial<Drawing>) => void };

/** Tables with days, and their columns. */
function Served({ table, employee, customer, change }: ServedProps): ReactElement {
  const say = useWords(CHECKS);
  const tables = api.useQuery('get', '/facts/tables', {}, { staleTime: 300_000 });
  const dated = useTableChoices({ isDated: true });
  const columns = tables.data?.rows.find((each) => each.table === table)?.columns ?? [];
  const place = { getPopupContainer: LAYER.getContainer, style: { width: '100%' }, showSearch: { optionFilterProp: 'label' } };
  const ofColumns = columns.map(({ name, title }) => ({ value: name, label: title }));
  const shown = (value: string): string | null => (value === '' ? null : value);
  return (
    <>
      <Field title={say('served')}>
        {(id) => (
          <Select
            {...{ id, value: shown(table), ...place }}
            options={[...dated]}
            onChange={(to) => change({ table: to ?? '', employee: '', customer: '' })}
          />
        )}
      </Field>
      <Field title={say('employee')}>
        {(id) => (
          <Select {...{ id, value: shown(employee), options: ofColumns, ...place }} onChange={(to) => change({ employee: to ?? '' })} />
        )}
      </Field>
      <Field title={say('customer')}>
        {(id) => (
          <Select {...{ id, value: shown(customer), options: ofColumns, ...place }} onChange={(to) => change({ customer: to ?? '' })} />
        )}
      </Field>
    </>
  );
}
