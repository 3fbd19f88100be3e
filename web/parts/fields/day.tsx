/** A day or a month that is asked for, by a calendar in the language of the page: the browser's own speaks the language of the browser. */

import { DatePicker } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import 'dayjs/locale/zh-cn.js';
import type { ReactElement } from 'react';
import { useWords } from '../../words/use-words.ts';
import { words } from '../../words/words.ts';
import styles from './day.module.css';

/** What is asked for, as 2026-10-31 or 2026-10; empty where nothing is said. It can be typed so, too. */
type AskedProps = {
  readonly id?: string;
  readonly label?: string;
  readonly value: string;
  readonly change: (value: string) => void;
  readonly min?: string;
  readonly max?: string;
  readonly isFixed?: boolean;
  /** Whether it is as wide as what it says, and not as its place. */
  readonly isShort?: boolean;
};

/** A day; what is written can be taken away again. */
export const DayInput = (props: AskedProps): ReactElement => (
  <Calendar {...props} {...{ picker: 'date', shown: [DAY], allowClear: true }} />
);

/** A month; with `none`, which says what it means that there is none, it can be taken away again. */
export function MonthInput(props: AskedProps & { readonly none?: string }): ReactElement {
  const say = useWords(FORMATS);
  return <Calendar {...props} {...{ picker: 'month', shown: [say('month'), MONTH], allowClear: props.none !== undefined }} />;
}

/** As periods are said everywhere. */
const FORMATS = words({ month: { zh: 'YYYY年M月', en: 'MMMM YYYY' } });

const DAY = 'YYYY-MM-DD';
const MONTH = 'YYYY-MM';

/** How it is shown first, and how else it may be typed. */
type CalendarProps = AskedProps & {
  readonly picker: 'date' | 'month';
  readonly shown: readonly string[];
  readonly allowClear: boolean;
  readonly none?: string;
};

function Calendar({
  id,
  label,
  value,
  change,
  min,
  max,
  isFixed = false,
  isShort = false,
  picker,
  shown,
  allowClear,
  none,
}: CalendarProps): ReactElement {
  const written = (day: Dayjs | null): string => (day === null ? '' : day.format(picker === 'month' ? MONTH : DAY));
  return (
    <DatePicker
      {...{ picker, allowClear, value: dayOf(value), format: [...shown], disabled: isFixed }}
      {...(id === undefined ? {} : { id })}
      {...(none === undefined ? {} : { placeholder: none })}
      {...(label === undefined ? {} : { 'aria-label': label })}
      {...(min === undefined || min === '' ? {} : { minDate: dayjs(min) })}
      {...(max === undefined || max === '' ? {} : { maxDate: dayjs(max) })}
      className={styles['field'] ?? ''}
      classNames={{ popup: { root: styles['calendar'] ?? '' } }}
      style={{ width: isShort ? 150 : '100%' }}
      onChange={(day: Dayjs | null) => change(written(day))}
    />
  );
}

const dayOf = (text: string): Dayjs | null => (text === '' ? null : dayjs(text));
