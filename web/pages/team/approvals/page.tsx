/** All that waits for my decision: one line a thing, decided where it stands, until nothing is left. */

import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import { api } from '../../../api.ts';
import { may, useMe } from '../../../frame/me.ts';
import { Asked } from '../../../parts/asked.tsx';
import { Empty } from '../../../parts/empty.tsx';
import { Page } from '../../../parts/page.tsx';
import { useWords } from '../../../words/use-words.ts';
import { APPROVALS, KINDS } from '../words/approvals.ts';
import styles from './approvals.module.css';
import type { Waiting } from './decide.ts';
import { WaitingList } from './waiting-list.tsx';

/** The page. */
export function ApprovalsPage(): ReactElement {
  const say = useWords(APPROVALS);
  const waiting = api.useQuery('get', '/team/waiting');
  return (
    <Page title={say('title')} under={say('under')} width="reading">
      <Asked of={waiting} lines={6}>
        {({ rows }) => <Inbox rows={rows} />}
      </Asked>
    </Page>
  );
}

function Inbox({ rows }: { readonly rows: readonly Waiting[] }): ReactElement {
  const say = useWords(APPROVALS);
  const me = useMe();
  const { kind, person } = useSearch({ from: '/team/approvals' });
  const [done, setDone] = useState<string | null>(null);
  const ofPerson = rows.filter((each) => person === undefined || each.person === person);
  const shown = ofPerson.filter((each) => kind === undefined || each.kind === kind);
  return (
    <>
      {done === null ? null : (
        <p role="status" className={styles['done']}>
          {say('done', { what: done })}
        </p>
      )}
      <Kinds rows={ofPerson} />
      {shown.length === 0 ? (
        <Empty title={say(rows.length === 0 ? 'none' : 'noneOf')} {...(rows.length === 0 ? { why: say('noneWhy') } : {})}>
          {may(me, 'read scores') ? <Link to="/team">{say('team')}</Link> : null}
        </Empty>
      ) : (
        <WaitingList rows={shown} done={setDone} className={styles['inbox']} />
      )}
    </>
  );
}

/** The kinds that there are, each with its count; and whose things are shown where it is one person alone. */
function Kinds({ rows }: { readonly rows: readonly Waiting[] }): ReactElement | null {
  const say = useWords(APPROVALS);
  const word = useWords(KINDS);
  const { kind, person } = useSearch({ from: '/team/approvals' });
  const navigate = useNavigate({ from: '/team/approvals' });
  const counts = [...Map.groupBy(rows, (each) => each.kind)].map(([each, own]) => ({ kind: each, count: own.length }));
  const name = rows[0]?.name ?? person ?? '';
  if (counts.length < 2 && person === undefined) return null;
  const choose = (to: string | undefined): void =>
    void navigate({ search: ({ kind: _, ...old }) => (to === undefined ? old : { ...old, kind: to }), replace: true });
  return (
    <div className={styles['kinds']}>
      {person === undefined ? null : (
        <span>
          {say('onlyOf', { name })} <Link to="/team/approvals">{say('showAll')}</Link>
        </span>
      )}
      {counts.length < 2 ? null : (
        <>
          <button type="button" aria-pressed={kind === undefined} onClick={() => choose(undefined)}>
            {say('every', { count: rows.length })}
          </button>
          {counts.map((each) => (
            <button key={each.kind} type="button" aria-pressed={kind === each.kind} onClick={() => choose(each.kind)}>
              {word(each.kind)} {each.count}
            </button>
          ))}
        </>
      )}
    </div>
  );
}
