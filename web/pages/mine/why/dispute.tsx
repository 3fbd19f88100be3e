/** Raises a dispute about a line or a record of one's own result. */

import { Link } from '@tanstack/react-router';
import { Button, Input, Modal } from 'antd';
import { type ReactElement, useState } from 'react';
import { api } from '../../../api.ts';
import { Failed } from '../../../parts/failed.tsx';
import type { Disputed } from '../../../parts/month/records.tsx';
import type { Month } from '../../../parts/month/whose.tsx';
import { useWords } from '../../../words/use-words.ts';
import { WHY } from '../words.ts';
import styles from './why.module.css';

type DisputeProps = { readonly month: Month; readonly disputed: Disputed | null; readonly close: () => void };

/** The dialogue. */
export function Dispute({ month, disputed, close }: DisputeProps): ReactElement {
  const say = useWords(WHY);
  const [text, setText] = useState('');
  const raise = api.useMutation('post', '/disputes');
  const leave = (): void => {
    setText('');
    raise.reset();
    close();
  };
  const send = (event: React.FormEvent): void => {
    event.preventDefault();
    if (disputed === null) return;
    raise.mutate({ body: { scheme: month.scheme, period: month.period, node: disputed.node, text: text.trim(), evidence: [] } });
  };
  return (
    <Modal title={say('dispute', { title: disputed?.title ?? '' })} open={disputed !== null} onCancel={leave} footer={null} destroyOnHidden>
      {raise.data === undefined ? (
        <form onSubmit={send} className={styles['form']}>
          <p>{say('disputeWhy')}</p>
          <label htmlFor="dispute-text">{say('text')}</label>
          <Input.TextArea
            {...{ id: 'dispute-text', value: text, required: true, maxLength: 10_000, rows: 5 }}
            onChange={({ target }) => setText(target.value)}
          />
          {raise.error === null ? null : <Failed error={raise.error} />}
          <div className={styles['buttons']}>
            <Button onClick={leave}>{say('cancel')}</Button>
            <Button type="primary" htmlType="submit" loading={raise.isPending} disabled={text.trim() === ''}>
              {say('send')}
            </Button>
          </div>
        </form>
      ) : (
        <div className={styles['form']} role="status">
          <p>{say('sent', { number: raise.data.number })}</p>
          <Link to="/mine/disputes">{say('toCases')}</Link>
        </div>
      )}
    </Modal>
  );
}
