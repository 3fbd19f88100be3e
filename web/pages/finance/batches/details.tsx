/** A batch: its control totals, hash and rows, and taking it back with a reason or replacing it. */

import { useNavigate } from '@tanstack/react-router';
import { Button, Input, Modal } from 'antd';
import { type ReactElement, useId, useState } from 'react';
import { api } from '../../../api.ts';
import { may, useMe } from '../../../frame/me.ts';
import { useLanguage } from '../../../look/choices.ts';
import { Asked } from '../../../parts/asked.tsx';
import { Failed } from '../../../parts/failed.tsx';
import { periodText } from '../../../parts/figures/period.ts';
import { LAYER } from '../../../parts/layer.ts';
import { useSchemeTitles } from '../../../parts/names/schemes.ts';
import { useWords } from '../../../words/use-words.ts';
import { Totals } from '../imports/totals.tsx';
import { BATCHES } from '../words/imports.ts';
import styles from './batches.module.css';
import { BatchRows } from './rows.tsx';

/** The details. */
export function BatchDetails({ batch }: { readonly batch: number }): ReactElement {
  const say = useWords(BATCHES);
  const me = useMe();
  const language = useLanguage();
  const titleOf = useSchemeTitles();
  const navigate = useNavigate();
  const [isAsking, setAsking] = useState(false);
  const found = api.useQuery('get', '/facts/batches/{batch}', { params: { path: { batch } } });
  const replace = (table: string): void => void navigate({ to: '/finance/import', search: { replaces: String(batch), table } });
  return (
    <Asked of={found}>
      {(row) => (
        <div className={styles['details']}>
          <p>
            <b>{row.file}</b> <span className={styles[row.state.replace(' ', '-')]}>{say(row.state)}</span>
          </p>
          {row.note === null ? null : <q>{row.note}</q>}
          <Totals found={row} isKept />
          {row.late.length === 0 ? null : (
            <details>
              <summary>{say('late', { count: row.lateRows })}</summary>
              <ul>
                {row.late.map(({ scheme, period, rows }) => (
                  <li key={`${scheme} ${period}`}>
                    {say('lateOf', { scheme: titleOf(scheme), period: periodText(period, language), count: rows })}
                  </li>
                ))}
              </ul>
            </details>
          )}
          <p className={styles['hash']}>
            {say('sha')} <code>{row.sha256}</code>
          </p>
          {row.state === 'in force' && may(me, 'import facts') ? (
            <div className={styles['filter']}>
              <Button onClick={() => replace(row.table)}>{say('replace')}</Button>
              <Button danger onClick={() => setAsking(true)}>
                {say('undo')}
              </Button>
            </div>
          ) : null}
          <BatchRows {...{ batch, count: row.rows }} />
          {isAsking ? <Undo batch={batch} rows={row.rows} close={() => setAsking(false)} /> : null}
        </div>
      )}
    </Asked>
  );
}

function Undo({ batch, rows, close }: { readonly batch: number; readonly rows: number; readonly close: () => void }): ReactElement {
  const say = useWords(BATCHES);
  const [reason, setReason] = useState('');
  const field = useId();
  const undo = api.useMutation('post', '/facts/batches/{batch}/undo');
  const act = (): void => undo.mutate({ params: { path: { batch } }, body: { reason } }, { onSuccess: close });
  return (
    <Modal
      {...LAYER}
      {...{ open: true, title: say('undoTitle', { batch }), okText: say('undo'), cancelText: say('cancel'), onCancel: close, onOk: act }}
      {...{ confirmLoading: undo.isPending, okButtonProps: { danger: true, disabled: reason.trim() === '' } }}
    >
      <p>{say('undoWhy', { count: rows })}</p>
      <label htmlFor={field}>{say('reason')}</label>
      <Input.TextArea id={field} value={reason} autoSize={{ minRows: 2 }} onChange={({ target }) => setReason(target.value)} />
      {undo.error === null ? null : <Failed error={undo.error} />}
    </Modal>
  );
}
