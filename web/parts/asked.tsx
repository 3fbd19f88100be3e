/** What was asked of the server: bars while it is on its way, the problem where it failed, and else what came. */

import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactElement, ReactNode } from 'react';
import { Failed } from './failed.tsx';
import { Loading } from './loading.tsx';

/** A query, and what is shown of its answer. */
type AskedProps<Data> = {
  readonly of: Pick<UseQueryResult<Data, unknown>, 'data' | 'error' | 'refetch'>;
  readonly lines?: number;
  readonly children: (data: NonNullable<Data>) => ReactNode;
};

/** Shows it: `<Asked of={months}>{({ rows }) => …}</Asked>`. What came before stays while it is asked anew. */
export function Asked<Data>({ of: { data, error, refetch }, lines = 4, children }: AskedProps<Data>): ReactElement {
  if (data !== undefined && data !== null) return <>{children(data)}</>;
  if (error !== null) return <Failed error={error} retry={refetch} />;
  return <Loading lines={lines} />;
}
