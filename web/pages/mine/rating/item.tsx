/** One item of a form: a score within its range or one of its grades, and the evidence for it. */

import { Input } from 'antd';
import { type ReactElement, useId } from 'react';
import type { Answer } from '../../../answer.ts';
import { Card } from '../../../parts/page.tsx';
import { useWords } from '../../../words/use-words.ts';
import { RATING } from '../words.ts';
import styles from './rating.module.css';

/** What somebody wrote for an item. */
export type Mark = { readonly score: string | null; readonly grade: string | null; readonly evidence: string | null };

type ItemProps = {
  readonly item: Answer<'/forms/{number}'>['items'][number];
  readonly mark: Mark;
  readonly isOpen: boolean;
  readonly change: (mark: Mark) => void;
};

/** The item. */
export function Item({ item, mark, isOpen, change }: ItemProps): ReactElement {
  const say = useWords(RATING);
  const id = useId();
  const { from, to } = item;
  const range =
    from !== null && to !== null
      ? say('range', { from, to })
      : from !== null
        ? say('from', { from })
        : to === null
          ? ''
          : say('to', { to });
  return (
    <Card>
      <div className={styles['item']}>
        <label htmlFor={id}>
          {item.title} <small>{item.gives === 'score' ? range : ''}</small>
        </label>
        {item.gives === 'score' ? (
          <Input
            {...{ id, inputMode: 'decimal', required: true, disabled: !isOpen, value: mark.score ?? '', className: styles['score'] ?? '' }}
            onChange={({ target }) => change({ ...mark, score: target.value.trim() === '' ? null : target.value.trim() })}
          />
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
        <label htmlFor={`${id}-evidence`}>{say('evidence')}</label>
        <Input.TextArea
          {...{
            id: `${id}-evidence`,
            disabled: !isOpen,
            value: mark.evidence ?? '',
            autoSize: { minRows: 1, maxRows: 8 },
            maxLength: 10_000,
          }}
          onChange={({ target }) => change({ ...mark, evidence: target.value === '' ? null : target.value })}
        />
      </div>
    </Card>
  );
}
