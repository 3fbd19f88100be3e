/** Begins a scheme: its name and title; what is written first is a small scheme that already computes. */

import { useNavigate } from '@tanstack/react-router';
import { Button, Input, Modal } from 'antd';
import { type ReactElement, useState } from 'react';
import { api } from '../../../api.ts';
import { Failed } from '../../../parts/failed.tsx';
import { useWords } from '../../../words/use-words.ts';
import styles from './library.module.css';
import { LIBRARY, STARTER } from './words.ts';

/** The form. */
export function NewDraft({ close }: { readonly close: () => void }): ReactElement {
  const say = useWords(LIBRARY);
  const sayStarter = useWords(STARTER);
  const navigate = useNavigate();
  const [name, setName] = useState('');
  const [title, setTitle] = useState('');
  const begin = api.useMutation('post', '/drafts', {
    onSuccess: ({ draft }) => void navigate({ to: '/drafts/$draft', params: { draft: String(draft) } }),
  });
  const send = (event: React.FormEvent): void => {
    event.preventDefault();
    const [scheme, called] = [name.trim(), title.trim()];
    begin.mutate({ body: { scheme, text: sayStarter('text', { name: scheme, title: called }) } });
  };
  return (
    <Modal open title={say('newScheme')} onCancel={close} footer={null} destroyOnHidden>
      <form onSubmit={send} className={styles['form']}>
        <label htmlFor="scheme-title">{say('called')}</label>
        <Input
          {...{ id: 'scheme-title', required: true, maxLength: 60, value: title, placeholder: say('calledHint') }}
          onChange={({ target }) => setTitle(target.value)}
        />
        <label htmlFor="scheme-name">{say('name')}</label>
        <Input
          {...{ id: 'scheme-name', required: true, pattern: '[\\p{L}\\p{N}_\\-]{1,60}', value: name, placeholder: say('nameHint') }}
          onChange={({ target }) => setName(target.value)}
        />
        {begin.error === null ? null : <Failed error={begin.error} />}
        <div className={styles['buttons']}>
          <Button onClick={close}>{say('cancel')}</Button>
          <Button type="primary" htmlType="submit" loading={begin.isPending}>
            {say('begin')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
