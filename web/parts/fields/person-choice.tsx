/** Chooses somebody of the organisation by name or id. */

import { Select } from 'antd';
import type { ReactElement } from 'react';
import { api } from '../../api.ts';

type ChoiceProps = { readonly label: string; readonly person: string; readonly choose: (person: string) => void };

/** The choice; what is typed is looked for in names and ids. */
export function PersonChoice({ label, person, choose }: ChoiceProps): ReactElement {
  const people = api.useQuery('get', '/people', { params: { query: { limit: 1000 } } }, { staleTime: 300_000 });
  const options = (people.data?.rows ?? []).map(({ person: id, name }) => ({ value: id, label: `${name} ${id}` }));
  return (
    <Select
      {...{ showSearch: { optionFilterProp: 'label' }, options, placeholder: label, 'aria-label': label, loading: people.isPending }}
      {...(person === '' ? {} : { value: person })}
      getPopupContainer={(node: HTMLElement) => node.parentElement ?? document.body}
      onChange={(to: string) => choose(to)}
    />
  );
}
