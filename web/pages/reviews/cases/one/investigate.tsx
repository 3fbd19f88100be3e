/** An investigation that is open: what was found is written down, and items of the person are held meanwhile. */

import { Button, Input, Select } from 'antd';
import { type ReactElement, useState } from 'react';
import { api } from '../../../../api.ts';
import { LAYER } from '../../../../parts/layer.ts';
import { useWords } from '../../../../words/use-words.ts';
import { today } from '../../../schemes/rows.ts';
import { Ask } from '../../parts/ask.tsx';
import { DayField } from '../../parts/day-field.tsx';
import { Field, Fields } from '../../parts/field.tsx';
import { ReasonField } from '../../parts/reason-field.tsx';
import { INVESTIGATING } from '../../words/cases.ts';

/** The buttons; a hold can be laid until the case ends, a finding once. */
export function Investigate({ number, state }: { readonly number: number; readonly state: string }): ReactElement {
  const say = useWords(INVESTIGATING);
  const [asked, setAsked] = useState<'find' | 'hold' | null>(null);
  const close = (): void => setAsked(null);
  return (
    <>
      {state === 'open' ? (
        <Button type="primary" onClick={() => setAsked('find')}>
          {say('find')}
        </Button>
      ) : null}
      <Button onClick={() => setAsked('hold')}>{say('hold')}</Button>
      {asked === 'find' ? <Find number={number} close={close} /> : null}
      {asked === 'hold' ? <Hold number={number} close={close} /> : null}
    </>
  );
}

type AskingProps = { readonly number: number; readonly close: () => void };

function Find({ number, close }: AskingProps): ReactElement {
  const say = useWords(INVESTIGATING);
  const [kind, setKind] = useState('');
  const [found, setFound] = useState(today());
  const [note, setNote] = useState('');
  const change = api.useMutation('post', '/investigations/{number}/find', { onSuccess: close });
  return (
    <Ask
      {...{ title: say('find'), act: say('find'), why: say('findWhy'), change, close }}
      isReady={kind.trim() !== '' && found !== '' && note.trim() !== ''}
      send={() => change.mutate({ params: { path: { number } }, body: { kind: kind.trim(), found, note } })}
    >
      <Fields>
        <Field title={say('kind')}>{(id) => <Input id={id} value={kind} onChange={({ target }) => setKind(target.value)} />}</Field>
        <DayField title={say('day')} value={found} change={setFound} />
        <ReasonField title={say('note')} value={note} change={setNote} />
      </Fields>
    </Ask>
  );
}

function Hold({ number, close }: AskingProps): ReactElement {
  const say = useWords(INVESTIGATING);
  const [scheme, setScheme] = useState<string | null>(null);
  const [period, setPeriod] = useState('');
  const [why, setWhy] = useState('');
  const schemes = api.useQuery('get', '/schemes', {}, { staleTime: 300_000 });
  const titles = new Map((schemes.data?.rows ?? []).map((row) => [row.scheme, row.title]));
  const options = [...titles].map(([value, label]) => ({ value, label }));
  const change = api.useMutation('post', '/investigations/{number}/hold', { onSuccess: close });
  return (
    <Ask
      {...{ title: say('hold'), act: say('hold'), why: say('holdWhy'), change, close }}
      isReady={scheme !== null && period.trim() !== '' && why.trim() !== ''}
      send={() => change.mutate({ params: { path: { number } }, body: { scheme: scheme ?? '', period: period.trim(), why } })}
    >
      <Fields>
        <Field title={say('scheme')} wide>
          {(id) => (
            <Select
              {...{
                id,
                value: scheme,
                options,
                onChange: setScheme,
                showSearch: true,
                optionFilterProp: 'label',
                optionRender: ({ label }) => <span style={{ whiteSpace: 'normal' }}>{label}</span>,
              }}
              getPopupContainer={LAYER.getContainer}
            />
          )}
        </Field>
        <Field title={say('period')}>
          {(id) => <Input {...{ id, value: period, placeholder: '2026-12' }} onChange={({ target }) => setPeriod(target.value)} />}
        </Field>
        <ReasonField title={say('why')} value={why} change={setWhy} />
      </Fields>
    </Ask>
  );
}
