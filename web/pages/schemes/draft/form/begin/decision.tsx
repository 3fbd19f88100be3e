/** Asks who decided something, and where it is dated from which day on it holds. */

import { Button, Input } from 'antd';
import { type ReactElement, useId, useState } from 'react';
import { DayInput } from '../../../../../parts/fields/day.tsx';
import { useWords } from '../../../../../words/use-words.ts';
import styles from '../form.module.css';
import { FORM } from '../words.ts';

type DecisionProps = {
  readonly title: string;
  readonly isDated: boolean;
  readonly write: (source: string, day: string) => void;
  readonly close: () => void;
};

/** The question. */
export function Decision({ title, isDated, write, close }: DecisionProps): ReactElement {
  const say = useWords(FORM);
  const [of, on] = [useId(), useId()];
  const [source, setSource] = useState('');
  const [day, setDay] = useState('');
  return (
    <fieldset className={styles['asked']} aria-label={title}>
      {isDated ? (
        <div className={styles['field']}>
          <label htmlFor={on}>{say('day')}</label>
          <DayInput id={on} value={day} change={setDay} />
        </div>
      ) : null}
      <div className={styles['field']}>
        <label htmlFor={of}>{say('source')}</label>
        <Input id={of} value={source} placeholder={say('sourceHint')} onChange={({ target }) => setSource(target.value)} />
      </div>
      <div className={styles['buttons']}>
        <Button type="primary" size="small" disabled={source.trim() === '' || (isDated && day === '')} onClick={() => write(source, day)}>
          {say('confirm')}
        </Button>
        <Button size="small" onClick={close}>
          {say('cancel')}
        </Button>
      </div>
    </fieldset>
  );
}
