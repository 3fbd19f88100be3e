/** Raises a dispute about a line or a record of one's own result. */

import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button, Input, Modal } from 'antd';
import { type ReactElement, useState } from 'react';
import { api, queries, sendFile } from '../../../api.ts';
import { Failed } from '../../../parts/failed.tsx';
import { Files } from '../../../parts/fields/files.tsx';
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
  const [files, setFiles] = useState<readonly File[]>([]);
  const raise = api.useMutation('post', '/disputes');
  const lay = useLaying();
  const leave = (): void => {
    setText('');
    setFiles([]);
    raise.reset();
    lay.reset();
    close();
  };
  const send = (event: React.FormEvent): void => {
    event.preventDefault();
    if (disputed === null) return;
    const record = disputed.node.is === 'fact' ? disputed.title : null;
    const body = { scheme: month.scheme, period: month.period, node: disputed.node, record, text: text.trim(), evidence: [] };
    raise.mutate({ body }, { onSuccess: ({ number }) => (files.length === 0 ? undefined : lay.mutate({ number, files })) });
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
          <p>{say('files')}</p>
          <Files files={files} change={setFiles} />
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
          {files.length === 0 ? null : <Laid laying={lay} count={files.length} />}
          <Link to="/mine/disputes">{say('toCases')}</Link>
        </div>
      )}
    </Modal>
  );
}

/** Files for a dispute that stands: they lie in it as its evidence, and are opened by whoever handles it. */
function useLaying() {
  return useMutation({
    mutationFn: async ({ number, files }: { readonly number: number; readonly files: readonly File[] }) => {
      for (const file of files) await sendFile('/cases/{number}/files', file, { name: file.name }, { number });
    },
    onSettled: () => queries.invalidateQueries(),
  });
}

/** How far the files have come; where one was refused the dispute stands, and it can be laid into it on the page of disputes. */
function Laid({ laying, count }: { readonly laying: ReturnType<typeof useLaying>; readonly count: number }): ReactElement {
  const say = useWords(WHY);
  if (laying.error !== null)
    return (
      <>
        <p>{say('filesLeft')}</p>
        <Failed error={laying.error} />
      </>
    );
  return <p>{laying.isSuccess ? say('filesLaid', { count }) : say('filesGo', { count })}</p>;
}
