/** The data audit: figures that a reviewer marked as in order or in doubt; a doubt keeps results back. */

import { Button, Select } from 'antd';
import { type ReactElement, useState } from 'react';
import { api } from '../../../api.ts';
import { may, useMe } from '../../../frame/me.ts';
import { Asked } from '../../../parts/asked.tsx';
import { DataTable } from '../../../parts/data-table.tsx';
import { useClearing } from '../../../parts/fields/clearing.tsx';
import { momentText } from '../../../parts/figures/period.ts';
import { Tag } from '../../../parts/figures/tag.tsx';
import { LAYER } from '../../../parts/layer.ts';
import { PersonName } from '../../../parts/names/person-name.tsx';
import { Card } from '../../../parts/page.tsx';
import { useWords } from '../../../words/use-words.ts';
import { Ask } from '../parts/ask.tsx';
import { Field, Fields } from '../parts/field.tsx';
import { Nothing } from '../parts/nothing.tsx';
import { ReasonField, written } from '../parts/reason-field.tsx';
import { CALIBRATION } from '../words/results.ts';

/** The card. */
export function Audit({ cycle }: { readonly cycle: number }): ReactElement {
  const say = useWords(CALIBRATION);
  const me = useMe();
  const [isMarking, setMarking] = useState(false);
  const marks = api.useQuery('get', '/cycles/{cycle}/marks', { params: { path: { cycle } } });
  const titles = useItems(cycle);
  const titleOf = (item: string | null): string => titles.find(({ value }) => value === item)?.label ?? say('anyItem');
  const mark = may(me, 'review results') ? <Button onClick={() => setMarking(true)}>{say('mark')}</Button> : undefined;
  return (
    <Card title={say('marks')} aside={mark} flush={(marks.data?.rows.length ?? 0) > 0}>
      <Asked of={marks}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Nothing title={say('noMarks')} why={say('noMarksWhy')} />
          ) : (
            <DataTable
              label={say('marks')}
              rows={rows}
              rowKey={({ number }) => number}
              columns={[
                {
                  ...{ key: 'about', head: say('about'), isTitle: true },
                  cell: ({ person, item }) => (
                    <>
                      {person === null ? say('whole') : <PersonName person={person} />} · {titleOf(item)}
                    </>
                  ),
                },
                {
                  ...{ key: 'mark', head: say('finding') },
                  cell: (row) => <Tag tone={row.mark === 'in doubt' ? 'amber' : 'jade'}>{say(row.mark)}</Tag>,
                },
                { ...{ key: 'note', head: '' }, cell: ({ note }) => note ?? '' },
                {
                  ...{ key: 'by', head: say('by') },
                  cell: ({ actor, at }) => (
                    <>
                      <PersonName person={actor} /> · {momentText(at)}
                    </>
                  ),
                },
              ]}
            />
          )
        }
      </Asked>
      {isMarking ? <Marking cycle={cycle} close={() => setMarking(false)} /> : null}
    </Card>
  );
}

type Choice = { readonly value: string; readonly label: string };

/** The items of the results of a cycle, by their titles. */
function useItems(cycle: number): readonly Choice[] {
  const results = api.useQuery('get', '/cycles/{cycle}/results', { params: { path: { cycle } } });
  return (results.data?.rows[0]?.items ?? []).map(({ name, title }) => ({ value: name, label: title }));
}

const MARKS = ['in order', 'in doubt'] as const;

function Marking({ cycle, close }: { readonly cycle: number; readonly close: () => void }): ReactElement {
  const say = useWords(CALIBRATION);
  const results = api.useQuery('get', '/cycles/{cycle}/results', { params: { path: { cycle } } });
  const people = (results.data?.rows ?? []).map(({ person, name }) => ({ value: person, label: name }));
  const items = useItems(cycle);
  const [person, setPerson] = useState<string | null>(null);
  const [item, setItem] = useState<string | null>(null);
  const [mark, setMark] = useState<(typeof MARKS)[number]>('in order');
  const [note, setNote] = useState('');
  const clearing = useClearing();
  const change = api.useMutation('post', '/cycles/{cycle}/marks', { onSuccess: close });
  const common = { showSearch: true, optionFilterProp: 'label', allowClear: clearing, getPopupContainer: LAYER.getContainer } as const;
  return (
    <Ask
      {...{ title: say('markTitle'), act: say('mark'), change, close }}
      isReady={(person !== null || item !== null) && (mark === 'in order' || note.trim() !== '')}
      send={() => change.mutate({ params: { path: { cycle } }, body: { person, item, mark, note: written(note) } })}
    >
      <Fields>
        <Field title={say('about')}>
          {(id) => (
            <Select {...common} {...{ id, value: person, options: people }} onChange={(to: string | null) => setPerson(to ?? null)} />
          )}
        </Field>
        <Field title={say('anyItem')}>
          {(id) => (
            <Select {...common} {...{ id, value: item, options: [...items] }} onChange={(to: string | null) => setItem(to ?? null)} />
          )}
        </Field>
        <Field title={say('finding')}>
          {(id) => (
            <Select
              {...{ id, value: mark, options: MARKS.map((value) => ({ value, label: say(value) })), onChange: setMark }}
              getPopupContainer={LAYER.getContainer}
            />
          )}
        </Field>
        <ReasonField title={say('note')} value={note} change={setNote} />
      </Fields>
    </Ask>
  );
}
