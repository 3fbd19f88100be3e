/** A choice of people, by name or id; the server searches. */

import { keepPreviousData } from '@tanstack/react-query';
import { Select } from 'antd';
import { type ReactElement, useState } from 'react';
import { api } from '../../../api.ts';
import { LAYER } from '../../../parts/layer.ts';

/** How many are offered at once. */
const OFFERED = 50;

/** One person, or several. */
type PeopleChoiceProps = {
  readonly id: string;
  readonly many?: true;
  readonly value: readonly string[];
  readonly change: (people: readonly string[]) => void;
};

/** The choice. */
export function PeopleChoice({ id, many, value, change }: PeopleChoiceProps): ReactElement {
  const [words, setWords] = useState('');
  const query = { limit: OFFERED, ...(words.trim() === '' ? {} : { words: words.trim() }) };
  const found = api.useQuery('get', '/people', { params: { query } }, { placeholderData: keepPreviousData });
  const options = (found.data?.rows ?? []).map(({ person, name }) => ({ value: person, label: `${name} ${person}` }));
  const common = { id, options, filterOption: false as const, onSearch: setWords, showSearch: true, style: { width: '100%' } };
  const place = { getPopupContainer: LAYER.getContainer };
  if (many) return <Select {...common} {...place} mode="multiple" value={[...value]} onChange={(to: string[]) => change(to)} />;
  return <Select {...common} {...place} value={value[0] ?? null} onChange={(to: string | null) => change(to === null ? [] : [to])} />;
}
