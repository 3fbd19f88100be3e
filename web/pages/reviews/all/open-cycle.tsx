/** Opening a cycle: a scheme that is in force, a period, and what holds in it. */

import { useNavigate } from '@tanstack/react-router';
import { Input, InputNumber, Select } from 'antd';
import { type ReactElement, useState } from 'react';
import { api } from '../../../api.ts';
import { useLanguage } from '../../../look/choices.ts';
import { periodText } from '../../../parts/figures/period.ts';
import { LAYER } from '../../../parts/layer.ts';
import { useWords } from '../../../words/use-words.ts';
import { today } from '../../schemes/rows.ts';
import { Ask } from '../parts/ask.tsx';
import { Field, Fields } from '../parts/field.tsx';
import { OPENING } from '../words/cycles.ts';

/** Where reasons are due. */
const EVIDENCE = ['none', 'always', 'deductions', 'outside'] as const;

/** What becomes of targets that nobody agreed to. */
const UNAGREED = ['nothing', 'supervisor'] as const;

/** The usual settings of a cycle; the least group of peers is never smaller. */
const USUAL = {
  evidence: 'none' as (typeof EVIDENCE)[number],
  from: '60',
  to: '90',
  unagreed: 'nothing' as (typeof UNAGREED)[number],
  peers: 3,
};

/** What is written in the form; a name that nobody wrote follows from the scheme and the period. */
type Written = typeof USUAL & { readonly scheme: string | null; readonly period: string; readonly name: string | null };

/** The form. */
export function OpenCycle({ close }: { readonly close: () => void }): ReactElement {
  const say = useWords(OPENING);
  const language = useLanguage();
  const navigate = useNavigate();
  const schemes = useSchemes();
  const [form, setForm] = useState<Written>({ ...USUAL, scheme: null, period: '', name: null });
  const open = api.useMutation('post', '/cycles', {
    onSuccess: ({ number }) => void navigate({ to: '/reviews/$cycle', params: { cycle: String(number) } }),
  });
  const put = (part: Partial<Written>): void => setForm({ ...form, ...part });
  const { scheme, period, evidence, from, to, unagreed, peers } = form;
  const title = schemes.find(({ value }) => value === scheme)?.label ?? '';
  const usual = scheme === null || period === '' ? '' : say('nameOf', { period: periodText(period, language), title });
  const name = form.name ?? usual;
  const send = (): void => {
    if (scheme === null) return;
    const wanted = evidence === 'outside' ? { is: evidence, from, to } : { is: evidence };
    open.mutate({ body: { name: name.trim(), scheme, period: period.trim(), settings: { evidence: wanted, unagreed, peers } } });
  };
  return (
    <Ask
      {...{ title: say('title'), act: say('open'), why: say('then'), change: open, send, close }}
      isReady={scheme !== null && period.trim() !== '' && name.trim() !== ''}
    >
      <Fields>
        <Field title={say('scheme')} wide>
          {(id) => (
            <Select
              {...{
                id,
                value: scheme,
                options: [...schemes],
                showSearch: true,
                optionFilterProp: 'label',
                optionRender: ({ label }) => <span style={{ whiteSpace: 'normal' }}>{label}</span>,
                getPopupContainer: LAYER.getContainer,
              }}
              onChange={(value) => put({ scheme: value, period: examplePeriod(schemes.find((each) => each.value === value)?.cycle ?? '') })}
            />
          )}
        </Field>
        <Field title={say('period')}>
          {(id) => (
            <Input
              {...{ id, value: period, placeholder: say('periodHint', { example: examplePeriod('month') }) }}
              onChange={({ target }) => put({ period: target.value })}
            />
          )}
        </Field>
        <Field title={say('name')}>{(id) => <Input id={id} value={name} onChange={({ target }) => put({ name: target.value })} />}</Field>
        <Settings {...{ form, put }} />
      </Fields>
    </Ask>
  );
}

type SettingsProps = { readonly form: Written; readonly put: (part: Partial<Written>) => void };

function Settings({ form: { evidence, from, to, unagreed, peers }, put }: SettingsProps): ReactElement {
  const say = useWords(OPENING);
  return (
    <>
      <Field title={say('evidence')}>
        {(id) => (
          <Select
            {...{
              id,
              value: evidence,
              options: EVIDENCE.map((value) => ({ value, label: say(value) })),
              getPopupContainer: LAYER.getContainer,
            }}
            onChange={(value) => put({ evidence: value })}
          />
        )}
      </Field>
      {evidence !== 'outside' ? null : (
        <>
          <Field title={say('from')}>
            {(id) => <Input id={id} value={from} onChange={({ target }) => put({ from: target.value.trim() })} />}
          </Field>
          <Field title={say('to')}>
            {(id) => <Input id={id} value={to} onChange={({ target }) => put({ to: target.value.trim() })} />}
          </Field>
        </>
      )}
      <Field title={say('unagreed')}>
        {(id) => (
          <Select
            {...{
              id,
              value: unagreed,
              options: UNAGREED.map((value) => ({ value, label: say(value) })),
              getPopupContainer: LAYER.getContainer,
            }}
            onChange={(value) => put({ unagreed: value })}
          />
        )}
      </Field>
      <Field title={say('peers')}>
        {(id) => (
          <InputNumber
            controls={false}
            id={id}
            min={USUAL.peers}
            max={1000}
            precision={0}
            value={peers}
            onChange={(value) => put({ peers: value ?? USUAL.peers })}
          />
        )}
      </Field>
    </>
  );
}

type Choice = { readonly value: string; readonly label: string; readonly cycle: string };

/** The schemes that can be reviewed by: the newest version of each that has not ended. */
function useSchemes(): readonly Choice[] {
  const versions = api.useQuery('get', '/schemes');
  const live = (versions.data?.rows ?? []).filter(({ retiredFrom }) => retiredFrom === null || retiredFrom > today());
  const newest = new Map(live.map((row) => [row.scheme, row]));
  return [...newest.values()].map(({ scheme, title, cycle }) => ({ value: scheme, label: title, cycle }));
}

/** The period that is under way, as a scheme of a kind counts it. */
function examplePeriod(kind: string): string {
  const [year = '', month = ''] = today().split('-');
  const at = Number(month) - 1;
  if (kind === 'year') return year;
  if (kind === 'quarter') return `${year}-Q${Math.floor(at / 3) + 1}`;
  if (kind === 'half year') return `${year}-H${Math.floor(at / 6) + 1}`;
  return `${year}-${month}`;
}
