/** What is asked before a step that weighs: the reason of a rejection, that a lock is for ever, that pay went out. */

import { Checkbox, Input, Modal } from 'antd';
import { type ReactElement, useId, useState } from 'react';
import { LAYER } from '../../../parts/layer.ts';
import { useWords } from '../../../words/use-words.ts';
import { Total } from '../run/total.tsx';
import { ACTIONS } from '../words/close.ts';
import type { Run } from './stage.ts';

type Asking<Said> = { readonly isBusy: boolean; readonly close: () => void; readonly act: (said: Said) => void };

/** What a step is about, for its question. */
export type About = { readonly title: string; readonly period: string; readonly run: Run | null };

/** Asks why a run is rejected. */
export function RejectDialog({ isBusy, close, act }: Asking<string>): ReactElement {
  const say = useWords(ACTIONS);
  const [reason, setReason] = useState('');
  const field = useId();
  return (
    <Modal
      {...LAYER}
      {...{
        open: true,
        title: say('rejectTitle'),
        okText: say('reject'),
        cancelText: say('cancel'),
        confirmLoading: isBusy,
        onCancel: close,
      }}
      okButtonProps={{ danger: true, disabled: reason.trim() === '' }}
      onOk={() => act(reason)}
    >
      <label htmlFor={field}>{say('reason')}</label>
      <Input.TextArea id={field} value={reason} autoSize={{ minRows: 3 }} autoFocus onChange={({ target }) => setReason(target.value)} />
    </Modal>
  );
}

type ConfirmProps = Asking<void> & About & { readonly step: 'review' | 'approve' };

/** Says what follows when a run is put to review or approved. */
export function ConfirmDialog({ isBusy, close, act, title, period, run, step }: ConfirmProps): ReactElement {
  const say = useWords(ACTIONS);
  return (
    <Modal
      {...LAYER}
      {...{ open: true, title: say(step), okText: say(step), cancelText: say('cancel'), confirmLoading: isBusy, onCancel: close }}
      onOk={() => act()}
    >
      <div style={{ display: 'grid', gap: 12 }}>
        <p>{say(step === 'review' ? 'reviewWhy' : 'approveWhy', { title, period })}</p>
        {run === null ? null : <Total run={run} />}
      </div>
    </Modal>
  );
}

/** How a lock is asked for. */
export type LockChoice = { readonly pinned: boolean; readonly holding: boolean };

/** Says what a lock is, and asks for it. */
export function LockDialog({ isBusy, close, act, title, period, run }: Asking<LockChoice> & About): ReactElement {
  const say = useWords(ACTIONS);
  const [choice, setChoice] = useState<LockChoice>({ pinned: false, holding: false });
  return (
    <Modal
      {...LAYER}
      {...{ open: true, title: say('lockTitle'), okText: say('lock'), cancelText: say('cancel'), confirmLoading: isBusy, onCancel: close }}
      onOk={() => act(choice)}
    >
      <div style={{ display: 'grid', gap: 12 }}>
        <p>{say('lockWhy', { title, period })}</p>
        {run === null ? null : <Total run={run} />}
        <Checkbox checked={choice.pinned} onChange={({ target }) => setChoice({ ...choice, pinned: target.checked })}>
          {say('pinned')}
        </Checkbox>
        <Checkbox checked={choice.holding} onChange={({ target }) => setChoice({ ...choice, holding: target.checked })}>
          {say('holding')}
        </Checkbox>
      </div>
    </Modal>
  );
}

/** Asks whether pay went out. */
export function PayDialog({ isBusy, close, act, title, period, run }: Asking<void> & About): ReactElement {
  const say = useWords(ACTIONS);
  return (
    <Modal
      {...LAYER}
      {...{ open: true, title: say('pay'), okText: say('pay'), cancelText: say('cancel'), confirmLoading: isBusy, onCancel: close }}
      onOk={() => act()}
    >
      <p>{say('payWhy', { title, period })}</p>
      {run === null ? null : <Total run={run} />}
    </Modal>
  );
}
