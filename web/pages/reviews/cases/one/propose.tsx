/** Proposing how a dispute is put right: other cells of its record, or words to whoever rates or writes; whom it moves is computed by a job. */

import { Button, Checkbox, Input } from 'antd';
import { type ReactElement, useState } from 'react';
import type { Answer } from '../../../../answer.ts';
import { api } from '../../../../api.ts';
import { Asked } from '../../../../parts/asked.tsx';
import { Failed } from '../../../../parts/failed.tsx';
import { Job } from '../../../../parts/job.tsx';
import { useWords } from '../../../../words/use-words.ts';
import { ReasonField } from '../../parts/reason-field.tsx';
import { CASE, REMEDIES } from '../../words/cases.ts';
import { type Case, type DisputedNode, nodeOf } from '../case.ts';
import styles from '../cases.module.css';

/** The form, by what the dispute is about. */
export function Propose({ each }: { readonly each: Case }): ReactElement | null {
  const say = useWords(REMEDIES);
  const node = nodeOf(each);
  if (node === null) return null;
  return (
    <div className={styles['stack']}>
      <p className={styles['quiet']}>{say('why')}</p>
      {node.is === 'fact' ? <Correction number={each.number} /> : <InWords number={each.number} node={node} />}
    </div>
  );
}

type InWordsProps = { readonly number: number; readonly node: Exclude<DisputedNode, { readonly is: 'fact' }> };

function InWords({ number, node }: InWordsProps): ReactElement {
  const say = useWords(REMEDIES);
  const [text, setText] = useState('');
  const propose = api.useMutation('post', '/disputes/{number}/remedies');
  const remedy =
    node.is === 'rating'
      ? ({ is: 'form', cycle: node.cycle, form: node.form, text } as const)
      : ({ is: 'rule', path: node.path, text } as const);
  return (
    <>
      <ReasonField title={say(node.is === 'rating' ? 'form' : 'rule')} value={text} change={setText} />
      <Sending
        {...{ change: propose, isReady: text.trim() !== '', send: () => propose.mutate({ params: { path: { number } }, body: remedy }) }}
      />
    </>
  );
}

function Correction({ number }: { readonly number: number }): ReactElement {
  const found = api.useQuery('get', '/disputes/{number}/record', { params: { path: { number } } });
  return <Asked of={found}>{({ record }) => (record === null ? null : <Cells {...{ number, record }} />)}</Asked>;
}

type Found = NonNullable<Answer<'/disputes/{number}/record'>['record']>;

function Cells({ number, record }: { readonly number: number; readonly record: Found }): ReactElement {
  const say = useWords(REMEDIES);
  const told = useWords(CASE);
  const [cells, setCells] = useState<Readonly<Record<string, string>>>({});
  const [isGone, setGone] = useState(false);
  const propose = api.useMutation('post', '/disputes/{number}/remedies');
  const changed = record.cells.filter(({ column, value }) => cells[column] !== undefined && cells[column] !== (value ?? ''));
  const others = Object.fromEntries(changed.map(({ column }) => [column, cells[column] === '' ? null : (cells[column] ?? null)]));
  const change = { row: record.row, cells: isGone ? null : others };
  const send = (): void =>
    propose.mutate({
      params: { path: { number } },
      body: { is: 'correction', table: record.table, batch: record.batch, changes: [change] },
    });
  return (
    <>
      <div className={styles['change']}>
        <b>{told('column')}</b>
        <b>{told('value')}</b>
        <b>{told('becomes')}</b>
        {record.cells.map(({ column, title, value }) => (
          <Cell
            key={column}
            {...{ title, value, isGone, wanted: cells[column] ?? value ?? '' }}
            change={(to) => setCells({ ...cells, [column]: to })}
          />
        ))}
      </div>
      <Checkbox checked={isGone} onChange={({ target }) => setGone(target.checked)}>
        {say('remove')}
      </Checkbox>
      <Sending {...{ change: propose, send, isReady: isGone || changed.length > 0 }} />
    </>
  );
}

type CellProps = {
  readonly title: string;
  readonly value: string | null;
  readonly wanted: string;
  readonly isGone: boolean;
  readonly change: (to: string) => void;
};

function Cell({ title, value, wanted, isGone, change }: CellProps): ReactElement {
  return (
    <>
      <span>{title}</span>
      <span>{value ?? '–'}</span>
      <Input
        {...{ 'aria-label': title, value: wanted, disabled: isGone, ...(wanted === (value ?? '') ? {} : { status: 'warning' as const }) }}
        onChange={({ target }) => change(target.value)}
      />
    </>
  );
}

type SendingProps = {
  readonly change: { readonly isPending: boolean; readonly error: unknown; readonly data: { readonly job: number } | undefined };
  readonly isReady: boolean;
  readonly send: () => void;
};

function Sending({ change: { isPending, error, data }, isReady, send }: SendingProps): ReactElement {
  const say = useWords(REMEDIES);
  return (
    <>
      {error === null ? null : <Failed error={error} />}
      {data === undefined ? null : <Job key={data.job} job={data.job} />}
      <div>
        <Button type="primary" disabled={!isReady} loading={isPending} onClick={send}>
          {say('propose')}
        </Button>
      </div>
    </>
  );
}
