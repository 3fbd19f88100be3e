/** The board of a calibration committee: people by grade, moved by drag or by a choice with a reason; first the silent vote, then decisions. */

import { useParams } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import { api } from '../../../api.ts';
import { may, useMe } from '../../../frame/me.ts';
import { useLanguage } from '../../../look/choices.ts';
import { Asked } from '../../../parts/asked.tsx';
import { Empty } from '../../../parts/empty.tsx';
import { periodText } from '../../../parts/figures/period.ts';
import { PersonName } from '../../../parts/names/person-name.tsx';
import { Page } from '../../../parts/page.tsx';
import { useWords } from '../../../words/use-words.ts';
import { CALIBRATION } from '../words/calibration.ts';
import { Acts } from './acts.tsx';
import styles from './calibration.module.css';
import { type Board, gradeOf, type Move } from './counts.ts';
import { Lanes } from './lanes.tsx';
import { MoveDialog } from './move.tsx';
import { Spread } from './spread.tsx';

/** The page. */
export function CalibrationPage(): ReactElement {
  const number = Number(useParams({ from: '/team/calibration/$committee' }).committee);
  const board = api.useQuery('get', '/committees/{number}/board', { params: { path: { number } } });
  return (
    <Asked of={board} lines={10}>
      {(told) => <Told board={told} />}
    </Asked>
  );
}

function Told({ board }: { readonly board: Board }): ReactElement {
  const say = useWords(CALIBRATION);
  const language = useLanguage();
  const me = useMe();
  const [move, setMove] = useState<Move | null>(null);
  const { committee, rows } = board;
  const { state, members, chair, steps } = committee;
  const isDone = steps.some(({ step, actor }) => step === 'voted' && actor === me.person);
  const mayVote = state === 'voting' && members.includes(me.person) && !isDone;
  const mayDecide = state === 'deciding' && chair === me.person;
  const by = new Map(rows.map((row) => [row.result.person, gradeOf(row, { board, me: me.person, move })]));
  const first = rows[0]?.result;
  const about = (
    <>
      {first === undefined ? '' : `${periodText(first.period, language)} · ${first.title} · `}
      {say('chair')} <PersonName person={chair} />
    </>
  );
  return (
    <Page title={say('title')} under={about} back="/team/approvals">
      <Acts board={board} />
      {rows.length === 0 ? (
        <Empty title={say('none')} why={say('noneWhy')} />
      ) : (
        <>
          <Spread board={board} by={by} />
          {mayVote || mayDecide ? <p className={styles['how']}>{say(mayVote ? 'howVote' : 'howDecide')}</p> : null}
          <Lanes board={board} by={by} mayMove={(row) => mayDecide || (mayVote && row.votes.length === 0)} move={setMove} />
        </>
      )}
      {may(me, 'run cycles') || members.includes(me.person) ? <p className={styles['note']}>{say('notOneself')}</p> : null}
      {move === null ? null : <MoveDialog key={move.person} {...{ board, move, change: setMove, votes: mayVote }} />}
    </Page>
  );
}
