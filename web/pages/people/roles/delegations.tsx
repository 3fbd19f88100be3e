/** What is handed over for some days: by whom to whom, which roles; handing over roles of one's own, ending it. */

import type { ReactElement } from 'react';
import type { Answer } from '../../../answer.ts';
import { api } from '../../../api.ts';
import { may, useMe } from '../../../frame/me.ts';
import { Asked } from '../../../parts/asked.tsx';
import { type Column, DataTable } from '../../../parts/data-table.tsx';
import { Empty } from '../../../parts/empty.tsx';
import { PersonName } from '../../../parts/names/person-name.tsx';
import { Card } from '../../../parts/page.tsx';
import { useWords } from '../../../words/use-words.ts';
import { Edit } from '../person/edit.tsx';
import { useRoleWords } from './names.ts';
import { ROLES_PAGE } from './words.ts';

type Delegation = Answer<'/delegations'>['rows'][number];

/** The hand-overs. */
export function Delegations(): ReactElement {
  const say = useWords(ROLES_PAGE);
  const delegations = api.useQuery('get', '/delegations');
  return (
    <Asked of={delegations} lines={4}>
      {({ rows }) => (
        <Card title={say('now')} aside={<HandOver />} flush>
          {rows.length === 0 ? <Empty title={say('noneHanded')} why={say('noneHandedWhy')} /> : <List rows={rows} />}
        </Card>
      )}
    </Asked>
  );
}

function List({ rows }: { readonly rows: readonly Delegation[] }): ReactElement {
  const say = useWords(ROLES_PAGE);
  const me = useMe();
  const { word } = useRoleWords();
  const end = api.useMutation('post', '/delegations/{number}/end');
  const columns: readonly Column<Delegation>[] = [
    { key: 'giver', head: say('giver'), isTitle: true, cell: ({ giver }) => <PersonName person={giver} /> },
    { key: 'taker', head: say('taker'), cell: ({ taker }) => <PersonName person={taker} /> },
    { key: 'roles', head: say('role'), cell: ({ roles }) => roles.map(word).join(say('comma')) },
    { key: 'days', head: say('days'), cell: ({ from, to }) => say('fromTo', { from, to }) },
    { key: 'reason', head: say('reason'), cell: ({ reason }) => reason },
    {
      ...{ key: 'acts', head: '' },
      cell: ({ number, giver }) =>
        giver === me.person || may(me, 'grant roles') ? (
          <Edit
            {...{ act: say('endHanded'), title: say('endHanded'), fields: [], isQuiet: true }}
            send={() => end.mutateAsync({ params: { path: { number } } })}
          />
        ) : null,
    },
  ];
  return <DataTable label={say('delegations')} rows={rows} rowKey={({ number }) => number} columns={columns} />;
}

/** All roles of one's own at once, or one of them. */
const ALL = '*';

/** Only who holds a role that was granted has something to hand over. */
function HandOver(): ReactElement | null {
  const say = useWords(ROLES_PAGE);
  const me = useMe();
  const { word, options } = useRoleWords();
  const hand = api.useMutation('post', '/delegations');
  const own = [...new Set(me.roles.map(({ role }) => role))].filter((role) => options.some(({ value }) => value === role));
  if (own.length === 0 || me.behalf !== null) return null;
  const choices = own.map((role) => ({ value: role, label: word(role) }));
  return (
    <Edit
      {...{
        act: say('hand'),
        title: say('hand'),
        why: say('handWhy'),
        begins: { from: me.today, to: me.today, role: own.length === 1 ? (own[0] ?? '') : ALL },
      }}
      fields={[
        { key: 'taker', title: say('taker'), kind: 'person', without: me.person },
        {
          key: 'role',
          title: say('role'),
          kind: 'choice',
          options: own.length > 1 ? [{ value: ALL, label: say('all') }, ...choices] : choices,
        },
        { key: 'from', title: say('first'), kind: 'day' },
        { key: 'to', title: say('last'), kind: 'day' },
        { key: 'reason', title: say('reason'), kind: 'text' },
      ]}
      send={({ taker = '', role = '', from = '', to = '', reason = '' }) =>
        hand.mutateAsync({ body: { taker, roles: role === ALL ? own : [role], from, to, reason: reason.trim() } })
      }
    />
  );
}
