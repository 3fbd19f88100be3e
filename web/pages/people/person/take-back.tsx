/** Takes back a row that was noted by mistake, with the reason; what was stays in the record. */

import type { ReactElement } from 'react';
import type { paths } from '../../../../src/api/client/schema.ts';
import { api } from '../../../api.ts';
import { useWords } from '../../../words/use-words.ts';
import { Edit } from './edit.tsx';
import { PERSON } from './words.ts';

type Body = paths['/people-withdrawals']['post']['requestBody']['content']['application/json'];
type RowOf<B> = B extends { readonly reason: string } ? Omit<B, 'reason'> : never;

/** The button. */
export function TakeBack({ row }: { readonly row: RowOf<Body> }): ReactElement {
  const say = useWords(PERSON);
  const withdraw = api.useMutation('post', '/people-withdrawals');
  return (
    <Edit
      {...{ act: say('takeBack'), title: say('takeBack'), why: say('takeBackWhy'), isQuiet: true }}
      fields={[{ key: 'reason', title: say('reason'), kind: 'text' }]}
      send={({ reason = '' }) => withdraw.mutateAsync({ body: { ...row, reason: reason.trim() } as Body })}
    />
  );
}
