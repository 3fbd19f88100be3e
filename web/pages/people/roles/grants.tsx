/** Who holds which role, for all or for a unit and all below it; granting one, taking one back. */

import type { ReactElement } from 'react';
import type { Answer } from '../../../answer.ts';
import { api } from '../../../api.ts';
import { may, useMe } from '../../../frame/me.ts';
import { Asked } from '../../../parts/asked.tsx';
import { type Column, DataTable } from '../../../parts/data-table.tsx';
import { Empty } from '../../../parts/empty.tsx';
import { PersonName } from '../../../parts/names/person-name.tsx';
import { useTitles } from '../../../parts/names/titles.ts';
import { Card } from '../../../parts/page.tsx';
import { useWords } from '../../../words/use-words.ts';
import { unitTree } from '../all/tree.ts';
import { Edit } from '../person/edit.tsx';
import { useRoleWords } from './names.ts';
import { ROLES_PAGE } from './words.ts';

type Grant = Answer<'/grants'>['rows'][number];

/** The grants. */
export function Grants(): ReactElement {
  const say = useWords(ROLES_PAGE);
  const grants = api.useQuery('get', '/grants');
  const mayGrant = may(useMe(), 'grant roles');
  return (
    <Asked of={grants} lines={8}>
      {({ rows }) => (
        <Card title={say('count', { count: rows.length })} aside={mayGrant ? <Grant /> : say('byAdministrators')} flush>
          {rows.length === 0 ? <Empty title={say('none')} /> : <List {...{ rows, mayGrant }} />}
        </Card>
      )}
    </Asked>
  );
}

function List({ rows, mayGrant }: { readonly rows: readonly Grant[]; readonly mayGrant: boolean }): ReactElement {
  const say = useWords(ROLES_PAGE);
  const me = useMe();
  const titles = useTitles();
  const { word } = useRoleWords();
  const end = api.useMutation('post', '/grants/{number}/end');
  const columns: readonly Column<Grant>[] = [
    { key: 'person', head: say('person'), isTitle: true, cell: ({ person }) => <PersonName person={person} /> },
    { key: 'role', head: say('role'), cell: ({ role }) => word(role) },
    {
      key: 'scope',
      head: say('scope'),
      cell: ({ unit }) => (unit === null ? say('everywhere') : say('below', { unit: titles.unit(unit) })),
    },
    {
      ...{ key: 'acts', head: '' },
      cell: ({ number, person }) =>
        mayGrant && person !== me.person ? (
          <Edit
            {...{ act: say('end'), title: say('end'), why: say('endWhy'), isQuiet: true }}
            fields={[{ key: 'reason', title: say('reason'), kind: 'text', free: true }]}
            send={({ reason = '' }) =>
              end.mutateAsync({ params: { path: { number } }, body: { reason: reason.trim() === '' ? null : reason.trim() } })
            }
          />
        ) : null,
    },
  ];
  const sorted = rows.toSorted((a, b) => (`${a.role} ${a.person}` < `${b.role} ${b.person}` ? -1 : 1));
  return <DataTable label={say('grants')} rows={sorted} rowKey={({ number }) => number} columns={columns} />;
}

function Grant(): ReactElement {
  const say = useWords(ROLES_PAGE);
  const { options } = useRoleWords();
  const units = unitTree(api.useQuery('get', '/units', {}, { staleTime: 300_000 }).data?.rows ?? []);
  const grant = api.useMutation('post', '/grants');
  return (
    <Edit
      {...{ act: say('grant'), title: say('grant'), why: say('grantWhy') }}
      fields={[
        { key: 'person', title: say('person'), kind: 'person' },
        { key: 'role', title: say('role'), kind: 'choice', options },
        {
          ...{ key: 'unit', title: say('unit'), kind: 'choice', free: true },
          options: units.map(({ unit, name }) => ({ value: unit, label: name })),
        },
        { key: 'reason', title: say('reason'), kind: 'text', free: true },
      ]}
      send={({ person = '', role = '', unit = '', reason = '' }) =>
        grant.mutateAsync({
          body: { person, role, unit: unit === '' ? null : unit, reason: reason.trim() === '' ? null : reason.trim() },
        })
      }
    />
  );
}
