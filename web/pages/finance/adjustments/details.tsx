/** An adjustment line by line, with its reason; approved or rejected by another hand than the one that proposed it. */

import { Button, Input } from 'antd';
import { type ReactElement, useId, useState } from 'react';
import { api } from '../../../api.ts';
import { may, useMe } from '../../../frame/me.ts';
import { useLanguage } from '../../../look/choices.ts';
import { Asked } from '../../../parts/asked.tsx';
import { DataTable } from '../../../parts/data-table.tsx';
import { Failed } from '../../../parts/failed.tsx';
import { periodText } from '../../../parts/figures/period.ts';
import { Money } from '../../../parts/money.tsx';
import { PersonName } from '../../../parts/names/person-name.tsx';
import { useWords } from '../../../words/use-words.ts';
import { ADJUST } from '../words/adjust.ts';

/** The details. */
export function AdjustmentDetails({ adjustment }: { readonly adjustment: number }): ReactElement {
  const say = useWords(ADJUST);
  const me = useMe();
  const language = useLanguage();
  const found = api.useQuery('get', '/adjustments/{adjustment}', { params: { path: { adjustment } } });
  return (
    <Asked of={found}>
      {(row) => (
        <div style={{ display: 'grid', gap: 16 }}>
          <p>
            {periodText(row.period, language)} · <Money fen={row.fen} signed size="strong" /> · {say(row.state)}
          </p>
          <q>{row.reason}</q>
          {row.decided === null ? null : (
            <p>
              {say('decided', { state: say(row.state) })}
              <PersonName person={row.decided.actor} /> {row.decided.note ?? ''}
            </p>
          )}
          <DataTable
            label={say('lines')}
            rows={row.lines}
            rowKey={({ person, item, pay }) => `${person} ${item} ${pay}`}
            columns={[
              { ...{ key: 'person', head: say('person'), isTitle: true }, cell: ({ person }) => <PersonName person={person} /> },
              { ...{ key: 'item', head: say('item') }, cell: ({ title }) => title },
              { ...{ key: 'pay', head: say('pay') }, cell: ({ pay }) => periodText(pay, language) },
              { ...{ key: 'fen', head: say('amount'), align: 'right' }, cell: ({ fen }) => <Money fen={fen} signed /> },
            ]}
          />
          {row.state === 'proposed' && may(me, 'approve adjustments') ? <Decide adjustment={adjustment} /> : null}
        </div>
      )}
    </Asked>
  );
}

function Decide({ adjustment }: { readonly adjustment: number }): ReactElement {
  const say = useWords(ADJUST);
  const field = useId();
  const [note, setNote] = useState('');
  const approve = api.useMutation('post', '/adjustments/{adjustment}/approve');
  const reject = api.useMutation('post', '/adjustments/{adjustment}/reject');
  const asked = { params: { path: { adjustment } }, body: { note: note.trim() === '' ? null : note } };
  const error = approve.error ?? reject.error;
  return (
    <div style={{ display: 'grid', gap: 8 }}>
      <label htmlFor={field}>{say('note')}</label>
      <Input.TextArea id={field} value={note} autoSize={{ minRows: 2 }} onChange={({ target }) => setNote(target.value)} />
      {error === null ? null : <Failed error={error} />}
      <div style={{ display: 'flex', gap: 8 }}>
        <Button type="primary" loading={approve.isPending} onClick={() => approve.mutate(asked)}>
          {say('approve')}
        </Button>
        <Button danger disabled={note.trim() === ''} loading={reject.isPending} onClick={() => reject.mutate(asked)}>
          {say('reject')}
        </Button>
      </div>
    </div>
  );
}
