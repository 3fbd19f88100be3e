/** A form to fill: each item with its range or grades and its evidence; a draft can be kept, and what is submitted stays. */

import { getRouteApi } from '@tanstack/react-router';
import { Button, Modal } from 'antd';
import { type ReactElement, useMemo, useState } from 'react';
import type { Answer } from '../../../answer.ts';
import { api } from '../../../api.ts';
import { useMe } from '../../../frame/me.ts';
import { Asked } from '../../../parts/asked.tsx';
import { Failed } from '../../../parts/failed.tsx';
import { LAYER } from '../../../parts/layer.ts';
import { Card, Page } from '../../../parts/page.tsx';
import { UnsentNote } from '../../../parts/unsent/unsent-note.tsx';
import { useUnsent } from '../../../parts/unsent/use-unsent.ts';
import { useWords } from '../../../words/use-words.ts';
import { RATING } from '../words.ts';
import { Files } from './files.tsx';
import { Item, type Mark } from './item.tsx';
import { wrongIn } from './range.ts';
import styles from './rating.module.css';

/** A form, as the API tells it. */
type Form = Answer<'/forms/{number}'>;

/** The page. */
export function RatingPage(): ReactElement {
  const number = Number(getRouteApi('/mine/forms/$form').useParams().form);
  const form = api.useQuery('get', '/forms/{number}', { params: { path: { number } } }, { staleTime: Number.POSITIVE_INFINITY });
  return (
    <Asked of={form} lines={8}>
      {(told) => <Filled key={`${told.form.number} ${told.form.state}`} form={told} />}
    </Asked>
  );
}

function Filled({ form: { form, items, evidence, until, weight } }: { readonly form: Form }): ReactElement {
  const say = useWords(RATING);
  const me = useMe();
  const person = useName(form.ratee);
  const isOpen = form.state === 'open' || form.state === 'given back';
  const begun = useMemo(() => items.map((each) => [each.item, markOf(each)] as const), [items]);
  const unsent = useUnsent(isOpen ? `form ${form.number}` : null, begun);
  const marks: ReadonlyMap<string, Mark> = new Map(unsent.value);
  const save = api.useMutation('post', '/forms/{number}/marks');
  const submit = api.useMutation('post', '/forms/{number}/submit');
  const path = { number: form.number };
  const written = [...marks].flatMap(([item, mark]) => (mark.score === null && mark.grade === null ? [] : [{ item, ...mark }]));
  const keep = async (): Promise<boolean> => {
    submit.reset();
    return await save.mutateAsync({ params: { path }, body: { marks: written } }).then(
      () => {
        unsent.forget();
        return true;
      },
      () => false,
    );
  };
  const isWrong = items.some((each) => each.gives === 'score' && wrongIn(each, marks.get(each.item)?.score ?? null) !== null);
  const [isAsking, setAsking] = useState(false);
  const ask = (event: React.FormEvent): void => {
    event.preventDefault();
    setAsking(true);
  };
  const send = async (): Promise<void> => {
    if (await keep()) submit.mutate({ params: { path } });
    setAsking(false);
  };
  const rule = evidence.is === 'none' ? null : say(evidence.is, { from: evidence.from ?? '', to: evidence.to ?? '' } as never);
  return (
    <Page
      title={form.ratee === me.person ? say('self') : say('title', { person })}
      under={[until === null ? [] : say('until', { day: until }), weight === null ? [] : say('weight', { weight })].flat().join(' · ')}
      width="reading"
      back="/mine/todo"
    >
      <UnsentNote of={unsent} />
      {rule === null ? null : <p className={styles['rule']}>{rule}</p>}
      <form onSubmit={ask} className={styles['form']}>
        <Card title={say('items')} aside={say('filled', { count: written.length, all: items.length })}>
          <ul>
            {items.map((each) => (
              <Item
                key={each.item}
                item={each}
                mark={marks.get(each.item) ?? markOf(each)}
                {...{ isOpen, needsEvidence: evidence.is !== 'none' }}
                change={(mark) => unsent.set([...new Map(marks).set(each.item, mark)])}
              />
            ))}
          </ul>
        </Card>
        <Files form={form.number} isOpen={isOpen} />
        {[save.error, submit.error].map((error) => (error === null ? null : <Failed key={String(error)} error={error} />))}
        {isOpen ? null : <p role="status">{say(submit.isSuccess || form.state === 'submitted' ? 'done' : 'closed')}</p>}
        {save.isSuccess && !submit.isSuccess && submit.error === null && isOpen ? <p role="status">{say('saved')}</p> : null}
        {isOpen ? (
          <Buttons
            {...{ isWrong, written: written.length, all: items.length, keep, isSaving: save.isPending, isSending: submit.isPending }}
          />
        ) : null}
      </form>
      {isAsking ? <Sure {...{ items, marks, isBusy: save.isPending || submit.isPending, close: () => setAsking(false), send }} /> : null}
    </Page>
  );
}

type ButtonsProps = {
  readonly isWrong: boolean;
  readonly written: number;
  readonly all: number;
  readonly keep: () => Promise<boolean>;
  readonly isSaving: boolean;
  readonly isSending: boolean;
};

/** A draft may lack items; what is out of its range is sent by neither. */
function Buttons({ isWrong, written, all, keep, isSaving, isSending }: ButtonsProps): ReactElement {
  const say = useWords(RATING);
  return (
    <div className={styles['buttons']}>
      <Button size="large" onClick={() => void keep()} loading={isSaving} disabled={written === 0 || isWrong}>
        {say('save')}
      </Button>
      <Button size="large" type="primary" htmlType="submit" loading={isSending} disabled={written < all || isWrong}>
        {say('submit')}
      </Button>
      <small>{say(isWrong ? 'mendFirst' : 'sure')}</small>
    </div>
  );
}

type SureProps = {
  readonly items: Form['items'];
  readonly marks: ReadonlyMap<string, Mark>;
  readonly isBusy: boolean;
  readonly close: () => void;
  readonly send: () => Promise<void>;
};

/** Asks once more with all that was given: what is submitted stays. */
function Sure({ items, marks, isBusy, close, send }: SureProps): ReactElement {
  const say = useWords(RATING);
  return (
    <Modal
      {...LAYER}
      {...{
        open: true,
        title: say('submitTitle'),
        okText: say('submit'),
        cancelText: say('back'),
        onCancel: close,
        confirmLoading: isBusy,
      }}
      onOk={() => void send()}
    >
      <p>{say('sure')}</p>
      <ul>
        {items.map(({ item, title }) => (
          <li key={item}>
            {title} <b>{marks.get(item)?.score ?? marks.get(item)?.grade ?? ''}</b>
          </li>
        ))}
      </ul>
    </Modal>
  );
}

const markOf = ({ mark }: Form['items'][number]): Mark => ({
  ...{ score: mark?.score ?? null, grade: mark?.grade ?? null, evidence: mark?.evidence ?? null },
});

/** The name of a person; the id where one may not see it. */
function useName(person: string): string {
  const { data, isPending } = api.useQuery('get', '/people/{person}', { params: { path: { person } } }, { retry: false });
  return data?.name ?? (isPending ? '…' : person);
}
