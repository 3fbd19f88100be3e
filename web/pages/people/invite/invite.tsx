/** Invites somebody to sign in: an e-mail, and then the link, which is shown once; to copy, or to be scanned on the spot. */

import { CopyOutlined } from '@ant-design/icons';
import { Button, Input, Modal, QRCode } from 'antd';
import { type ReactElement, useState } from 'react';
import { api } from '../../../api.ts';
import { Failed } from '../../../parts/failed.tsx';
import { momentText } from '../../../parts/figures/period.ts';
import { useWords } from '../../../words/use-words.ts';
import { INVITE } from '../words.ts';
import styles from './invite.module.css';

/** Who is invited. */
type InviteProps = { readonly person: string; readonly name: string };

/** The button, and what it opens. */
export function Invite({ person, name }: InviteProps): ReactElement {
  const say = useWords(INVITE);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)} aria-label={say('of', { name })}>
        {say('invite')}
      </Button>
      {/* It goes with the dialog: the link is not to be found here later. */}
      {isOpen ? <InviteDialog {...{ person, name }} close={() => setOpen(false)} /> : null}
    </>
  );
}

function InviteDialog({ person, name, close }: InviteProps & { readonly close: () => void }): ReactElement {
  const say = useWords(INVITE);
  const [email, setEmail] = useState('');
  const invite = api.useMutation('post', '/invitations');
  const send = (): void => invite.mutate({ body: { person, email: email.trim() } });
  const buttons =
    invite.data === undefined
      ? { okText: say('make'), onOk: send, confirmLoading: invite.isPending, okButtonProps: { disabled: email.trim() === '' } }
      : { okText: say('done'), onOk: close, cancelButtonProps: { style: { display: 'none' } } };
  return (
    <Modal open title={say('of', { name })} onCancel={close} {...buttons}>
      {invite.data === undefined ? (
        <div className={styles['ask']}>
          <p>{say('why')}</p>
          <label htmlFor="invite-email">{say('email')}</label>
          <Input
            {...{ id: 'invite-email', type: 'email', value: email, autoFocus: true, autoComplete: 'off' }}
            onChange={({ target }) => setEmail(target.value)}
            onPressEnter={send}
          />
          {invite.error === null ? null : <Failed error={invite.error} />}
        </div>
      ) : (
        <Made {...invite.data} />
      )}
    </Modal>
  );
}

/** A link that is shown once. Where the browser lets nobody copy by a button, the field is chosen whole by a tap. */
export function Made({ token, expires }: { readonly token: string; readonly expires: string }): ReactElement {
  const say = useWords(INVITE);
  const [isCopied, setCopied] = useState(false);
  const link = `${window.location.origin}/invitation#${token}`;
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(link);
    setCopied(true);
  };
  return (
    <div className={styles['made']}>
      <p>{say('made', { until: momentText(expires) })}</p>
      <QRCode
        {...{ value: link, type: 'svg', size: 224, bordered: false, marginSize: 3 }}
        {...{ bgColor: '#ffffff', color: '#000000', 'aria-label': say('code') }}
      />
      <Input readOnly value={link} aria-label={say('link')} onFocus={({ target }) => target.select()} />
      {navigator.clipboard === undefined ? null : (
        <Button icon={<CopyOutlined />} onClick={copy} block>
          {say(isCopied ? 'copied' : 'copy')}
        </Button>
      )}
    </div>
  );
}
