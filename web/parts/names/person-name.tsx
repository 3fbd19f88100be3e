/** What a person is called, where the record knows an id only; the id itself where it is nobody who can be seen, but not before that is known. */

import type { ReactElement } from 'react';
import { api } from '../../api.ts';

/** Asks once an hour at most: names change seldom. */
const HOUR = 3_600_000;

/** The name of a person. */
export function PersonName({ person }: { readonly person: string }): ReactElement {
  const found = api.useQuery('get', '/people/{person}', { params: { path: { person } } }, { staleTime: HOUR, retry: false });
  // Where the id itself stands there, nothing is to be said of it.
  const id = found.data === undefined ? {} : { title: person };
  return (
    <span {...id} style={{ whiteSpace: 'nowrap' }}>
      {found.data?.name ?? (found.isPending ? '…' : person)}
    </span>
  );
}
