/** A question before something that is done: what it is, its fields, what the server says against it; it closes when it is done. */

import { Modal } from 'antd';
import type { ReactElement, ReactNode } from 'react';
import { Failed } from '../../../parts/failed.tsx';
import { LAYER } from '../../../parts/layer.ts';
import { useWords } from '../../../words/use-words.ts';
import { COMMON } from '../words/common.ts';
import styles from './parts.module.css';

/** What a change tells of itself. */
type Asking = { readonly isPending: boolean; readonly error: unknown };

/** The question. */
type AskProps = {
  readonly title: string;
  readonly act: string;
  readonly why?: ReactNode;
  readonly isReady: boolean;
  readonly isDanger?: true;
  readonly change: Asking;
  readonly send: () => void;
  readonly close: () => void;
  readonly children?: ReactNode;
};

/** The dialog. */
export function Ask({ title, act, why, isReady, isDanger, change, send, close, children }: AskProps): ReactElement {
  const say = useWords(COMMON);
  return (
    <Modal
      {...LAYER}
      {...{ open: true, title, okText: act, cancelText: say('cancel'), confirmLoading: change.isPending, onCancel: close, onOk: send }}
      okButtonProps={{ disabled: !isReady, ...(isDanger ? { danger: true } : {}) }}
    >
      <div className={styles['ask']}>
        {why === undefined ? null : <p>{why}</p>}
        {children}
        {change.error === null ? null : <Failed error={change.error} />}
      </div>
    </Modal>
  );
}
