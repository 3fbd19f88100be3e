/** Proposing an adjustment: which locked period, why, and when it is paid; a job computes it. */

import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Input, InputNumber, Select } from 'antd';
import { type ReactElement, useId, useState } from 'react';
import { api, type JobTold } from '../../../api.ts';
import { Failed } from '../../../parts/failed.tsx';
import { Job } from '../../../parts/job.tsx';
import { Card } from '../../../parts/page.tsx';
import { useWords } from '../../../words/use-words.ts';
import { useSchemeTitles } from '../titles.ts';
import { ADJUST } from '../words/adjust.ts';
import styles from './adjustments.module.css';

/** The form. */
export function Propose({ close }: { readonly close: () => void }): ReactElement {
  const say = useWords(ADJUST);
  const search = useSearch({ from: '/finance/adjustments' });
  const navigate = useNavigate({ from: '/finance/adjustments' });
  const [scheme, setScheme] = useState(search.scheme ?? null);
  const [period, setPeriod] = useState(search.period ?? null);
  const [reason, setReason] = useState('');
  const [payIn, setPayIn] = useState('');
  const [instalments, setInstalments] = useState(1);
  const [nothing, setNothing] = useState(false);
  const propose = api.useMutation('post', '/adjustments');
  const ended = ({ end }: JobTold): void => {
    if (end?.outcome !== 'done') return;
    const { adjustment } = end.answer as { readonly adjustment: number | null };
    if (adjustment === null) setNothing(true);
    else {
      close();
      void navigate({ search: { adjustment: String(adjustment) }, replace: true });
    }
  };
  const choose = (to: string, of: string | null): void => {
    setScheme(to);
    setPeriod(of);
  };
  const act = (): void => {
    if (scheme === null || period === null) return;
    setNothing(false);
    propose.mutate({ body: { scheme, period, reason, payIn: payIn === '' ? null : payIn, instalments } });
  };
  return (
    <Card title={say('proposeTitle')}>
      <div className={styles['form']}>
        <Closed {...{ scheme, period }} choose={choose} />
        <Field title={say('reason')} wide>
          {(id) => <Input id={id} value={reason} onChange={({ target }) => setReason(target.value)} />}
        </Field>
        <Field title={say('payIn')}>
          {(id) => <Input id={id} value={payIn} placeholder="2026-12" onChange={({ target }) => setPayIn(target.value.trim())} />}
        </Field>
        <Field title={say('instalments')}>
          {(id) => <InputNumber id={id} min={1} max={60} value={instalments} onChange={(to) => setInstalments(to ?? 1)} />}
        </Field>
      </div>
      {propose.error === null ? null : <Failed error={propose.error} />}
      {propose.data === undefined ? null : <Job key={propose.data.job} job={propose.data.job} ended={ended} />}
      {nothing ? <p role="status">{say('nothing')}</p> : null}
      <div className={styles['buttons']}>
        <Button
          type="primary"
          disabled={scheme === null || period === null || reason.trim() === ''}
          loading={propose.isPending}
          onClick={act}
        >
          {say('propose')}
        </Button>
        <Button onClick={close}>{say('cancel')}</Button>
      </div>
    </Card>
  );
}

type ClosedProps = {
  readonly scheme: string | null;
  readonly period: string | null;
  readonly choose: (scheme: string, period: string | null) => void;
};

/** The schemes and periods that are locked. */
function Closed({ scheme, period, choose }: ClosedProps): ReactElement {
  const say = useWords(ADJUST);
  const titleOf = useSchemeTitles();
  const runs = api.useQuery('get', '/runs', { params: { query: { limit: 1000 } } });
  const locked = (runs.data?.rows ?? []).filter(({ state }) => state === 'locked' || state === 'paid');
  const schemes = [...new Set(locked.map((run) => run.scheme))].map((value) => ({ value, label: titleOf(value) }));
  const periods = locked.filter((run) => run.scheme === scheme).map((run) => ({ value: run.period, label: run.period }));
  return (
    <>
      <Field title={say('scheme')}>
        {(id) => <Select {...{ id, value: scheme, options: schemes }} onChange={(to) => to !== null && choose(to, null)} />}
      </Field>
      <Field title={say('period')}>
        {(id) => <Select {...{ id, value: period, options: periods }} onChange={(to) => scheme !== null && choose(scheme, to)} />}
      </Field>
    </>
  );
}

type FieldProps = { readonly title: string; readonly wide?: true; readonly children: (id: string) => ReactElement };

function Field({ title, wide, children }: FieldProps): ReactElement {
  const id = useId();
  return (
    <div className={wide ? styles['wide'] : ''}>
      <label htmlFor={id}>{title}</label>
      {children(id)}
    </div>
  );
}
