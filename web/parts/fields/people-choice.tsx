/** A choice of people, by name or id; the server searches, so that it finds everybody also where there are many. */

import { keepPreviousData } from '@tanstack/react-query';
import { Select } from 'antd';
import { type ReactElement, useState } from 'react';
import { api } from '../../api.ts';
import { LAYER } from '../layer.ts';

/** How many are offered at once. */
const OFFERED = 50;

/** One person, or several. */
type PeopleChoiceProps = {
  readonly id: string;
  readonly many?: true;
  readonly value: readonly string[];
  readonly change: (people: readonly string[]) => void;
  /** Who cannot be chosen, such as oneself. */
  readonly without?: string;
  /** Whether those who have left cannot be chosen. */
  readonly isOfToday?: boolean;
};

/** The choice. */
export function PeopleChoice({ id, many, value, change, without, isOfToday = false }: PeopleChoiceProps): ReactElement {
  const [words, setWords] = useState('');
  const query = { limit: OFFERED, ...(words.trim() === '' ? {} : { words: words.trim() }) };
  const found = api.useQuery('get', '/people', { params: { query } }, { placeholderData: keepPreviousData });
  const options = (found.data?.rows ?? [])
    .filter(({ person, standing }) => person !== without && !(isOfToday && standing === 'left'))
    .map(({ person, name }) => ({ value: person, label: `${name} ${person}` }));
  const common = { id, options, filterOption: false as const, onSearch: setWords, showSearch: true, style: { width: '100%' } };
  const place = { getPopupContainer: LAYER.getContainer };
  if (many) return <Select {...common} {...place} mode="multiple" value={[...value]} onChange={(to: string[]) => change(to)} />;
  return <Select {...common} {...place} value={value[0] ?? null} onChange={(to: string | null) => change(to === null ? [] : [to])} />;
}
