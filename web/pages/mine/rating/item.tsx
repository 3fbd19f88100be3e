/** One item of a form: a score within its range or one of its grades, and the evidence for it. */

import { Input } from 'antd';
import { type ReactElement, useId } from 'react';
import type { Answer } from '../../../answer.ts';
import { useWords } from '../../../words/use-words.ts';
import { RATING } from '../words.ts';
import { wrongIn } from './range.ts';
import styles from './rating.module.css';

/** What somebody wrote for an item. */
export type Mark = { readonly score: string | null; readonly grade: string | null; readonly evidence: string | null };

type ItemProps = {
  readonly item: Answer<'/forms/{number}'>['items'][number];
  readonly mark: Mark;
  readonly isOpen: boolean;
  /** Whether a word on its evidence is wanted for each item. */
  readonly needsEvidence: boolean;
  readonly change: (mark: Mark) => void;
};

/** The item. */
export function Item({ item, mark, isOpen, needsEvidence, change }: ItemProps): ReactElement {
  const say = useWords(RATING);
  const id = useId();
  const wrong = item.gives === 'score' ? wrongIn(item, mark.score) : null;
  return (
    <li className={styles['item']}>
      <label htmlFor={id}>{item.title}</label>
      {item.gives === 'score' ? (
        <span className={styles['given']}>
          <Input
            {...{ id, inputMode: 'decimal', required: true, disabled: !isOpen, value: mark.score ?? '', className: styles['score'] ?? '' }}
            {...(wrong === null ? {} : { status: 'error' as const, 'aria-invalid': true, 'aria-describedby': `${id}-wrong` })}
            onChange={({ target }) => change({ ...mark, score: target.value.trim() === '' ? null : target.value.trim() })}
          />
          <small>{rangeOf(item, say)}</small>
          {wrong === null ? null : (
            <small id={`${id}-wrong`} role="alert" className={styles['wrong']}>
              {say(wrong === 'number' ? 'noNumber' : 'outOfRange', { range: rangeOf(item, say) })}
            </small>
          )}
        </span>
      ) : (
        <select
          {...{ id, required: true, disabled: !isOpen, value: mark.grade ?? '' }}
          onChange={({ target }) => change({ ...mark, grade: target.value === '' ? null : target.value })}
        >
          <option value="">{say('choose')}</option>
          {item.grades.map((grade) => (
            <option key={grade}>{grade}</option>
          ))}
        </select>
      )}
      <Input.TextArea
        {...{
          'aria-label': say('evidenceOf', { title: item.title }),
          placeholder: say(needsEvidence ? 'evidence' : 'evidenceFree'),
          disabled: !isOpen,
          value: mark.evidence ?? '',
          autoSize: { minRows: 1, maxRows: 8 },
          maxLength: 10_000,
        }}
        onChange={({ target }) => change({ ...mark, evidence: target.value === '' ? null : target.value })}
      />
    </li>
  );
}

/** Within which scores one may stay, in words. */
function rangeOf({ from, to }: ItemProps['item'], say: ReturnType<typeof useWords<typeof RATING>>): string {
  if (from !== null && to !== null) return say('range', { from, to });
  return from !== null ? say('from', { from }) : to === null ? '' : say('to', { to });
}
