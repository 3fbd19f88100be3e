/** For who cannot get in: a link by which a forgotten password is chosen anew, and the end of a second factor that was lost. */

import { Button, Modal } from 'antd';
import { type ReactElement, useState } from 'react';
import { api } from '../../../api.ts';
import { Failed } from '../../../parts/failed.tsx';
import { useWords } from '../../../words/use-words.ts';
import { Edit } from '../person/edit.tsx';
import { PERSON } from '../person/words.ts';
import { INVITE } from '../words.ts';
import { Made } from './invite.tsx';

type RenewProps = { readonly person: string; readonly name: string };

/** The buttons. */
export function Renew({ person, name, hasFactor }: RenewProps & { readonly hasFactor: boolean }): ReactElement {
  const say = useWords(PERSON);
  const [isOpen, setOpen] = useState(false);
  const end = api.useMutation('post', '/members/{person}/second-factor/end');
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {say('renewPassword')}
      </Button>
      {hasFactor ? (
        <Edit
          {...{ act: say('endFactor'), title: say('endFactor'), why: say('endFactorWhy', { name }), fields: [], isDanger: true }}
          send={() => end.mutateAsync({ params: { path: { person } } })}
        />
      ) : null}
      {/* It goes with the window: the link is not to be found here later. */}
      {isOpen ? <RenewDialog {...{ person, name }} close={() => setOpen(false)} /> : null}
    </>
  );
}

function RenewDialog({ person, name, close }: RenewProps & { readonly close: () => void }): ReactElement {
  const [say, sayInvite] = [useWords(PERSON), useWords(INVITE)];
  const renew = api.useMutation('post', '/members/{person}/password');
  const buttons =
    renew.data === undefined
      ? { okText: sayInvite('make'), onOk: () => renew.mutate({ params: { path: { person } } }), confirmLoading: renew.isPending }
      : { okText: sayInvite('done'), onOk: close, cancelButtonProps: { style: { display: 'none' } } };
  return (
    <Modal open title={say('renewOf', { name })} onCancel={close} {...buttons}>
      {renew.data === undefined ? <p>{say('renewWhy', { name })}</p> : <Made {...renew.data} />}
      {renew.error === null ? null : <Failed error={renew.error} />}
    </Modal>
  );
}
