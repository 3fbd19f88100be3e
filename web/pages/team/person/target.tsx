/** Offers a member a target in a review whose window for targets is open; the member agrees, or offers another value. */

import { useQueries } from '@tanstack/react-query';
import { Button, Input, Modal } from 'antd';
import { type ReactElement, useId, useState } from 'react';
import { api } from '../../../api.ts';
import { may, useMe } from '../../../frame/me.ts';
import { Failed } from '../../../parts/failed.tsx';
import { LAYER } from '../../../parts/layer.ts';
import { Loading } from '../../../parts/loading.tsx';
import { useWords } from '../../../words/use-words.ts';
import { TARGET } from '../words/propose.ts';
import styles from './proposal.module.css';

type TargetProps = { readonly person: string; readonly name: string };

/** The button, and the dialogue behind it; none for those who agree to nobody's targets. */
export function OfferTarget({ person, name }: TargetProps): ReactElement | null {
  const say = useWords(TARGET);
  const me = useMe();
  const [isOpen, setOpen] = useState(false);
  if (person === me.person || !may(me, 'approve targets')) return null;
  return (
    <>
      <Button onClick={() => setOpen(true)}>{say('open')}</Button>
      {isOpen ? <Dialogue person={person} name={name} leave={() => setOpen(false)} /> : null}
    </>
  );
}

type Open = { readonly number: number; readonly name: string };

/** The reviews whose window for targets is open; null while they are on their way. */
function useOpenReviews(): readonly Open[] | null {
  const cycles = api.useQuery('get', '/cycles');
  const running = cycles.data?.rows.filter(({ cancelled }) => !cancelled) ?? [];
  const views = useQueries({
    queries: running.map(({ number }) => api.queryOptions('get', '/cycles/{number}', { params: { path: { number } } })),
  });
  if (cycles.isPending || views.some(({ isPending }) => isPending)) return null;
  return running.filter((_, k) => views[k]?.data?.stages.some(({ stage, state }) => stage === 'targets' && state === 'open'));
}

type Filled = { readonly cycle: string; readonly metric: string; readonly value: string; readonly unit: string; readonly comment: string };

function Dialogue({ person, name, leave }: TargetProps & { readonly leave: () => void }): ReactElement {
  const say = useWords(TARGET);
  const reviews = useOpenReviews();
  const [filled, setFilled] = useState<Filled>({ cycle: '', metric: '', value: '', unit: '', comment: '' });
  const offer = api.useMutation('post', '/cycles/{number}/targets');
  const cycle = filled.cycle === '' ? String(reviews?.[0]?.number ?? '') : filled.cycle;
  const send = (): void => {
    const { metric, value, unit, comment } = filled;
    const body = { person, metric: metric.trim(), value: value.trim(), unit: unit.trim(), comment: comment.trim() === '' ? null : comment };
    offer.mutate({ params: { path: { number: Number(cycle) } }, body: { ...body, day: null } });
  };
  const isShut = cycle === '' || [filled.metric, filled.value, filled.unit].some((each) => each.trim() === '');
  const isEnd = offer.isSuccess || reviews?.length === 0;
  return (
    <Modal
      {...LAYER}
      {...{ open: true, title: say('title', { name }), okText: say('send'), cancelText: say('cancel'), confirmLoading: offer.isPending }}
      {...{ onCancel: leave, onOk: send, okButtonProps: { disabled: isShut } }}
      {...(isEnd ? { footer: null } : {})}
    >
      {reviews === null ? (
        <Loading lines={4} />
      ) : offer.isSuccess ? (
        <p role="status">{say('sent', { name })}</p>
      ) : reviews.length === 0 ? (
        <p>{say('none')}</p>
      ) : (
        <>
          <Fields {...{ reviews, filled: { ...filled, cycle } }} change={setFilled} />
          {offer.error === null ? null : <Failed error={offer.error} />}
        </>
      )}
    </Modal>
  );
}

type FieldsProps = { readonly reviews: readonly Open[]; readonly filled: Filled; readonly change: (filled: Filled) => void };

/** Metrics and units that stand in the review already are offered: the same thing is called the same. */
function Fields({ reviews, filled, change }: FieldsProps): ReactElement {
  const say = useWords(TARGET);
  const id = useId();
  const known = api.useQuery('get', '/cycles/{number}/targets', { params: { path: { number: Number(filled.cycle) } } });
  const [metrics, units] = (['metric', 'unit'] as const).map((name) => [...new Set(known.data?.offers.map((each) => each[name]) ?? [])]);
  const set = (name: keyof Filled) => (event: { readonly target: { readonly value: string } }) =>
    change({ ...filled, [name]: event.target.value });
  return (
    <div className={styles['fields']}>
      <label htmlFor={`${id}-cycle`}>{say('cycle')}</label>
      <select id={`${id}-cycle`} value={filled.cycle} onChange={set('cycle')}>
        {reviews.map(({ number, name }) => (
          <option key={number} value={number}>
            {name}
          </option>
        ))}
      </select>
      <label htmlFor={`${id}-metric`}>{say('metric')}</label>
      <Input id={`${id}-metric`} list={`${id}-metrics`} value={filled.metric} maxLength={100} onChange={set('metric')} />
      <datalist id={`${id}-metrics`}>
        {metrics?.map((each) => (
          <option key={each} value={each} />
        ))}
      </datalist>
      <label htmlFor={`${id}-value`}>{say('value')}</label>
      <Input id={`${id}-value`} inputMode="decimal" value={filled.value} maxLength={40} onChange={set('value')} />
      <label htmlFor={`${id}-unit`}>{say('unit')}</label>
      <Input id={`${id}-unit`} list={`${id}-units`} value={filled.unit} maxLength={20} onChange={set('unit')} />
      <datalist id={`${id}-units`}>
        {units?.map((each) => (
          <option key={each} value={each} />
        ))}
      </datalist>
      <label htmlFor={`${id}-comment`}>{say('comment')}</label>
      <Input.TextArea id={`${id}-comment`} value={filled.comment} autoSize={{ minRows: 2 }} maxLength={10_000} onChange={set('comment')} />
    </div>
  );
}
