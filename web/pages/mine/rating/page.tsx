/** A form to fill: each item with its range or grades and its evidence; a draft can be kept, and what is submitted stays. */

import { getRouteApi } from '@tanstack/react-router';
import { Button } from 'antd';
import { type ReactElement, useMemo } from 'react';
import type { Answer } from '../../../answer.ts';
import { api } from '../../../api.ts';
import { useMe } from '../../../frame/me.ts';
import { Asked } from '../../../parts/asked.tsx';
import { Failed } from '../../../parts/failed.tsx';
import { Card, Page } from '../../../parts/page.tsx';
import { UnsentNote } from '../../../parts/unsent/unsent-note.tsx';
import { useUnsent } from '../../../parts/unsent/use-unsent.ts';
import { useWords } from '../../../words/use-words.ts';
import { RATING } from '../words.ts';
import { Files } from './files.tsx';
import { Item, type Mark } from './item.tsx';
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

function Filled({ form: { form, items, evidence } }: { readonly form: Form }): ReactElement {
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
  const send = async (event: React.FormEvent): Promise<void> => {
    event.preventDefault();
    if (await keep()) submit.mutate({ params: { path } });
  };
  const rule = evidence.is === 'none' ? null : say(evidence.is, { from: evidence.from ?? '', to: evidence.to ?? '' } as never);
  return (
    <Page
      title={form.ratee === me.person ? say('self') : say('title', { person })}
      under={form.until === null ? '' : say('until', { day: form.until })}
      width="reading"
      back="/mine/todo"
    >
      <UnsentNote of={unsent} />
      {rule === null ? null : <p className={styles['rule']}>{rule}</p>}
      <form onSubmit={send} className={styles['form']}>
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
          <div className={styles['buttons']}>
            <Button size="large" onClick={() => void keep()} loading={save.isPending} disabled={written.length === 0}>
              {say('save')}
            </Button>
            <Button size="large" type="primary" htmlType="submit" loading={submit.isPending} disabled={written.length < items.length}>
              {say('submit')}
            </Button>
            <small>{say('sure')}</small>
          </div>
        ) : null}
      </form>
    </Page>
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
