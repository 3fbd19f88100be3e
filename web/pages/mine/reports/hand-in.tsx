/** Hands a report in: what there is to say, and files. */

import { useMutation } from '@tanstack/react-query';
import { Input, Modal } from 'antd';
import { type ReactElement, useState } from 'react';
import { api, queries, sendFile } from '../../../api.ts';
import { Failed } from '../../../parts/failed.tsx';
import { Files } from '../../../parts/fields/files.tsx';
import { LAYER } from '../../../parts/layer.ts';
import { useWords } from '../../../words/use-words.ts';
import { REPORTS } from '../words.ts';
import type { Owed } from './owed.ts';
import styles from './reports.module.css';

type HandInProps = { readonly owed: Owed; readonly close: () => void };

/** The dialogue; where the report stands and a file was refused it stays, so that the file can be sent again. */
export function HandIn({ owed: { rule, name, last }, close }: HandInProps): ReactElement {
  const say = useWords(REPORTS);
  const [text, setText] = useState('');
  const [files, setFiles] = useState<readonly File[]>([]);
  // Whether the report stands and files of it were refused; while they are still sent, nothing is wrong.
  const [isLeft, setLeft] = useState(false);
  const hand = api.useMutation('post', '/deadlines/{number}/reports');
  const lay = useMutation({
    mutationFn: async (number: number) => {
      for (const file of files) {
        await sendFile('/reports/{number}/files', file, { name: file.name }, { number });
        setFiles((left) => left.filter((each) => each !== file));
      }
    },
    onError: () => setLeft(true),
    onSettled: () => queries.invalidateQueries(),
  });
  const send = async (): Promise<void> => {
    const body = { day: last, text: text.trim(), evidence: [] };
    const number = hand.data?.number ?? (await hand.mutateAsync({ params: { path: { number: rule } }, body })).number;
    if (files.length > 0) await lay.mutateAsync(number);
    close();
  };
  return (
    <Modal
      {...LAYER}
      {...{ open: true, title: say('handOf', { name }), okText: say(isLeft ? 'sendFiles' : 'hand'), onCancel: close }}
      onOk={() => void send().catch(() => undefined)}
      confirmLoading={hand.isPending || lay.isPending}
      okButtonProps={{ disabled: !isLeft && text.trim() === '' }}
      cancelText={say(isLeft ? 'close' : 'cancel')}
    >
      <div className={styles['form']}>
        {isLeft ? (
          <p role="status">{say('filesLeft')}</p>
        ) : (
          <>
            <label htmlFor="report-text">{say('text')}</label>
            <Input.TextArea
              {...{ id: 'report-text', value: text, maxLength: 10_000, rows: 6 }}
              onChange={({ target }) => setText(target.value)}
            />
          </>
        )}
        <p>{say('files')}</p>
        <Files files={files} change={setFiles} />
        {hand.error === null ? null : <Failed error={hand.error} />}
        {lay.error === null ? null : <Failed error={lay.error} />}
      </div>
    </Modal>
  );
}
