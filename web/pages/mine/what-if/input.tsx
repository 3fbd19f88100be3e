/** A figure that is moved: by a slider in steps around what it is now, or written exactly. */

import { type ReactElement, useState } from 'react';
import { decimal, type Fraction, fraction, written } from '../../../../src/lib/fraction.ts';
import { useLanguage } from '../../../look/choices.ts';
import { useWords } from '../../../words/use-words.ts';
import { WHAT_IF } from '../words.ts';
import type * as Engine from './engine.ts';
import { STEPS, stepped, stepsDown, stepsTo } from './steps.ts';
import styles from './what-if.module.css';

type InputProps = {
  readonly engine: typeof Engine;
  readonly movable: Engine.Movable;
  /** The figure as it is moved; null where it is as it is. */
  readonly value: Fraction | null;
  readonly move: (value: Fraction | null) => void;
};

/** The input. */
export function MovedInput({ engine, movable, value, move }: InputProps): ReactElement {
  const say = useWords(WHAT_IF);
  const language = useLanguage();
  const { name, title, now, step, type } = movable;
  const [typed, setTyped] = useState<string | null>(null);
  const shown = value ?? now;
  const factor = type.percent ? 100n : 1n;
  const write = (text: string): void => {
    setTyped(text);
    const read = readOf(text, type);
    if (read !== null) move(read);
  };
  const slide = (count: number): void => {
    setTyped(null);
    move(count === 0 ? null : stepped(now, step, count));
  };
  const text = typed ?? (shown === null ? '' : plain(fraction(shown.n * factor, shown.d)));
  return (
    <div className={styles['input']}>
      <header>
        <label htmlFor={`move-${name}`}>{title}</label>
        <span>
          <input
            id={`move-${name}`}
            type="text"
            inputMode="decimal"
            autoComplete="off"
            value={text}
            aria-invalid={typed !== null && readOf(typed, type) === null}
            onChange={({ target }) => write(target.value)}
            onBlur={() => setTyped(null)}
          />
          {engine.unitOf(movable, language)}
        </span>
      </header>
      <input
        type="range"
        min={-stepsDown(now, step)}
        max={STEPS}
        step={1}
        value={value === null ? 0 : stepsTo(now, step, value)}
        aria-label={say('slide', { title })}
        aria-valuetext={shown === null ? say('unknown') : engine.figureText(shown, type, language)}
        onChange={({ target }) => slide(Number(target.value))}
      />
      <small>{now === null ? say('notYet') : say('now', { figure: engine.figureText(now, type, language) })}</small>
    </div>
  );
}

/** What is written, where it is a number as fine as the figure may be. */
function readOf(text: string, { percent, scale }: Engine.Movable['type']): Fraction | null {
  const read = decimal(text.trim().replaceAll(',', ''));
  if (read === null) return null;
  const value = fraction(read.n, read.d * (percent ? 100n : 1n));
  return scale === null || (value.n * scale) % value.d === 0n ? value : null;
}

/** A number to be written over: decimals where they say all of it. */
const plain = (value: Fraction): string => {
  const text = written(value);
  return text.includes('/') ? '' : text;
};
