/** What I asked about an announcement, the answers, and a new question or objection. */

import { Button, Input, Segmented } from 'antd';
import { type ReactElement, useState } from 'react';
import { api } from '../../../api.ts';
import { Asked } from '../../../parts/asked.tsx';
import { Failed } from '../../../parts/failed.tsx';
import { Card } from '../../../parts/page.tsx';
import { useWords } from '../../../words/use-words.ts';
import { ANNOUNCEMENT } from '../words.ts';
import styles from './announcement.module.css';

/** The card. */
export function Questions({ announcement }: { readonly announcement: number }): ReactElement {
  const say = useWords(ANNOUNCEMENT);
  const path = { announcement };
  const asked = api.useQuery('get', '/announcements/{announcement}/questions', { params: { path } });
  const ask = api.useMutation('post', '/announcements/{announcement}/questions', { onSuccess: () => setWords('') });
  const [kind, setKind] = useState<'question' | 'objection'>('question');
  const [words, setWords] = useState('');
  const send = (event: React.FormEvent): void => {
    event.preventDefault();
    ask.mutate({ params: { path }, body: { kind, words: words.trim() } });
  };
  const kinds = (['question', 'objection'] as const).map((value) => ({ value, label: say(value) }));
  return (
    <Card title={say('ask')}>
      <Asked of={asked} lines={1}>
        {({ rows }) => (
          <ul className={styles['questions']}>
            {rows.map((each) => (
              <li key={each.number}>
                <strong>{say(each.kind)}</strong> {each.words}
                <p>{each.answer === null ? say('waiting') : say('answer', { words: each.answer.words })}</p>
              </li>
            ))}
          </ul>
        )}
      </Asked>
      <form onSubmit={send} className={styles['form']}>
        <Segmented aria-label={say('kind')} options={kinds} value={kind} onChange={setKind} />
        <label htmlFor="question">{say('words')}</label>
        <Input.TextArea
          {...{ id: 'question', value: words, rows: 3, required: true, maxLength: 10_000 }}
          onChange={({ target }) => setWords(target.value)}
        />
        {ask.error === null ? null : <Failed error={ask.error} />}
        <Button htmlType="submit" loading={ask.isPending} disabled={words.trim() === ''}>
          {say('send')}
        </Button>
      </form>
    </Card>
  );
}
