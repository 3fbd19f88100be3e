/** Begins a scheme: its name and title; what is written first is a small scheme that already computes, or a shipped one. */

import { useNavigate } from '@tanstack/react-router';
import { Button, Input, Modal, Select } from 'antd';
import { type ReactElement, useState } from 'react';
import { api } from '../../../api.ts';
import { Failed } from '../../../parts/failed.tsx';
import { LAYER } from '../../../parts/layer.ts';
import { useWords } from '../../../words/use-words.ts';
import { scalar } from '../model/form/cell.ts';
import styles from './library.module.css';
import { LIBRARY, STARTER } from './words.ts';

/** Instead of a template: a small scheme that computes. */
const BLANK = '';

/** The text of a template under a name and a title of its own. */
const calledAnew = (text: string, name: string, title: string): string =>
  text
    .replace(/^(方案|scheme):.*$/m, (_, key: string) => `${key}: ${name}`)
    .replace(/^(标题|title):.*$/m, (_, key: string) => `${key}: ${title}`);

/** The form. */
export function NewDraft({ close }: { readonly close: () => void }): ReactElement {
  const say = useWords(LIBRARY);
  const sayStarter = useWords(STARTER);
  const navigate = useNavigate();
  const [name, setName] = useState('');
  const [title, setTitle] = useState('');
  const [template, setTemplate] = useState(BLANK);
  const templates = api.useQuery('get', '/templates', {}, { staleTime: Number.POSITIVE_INFINITY });
  const chosen = templates.data?.rows.find(({ scheme }) => scheme === template) ?? null;
  const begin = api.useMutation('post', '/drafts', {
    onSuccess: ({ draft }) => void navigate({ to: '/drafts/$draft', params: { draft: String(draft) } }),
  });
  const send = (event: React.FormEvent): void => {
    event.preventDefault();
    const [scheme, called] = [name.trim(), scalar(title.trim())];
    const text = chosen === null ? sayStarter('text', { name: scheme, title: called }) : calledAnew(chosen.text, scheme, called);
    begin.mutate({ body: { scheme, text } });
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
        <label htmlFor="scheme-template">{say('template')}</label>
        <Select
          {...{ id: 'scheme-template', value: template, onChange: setTemplate, loading: templates.isPending }}
          {...{ showSearch: true, optionFilterProp: 'label', getPopupContainer: LAYER.getContainer }}
          options={[
            { value: BLANK, label: say('blank') },
            ...(templates.data?.rows ?? []).map((each) => ({ value: each.scheme, label: each.title })),
          ]}
        />
        {chosen?.note === undefined || chosen.note === null ? null : <p className={styles['note']}>{chosen.note}</p>}
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
