/** What a manager puts forward about a member: a key behaviour, an application, an outcome; always decided by somebody else. */

import { Button, Modal } from 'antd';
import { type ReactElement, useState } from 'react';
import { api } from '../../../api.ts';
import { may, useMe } from '../../../frame/me.ts';
import { LAYER } from '../../../parts/layer.ts';
import { useWords } from '../../../words/use-words.ts';
import { PROPOSE } from '../words/propose.ts';
import { EMPTY, Fields, type Proposal } from './proposal.tsx';

type ProposeProps = { readonly person: string; readonly name: string };

/** The button, and the dialogue behind it; none where one may put nothing forward about this person. */
export function Propose({ person, name }: ProposeProps): ReactElement | null {
  const say = useWords(PROPOSE);
  const me = useMe();
  const [isOpen, setOpen] = useState(false);
  if (person === me.person || !may(me, 'record events', 'propose outcomes')) return null;
  return (
    <>
      <Button onClick={() => setOpen(true)}>{say('open')}</Button>
      {isOpen ? <Dialogue person={person} name={name} leave={() => setOpen(false)} /> : null}
    </>
  );
}

const APPLICATIONS: readonly string[] = ['raise', 'profit share', 'contribution'];

function Dialogue({ person, name, leave }: ProposeProps & { readonly leave: () => void }): ReactElement {
  const say = useWords(PROPOSE);
  const [proposal, setProposal] = useState<Proposal>(EMPTY);
  const behaviour = api.useMutation('post', '/behaviours');
  const application = api.useMutation('post', '/applications');
  const outcome = api.useMutation('post', '/outcomes');
  const way = proposal.what.startsWith('=') ? behaviour : APPLICATIONS.includes(proposal.what) ? application : outcome;
  const send = (): void => {
    const { what, day, amount, text, evidence } = proposal;
    const common = { person, text, evidence: [...evidence] };
    if (way === behaviour) behaviour.mutate({ body: { ...common, type: what.slice(1), day, points: amount.replace('−', '-') } });
    else if (way === application)
      application.mutate({ body: { ...common, what: what as 'raise', amount, from: what === 'raise' ? day : null, proposal: null } });
    else outcome.mutate({ body: { ...common, what: what as 'training', proposal: null } });
  };
  const needsAmount = way !== outcome;
  const needsDay = way === behaviour || proposal.what === 'raise';
  const isShut =
    proposal.what === '' ||
    proposal.text.trim() === '' ||
    (needsAmount && proposal.amount.trim() === '') ||
    (needsDay && proposal.day === '');
  const made = behaviour.data ?? application.data ?? outcome.data;
  return (
    <Modal
      {...LAYER}
      {...{ open: true, title: say('title', { name }), okText: say('send'), cancelText: say('cancel'), confirmLoading: way.isPending }}
      {...{ onCancel: leave, onOk: send, okButtonProps: { disabled: isShut } }}
      {...(made === undefined ? {} : { footer: null })}
    >
      {made === undefined ? (
        <Fields proposal={proposal} change={setProposal} error={way.error} />
      ) : (
        <p role="status">{say('sent', { number: made.number })}</p>
      )}
    </Modal>
  );
}
