/** A sum of points that a leader parts among the members: what is left is told with every key, and nothing is sent before it is exactly nothing. */

import { useQueries } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { Button, Input } from 'antd';
import { type ReactElement, useState } from 'react';
import type { Answer } from '../../../answer.ts';
import { api } from '../../../api.ts';
import { useMe } from '../../../frame/me.ts';
import { Asked } from '../../../parts/asked.tsx';
import { Empty } from '../../../parts/empty.tsx';
import { Failed } from '../../../parts/failed.tsx';
import { PersonName } from '../../../parts/names/person-name.tsx';
import { useTitles } from '../../../parts/names/titles.ts';
import { Card, Page } from '../../../parts/page.tsx';
import { useWords } from '../../../words/use-words.ts';
import { ALLOT } from '../words/allot.ts';
import styles from './allotment.module.css';
import { equalParts, leftOf, pointsOf } from './parts.ts';

type Sum = Answer<'/cycles/{number}/sums'>['rows'][number];

/** The page. */
export function AllotmentPage(): ReactElement {
  const say = useWords(ALLOT);
  const number = Number(useParams({ from: '/team/allotment/$sum' }).sum);
  const cycles = api.useQuery('get', '/cycles');
  const rows = cycles.data?.rows ?? [];
  const sums = useQueries({
    queries: rows.map((each) => api.queryOptions('get', '/cycles/{number}/sums', { params: { path: { number: each.number } } })),
  });
  const found = sums.flatMap(({ data }, k) => (data?.rows ?? []).filter((each) => each.number === number).map((sum) => ({ sum, k })))[0];
  return (
    <Asked of={{ ...cycles, data: cycles.data !== undefined && sums.every(({ isPending }) => !isPending) ? cycles.data : undefined }}>
      {() =>
        found === undefined ? (
          <Empty title={say('missing')} why={say('missingWhy')} />
        ) : (
          <Parted key={`${found.sum.number}`} sum={found.sum} cycle={rows[found.k]?.name ?? ''} />
        )
      }
    </Asked>
  );
}

function Parted({ sum, cycle }: { readonly sum: Sum; readonly cycle: string }): ReactElement {
  const say = useWords(ALLOT);
  const titles = useTitles();
  const me = useMe();
  return (
    <Page
      title={say('title', { unit: titles.unit(sum.unit) })}
      under={
        <>
          {cycle} · {sum.reason}
        </>
      }
      width="reading"
      back="/team/approvals"
    >
      {sum.leader === me.person && sum.members !== null ? <Parting sum={sum} members={sum.members} /> : <Given sum={sum} />}
    </Page>
  );
}

/** What was given, for whoever may see it and does not part it. */
function Given({ sum: { parts, leader } }: { readonly sum: Sum }): ReactElement {
  const say = useWords(ALLOT);
  if (parts === null)
    return (
      <Empty title={say('notYet')}>
        <PersonName person={leader} />
      </Empty>
    );
  return (
    <Card>
      <ul className={styles['given']}>
        {parts.map(({ person, points, comment }) => (
          <li key={person}>
            <PersonName person={person} /> <small>{comment}</small> <strong>{points}</strong>
          </li>
        ))}
      </ul>
    </Card>
  );
}

type Written = { readonly points: string; readonly comment: string };

function Parting({ sum, members }: { readonly sum: Sum; readonly members: readonly string[] }): ReactElement {
  const say = useWords(ALLOT);
  const before = new Map(sum.parts?.map((each) => [each.person, { points: each.points, comment: each.comment ?? '' }]));
  const [parts, setParts] = useState<ReadonlyMap<string, Written>>(
    () => new Map(members.map((person) => [person, before.get(person) ?? { points: '', comment: '' }])),
  );
  const send = api.useMutation('post', '/sums/{number}/allotments');
  const all = [...parts];
  const left = leftOf(
    sum.points,
    all.map(([, { points }]) => points),
  );
  const isWhole = left === '0' && all.some(([, { points }]) => points.trim() !== '');
  const change = (person: string, written: Partial<Written>): void => {
    send.reset();
    setParts(new Map(parts).set(person, { ...(parts.get(person) ?? { points: '', comment: '' }), ...written }));
  };
  const same = (): void => {
    send.reset();
    const equal = equalParts(sum.points, members.length);
    setParts(new Map(all.map(([person, own], k) => [person, { ...own, points: equal[k] ?? '' }])));
  };
  const submit = (event: React.FormEvent): void => {
    event.preventDefault();
    const given = all.filter(([, { points }]) => points.trim() !== '');
    const body = {
      parts: given.map(([person, own]) => ({ person, points: own.points.trim().replace('−', '-'), comment: own.comment.trim() || null })),
    };
    send.mutate({ params: { path: { number: sum.number } }, body });
  };
  return (
    <form onSubmit={submit} className={styles['form']}>
      <section className={styles['left']} data-whole={isWhole} aria-live="polite">
        <p>
          <span>{Number(sum.points) === 0 ? say('ofZero') : say('of', { points: sum.points })}</span>
          <strong>{left === null ? say('noNumber') : isWhole ? say('exact') : leftWords(say, left)}</strong>
        </p>
        {members.length === 0 ? null : <Button onClick={same}>{say('equal')}</Button>}
      </section>
      <Card>
        {members.length === 0 ? <Empty title={say('nobody')} why={say('nobodyWhy')} /> : null}
        <ul className={styles['members']}>
          {all.map(([person, own]) => (
            <Member key={person} person={person} own={own} change={(written) => change(person, written)} />
          ))}
        </ul>
      </Card>
      {send.error === null ? null : <Failed error={send.error} />}
      {send.isSuccess ? <p role="status">{say('sent')}</p> : null}
      <div className={styles['buttons']}>
        <Button type="primary" size="large" htmlType="submit" disabled={!isWhole} loading={send.isPending}>
          {say('send')}
        </Button>
        <small>{say('seen')}</small>
      </div>
    </form>
  );
}

/** What is left to give, or by how much too much was given. */
function leftWords(say: ReturnType<typeof useWords<typeof ALLOT>>, left: string): string {
  return left.startsWith('-') ? say('over', { points: left.slice(1) }) : say('left', { points: left });
}

type MemberProps = { readonly person: string; readonly own: Written; readonly change: (written: Partial<Written>) => void };

function Member({ person, own, change }: MemberProps): ReactElement {
  const say = useWords(ALLOT);
  const me = useMe();
  const isWrong = own.points.trim() !== '' && pointsOf(own.points) === null;
  const id = `part-${person}`;
  return (
    <li>
      <label htmlFor={id}>
        <PersonName person={person} /> {person === me.person ? <small>{say('own')}</small> : null}
      </label>
      <Input
        {...{ id, inputMode: 'decimal', value: own.points, autoComplete: 'off', suffix: say('points'), 'aria-invalid': isWrong }}
        {...(isWrong ? { status: 'error' as const } : {})}
        onChange={({ target }) => change({ points: target.value })}
      />
      <Input
        {...{ value: own.comment, maxLength: 1000, placeholder: say('comment') }}
        aria-label={say('commentOn')}
        onChange={({ target }) => change({ comment: target.value })}
      />
    </li>
  );
}
