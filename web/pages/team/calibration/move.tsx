/** Asks why somebody is moved, perhaps with points beside the grade; it becomes a vote that stays, or a decision. */

import { Input, Modal } from 'antd';
import { type ReactElement, useId, useState } from 'react';
import { api } from '../../../api.ts';
import { Failed } from '../../../parts/failed.tsx';
import { LAYER } from '../../../parts/layer.ts';
import { useWords } from '../../../words/use-words.ts';
import { CALIBRATION } from '../words/calibration.ts';
import styles from './calibration.module.css';
import type { Board, Move } from './counts.ts';

type MoveProps = {
  readonly board: Board;
  readonly move: Move;
  readonly change: (move: Move | null) => void;
  /** Whether it is a vote; else it is a decision. */
  readonly votes: boolean;
};

/** The question. */
export function MoveDialog({ board: { committee, grades, rows }, move, change, votes }: MoveProps): ReactElement {
  const say = useWords(CALIBRATION);
  const id = useId();
  const [points, setPoints] = useState('');
  const [reason, setReason] = useState('');
  const vote = api.useMutation('post', '/committees/{number}/votes');
  const decide = api.useMutation('post', '/committees/{number}/decisions');
  const name = rows.find(({ result }) => result.person === move.person)?.result.name ?? move.person;
  const send = async (): Promise<void> => {
    const body = { person: move.person, grade: move.grade, points: points.trim() === '' ? null : points.trim().replace('−', '-'), reason };
    const asked = { params: { path: { number: committee.number } }, body };
    await (votes ? vote.mutateAsync(asked) : decide.mutateAsync(asked)).then(
      () => change(null),
      () => undefined,
    );
  };
  const error = vote.error ?? decide.error;
  return (
    <Modal
      {...LAYER}
      {...{
        open: true,
        title: say(votes ? 'voteOn' : 'decideOn', { name }),
        okText: say(votes ? 'vote' : 'decide'),
        cancelText: say('cancel'),
      }}
      {...{ confirmLoading: vote.isPending || decide.isPending, onCancel: () => change(null), onOk: () => void send() }}
      okButtonProps={{ disabled: reason.trim() === '' || (move.grade === null && points.trim() === '') }}
    >
      <div className={styles['form']}>
        {grades.length === 0 ? null : (
          <>
            <label htmlFor={`${id}-grade`}>{say('grade')}</label>
            <select id={`${id}-grade`} value={move.grade ?? ''} onChange={({ target }) => change({ ...move, grade: target.value })}>
              {grades.map((grade) => (
                <option key={grade}>{grade}</option>
              ))}
            </select>
          </>
        )}
        <label htmlFor={`${id}-points`}>{say('pointsToo')}</label>
        <Input id={`${id}-points`} inputMode="decimal" value={points} onChange={({ target }) => setPoints(target.value)} />
        <label htmlFor={`${id}-reason`}>{say('reason')}</label>
        <Input.TextArea
          {...{ id: `${id}-reason`, value: reason, autoSize: { minRows: 3 }, maxLength: 10_000, autoFocus: true }}
          onChange={({ target }) => setReason(target.value)}
        />
        {votes ? <small>{say('voteStays')}</small> : null}
        {error === null ? null : <Failed error={error} />}
      </div>
    </Modal>
  );
}
