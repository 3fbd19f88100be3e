/** The fields of what is put forward: which of them there are follows from what it is. */

import { Input } from 'antd';
import { type ReactElement, useId } from 'react';
import { decimal, written } from '../../../../src/lib/fraction.ts';
import { api } from '../../../api.ts';
import { may, useMe } from '../../../frame/me.ts';
import { Failed } from '../../../parts/failed.tsx';
import { DayInput } from '../../../parts/fields/day.tsx';
import { type Evidence, EvidenceFiles } from '../../../parts/fields/evidence.tsx';
import { useWords } from '../../../words/use-words.ts';
import { PROPOSE } from '../words/propose.ts';
import styles from './proposal.module.css';

/** What is put forward; a key behaviour is `=` and its type, so that no kind that people name is taken for another. */
export type Proposal = {
  readonly what: string;
  readonly day: string;
  readonly amount: string;
  readonly text: string;
  readonly evidence: readonly Evidence[];
};

/** Nothing yet. */
export const EMPTY: Proposal = { what: '', day: '', amount: '', text: '', evidence: [] };

const OUTCOMES = ['raise', 'profit share', 'contribution', 'training', 'demotion', 'transfer', 'dismissal'] as const;

/** Points as people write them: 5.0000 is 5. */
const plain = (points: string): string => {
  const found = decimal(points);
  return found === null ? points : written(found);
};

type FieldsProps = { readonly proposal: Proposal; readonly change: (proposal: Proposal) => void; readonly error: unknown };

/** The fields. */
export function Fields({ proposal, change, error }: FieldsProps): ReactElement {
  const say = useWords(PROPOSE);
  const me = useMe();
  const id = useId();
  const kinds = api.useQuery('get', '/behaviour-kinds', {}, { enabled: may(me, 'record events') });
  const behaviours = kinds.data?.rows ?? [];
  const { what, day, amount, text, evidence } = proposal;
  const kind = behaviours.find(({ type }) => what === `=${type}`);
  const isRaise = what === 'raise';
  const amountWord =
    kind !== undefined
      ? say('points', { least: plain(kind.least), most: plain(kind.most) })
      : what === 'contribution'
        ? say('amountPoints')
        : isRaise || what === 'profit share'
          ? say('amountYuan')
          : null;
  const set = (name: keyof Proposal) => (event: { readonly target: { readonly value: string } }) =>
    change({ ...proposal, [name]: event.target.value });
  return (
    <div className={styles['fields']}>
      <label htmlFor={`${id}-what`}>{say('what')}</label>
      <select id={`${id}-what`} value={what} onChange={set('what')}>
        <option value="" disabled>
          {say('choose')}
        </option>
        {behaviours.map(({ type }) => (
          <option key={type} value={`=${type}`}>
            {say('behaviour', { type })}
          </option>
        ))}
        {may(me, 'propose outcomes')
          ? OUTCOMES.map((each) => (
              <option key={each} value={each}>
                {say(each)}
              </option>
            ))
          : null}
      </select>
      {kind === undefined && !isRaise ? null : (
        <>
          <label htmlFor={`${id}-day`}>{say(isRaise ? 'from' : 'day')}</label>
          <DayInput id={`${id}-day`} value={day} change={(to) => change({ ...proposal, day: to })} />
        </>
      )}
      {amountWord === null ? null : (
        <>
          <label htmlFor={`${id}-amount`}>{amountWord}</label>
          <Input id={`${id}-amount`} inputMode="decimal" value={amount} onChange={set('amount')} />
        </>
      )}
      <label htmlFor={`${id}-text`}>{say('text')}</label>
      <Input.TextArea id={`${id}-text`} value={text} autoSize={{ minRows: 3 }} maxLength={10_000} onChange={set('text')} />
      <span>{say('evidence')}</span>
      <EvidenceFiles
        files={evidence}
        change={(files) => change({ ...proposal, evidence: files })}
        add={say('add')}
        remove={(name) => say('remove', { name })}
      />
      <small>{say('evidenceWhy')}</small>
      {error === null ? null : <Failed error={error} />}
    </div>
  );
}
