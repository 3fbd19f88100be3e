/** Proposing an adjustment: which locked period, why, and when it is paid; a job computes it. */

import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Input, InputNumber, Select } from 'antd';
import { type ReactElement, useId, useState } from 'react';
import { api, type JobTold } from '../../../api.ts';
import { useLanguage } from '../../../look/choices.ts';
import { Failed } from '../../../parts/failed.tsx';
import { periodText } from '../../../parts/figures/period.ts';
import { Job } from '../../../parts/job.tsx';
import { useSchemeTitles } from '../../../parts/names/schemes.ts';
import { Card } from '../../../parts/page.tsx';
import { UnsentNote } from '../../../parts/unsent/unsent-note.tsx';
import { useUnsent } from '../../../parts/unsent/use-unsent.ts';
import { useWords } from '../../../words/use-words.ts';
import { ADJUST } from '../words/adjust.ts';
import styles from './adjustments.module.css';

/** What is filled in. */
type Filled = {
  readonly scheme: string | null;
  readonly period: string | null;
  readonly reason: string;
  readonly payIn: string;
  readonly instalments: number;
};

/** The form. */
export function Propose({ close }: { readonly close: () => void }): ReactElement {
  const say = useWords(ADJUST);
  const search = useSearch({ from: '/finance/adjustments' });
  const navigate = useNavigate({ from: '/finance/adjustments' });
  const begun: Filled = { scheme: search.scheme ?? null, period: search.period ?? null, reason: '', payIn: '', instalments: 1 };
  const unsent = useUnsent('adjustment', begun);
  const { scheme, period, reason, payIn, instalments } = unsent.value;
  const put = (part: Partial<Filled>): void => unsent.set({ ...unsent.value, ...part });
  const [nothing, setNothing] = useState(false);
  const propose = api.useMutation('post', '/adjustments');
  const ended = ({ end }: JobTold): void => {
    if (end?.outcome !== 'done') return;
    const { adjustment } = end.answer as { readonly adjustment: number | null };
    if (adjustment === null) setNothing(true);
    else {
      unsent.forget();
      close();
      void navigate({ search: { adjustment: String(adjustment) }, replace: true });
    }
  };
  const act = (): void => {
    if (scheme === null || period === null) return;
    setNothing(false);
    propose.mutate({ body: { scheme, period, reason, payIn: payIn === '' ? null : payIn, instalments } });
  };
  return (
    <Card title={say('proposeTitle')}>
      <UnsentNote of={unsent} />
      <div className={styles['form']}>
        <Closed {...{ scheme, period }} choose={(to, of) => put({ scheme: to, period: of })} />
        <Field title={say('reason')} wide>
          {(id) => <Input id={id} value={reason} onChange={({ target }) => put({ reason: target.value })} />}
        </Field>
        <Field title={say('payIn')}>
          {(id) => <Input id={id} value={payIn} placeholder="2026-12" onChange={({ target }) => put({ payIn: target.value.trim() })} />}
        </Field>
        <Field title={say('instalments')}>
          {(id) => (
            <InputNumber controls={false} id={id} min={1} max={60} value={instalments} onChange={(to) => put({ instalments: to ?? 1 })} />
          )}
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
        <Button
          onClick={() => {
            unsent.drop();
            close();
          }}
        >
          {say('cancel')}
        </Button>
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
  const language = useLanguage();
  const titleOf = useSchemeTitles();
  const runs = api.useQuery('get', '/runs', { params: { query: { limit: 1000 } } });
  const locked = (runs.data?.rows ?? []).filter(({ state }) => state === 'locked' || state === 'paid');
  const schemes = [...new Set(locked.map((run) => run.scheme))].map((value) => ({ value, label: titleOf(value) }));
  const periods = locked
    .filter((run) => run.scheme === scheme)
    .map((run) => ({ value: run.period, label: periodText(run.period, language) }));
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
