/** What was asked of the server: bars while it is on its way, the problem where it failed, and else what came. */

import type { UseQueryResult } from '@tanstack/react-query';
import { Button } from 'antd';
import type { ReactElement, ReactNode } from 'react';
import { useWords } from '../words/use-words.ts';
import { Failed } from './failed.tsx';
import { Loading } from './loading.tsx';
import styles from './page.module.css';
import { PARTS } from './words.ts';

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

/** A list that comes in pages, the newest first. */
type OlderProps = {
  readonly of: { readonly hasNextPage: boolean; readonly isFetchingNextPage: boolean; readonly fetchNextPage: () => Promise<unknown> };
};

/** The way to its next page; nothing where all of it is there. */
export function Older({ of: { hasNextPage, isFetchingNextPage, fetchNextPage } }: OlderProps): ReactElement | null {
  const say = useWords(PARTS);
  if (!hasNextPage) return null;
  return (
    <div className={styles['older']}>
      <Button loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
        {say('older')}
      </Button>
    </div>
  );
}
