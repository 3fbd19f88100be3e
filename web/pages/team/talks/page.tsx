/** Interviews about published results that I hold, and talks of HR with staff. */

import { useQueries } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import type { Answer } from '../../../answer.ts';
import { api } from '../../../api.ts';
import { may, useMe } from '../../../frame/me.ts';
import { Asked } from '../../../parts/asked.tsx';
import { type Column, DataTable } from '../../../parts/data-table.tsx';
import { Empty } from '../../../parts/empty.tsx';
import { PersonName } from '../../../parts/names/person-name.tsx';
import { Card, Page } from '../../../parts/page.tsx';
import { Sides } from '../../../parts/sides.tsx';
import { useWords } from '../../../words/use-words.ts';
import { TALKS } from '../words/talks.ts';
import { StaffTalks } from './staff.tsx';
import styles from './talks.module.css';

type Interview = Answer<'/cycles/{cycle}/interviews'>['rows'][number] & { readonly name: string };

/** The page; managers see interviews alone, HR both. */
export function TalksPage(): ReactElement {
  const say = useWords(TALKS);
  const me = useMe();
  const { side } = useSearch({ from: '/team/talks' });
  const navigate = useNavigate({ from: '/team/talks' });
  const isStaff = side === 'staff';
  if (!may(me, 'run cycles'))
    return (
      <Page title={say('title')} under={say('under')}>
        <Interviews />
      </Page>
    );
  return (
    <Page title={say('title')} under={say('under')}>
      <Sides
        label={say('title')}
        sides={[
          { key: 'interviews', title: say('interviews') },
          { key: 'staff', title: say('staff') },
        ]}
        active={isStaff ? 'staff' : 'interviews'}
        choose={(key) => void navigate({ search: key === 'staff' ? { side: key } : {}, replace: true })}
      >
        {isStaff ? <StaffTalks /> : <Interviews />}
      </Sides>
    </Page>
  );
}

function Interviews(): ReactElement {
  const say = useWords(TALKS);
  const cycles = api.useQuery('get', '/cycles');
  const running = (cycles.data?.rows ?? []).filter(({ cancelled }) => !cancelled);
  const asked = useQueries({
    queries: running.map(({ number }) => api.queryOptions('get', '/cycles/{cycle}/interviews', { params: { path: { cycle: number } } })),
  });
  const isThere = cycles.data !== undefined && asked.every(({ isPending }) => !isPending);
  const me = useMe();
  // One's own interviews stand with what is one's own.
  const rows = running
    .flatMap(({ name }, k): readonly Interview[] => (asked[k]?.data?.rows ?? []).map((each) => ({ ...each, name })))
    .filter(({ person }) => person !== me.person);
  return (
    <Asked of={{ ...cycles, data: isThere ? cycles.data : undefined }}>
      {() => (rows.length === 0 ? <Empty title={say('none')} why={say('noneWhy')} /> : <List rows={rows} />)}
    </Asked>
  );
}

const ORDER = ['overdue', 'due', 'held'];

function List({ rows }: { readonly rows: readonly Interview[] }): ReactElement {
  const say = useWords(TALKS);
  const me = useMe();
  const open = ({ entries }: Interview): number => entries.filter(({ entry, outcome }) => entry === 'plan' && outcome === null).length;
  const columns: readonly Column<Interview>[] = [
    {
      ...{ key: 'person', head: say('person'), isTitle: true },
      cell: ({ cycle, person }) => (
        <Link to="/team/talks/$cycle/$person" params={{ cycle: String(cycle), person }}>
          <PersonName person={person} />
        </Link>
      ),
    },
    { key: 'cycle', head: say('cycle'), cell: ({ name }) => name },
    {
      ...{ key: 'by', head: say('by') },
      cell: ({ supervisor }) => (supervisor === null ? '' : supervisor === me.person ? say('me') : <PersonName person={supervisor} />),
    },
    { key: 'due', head: say('dueDay'), cell: ({ due }) => due },
    {
      ...{ key: 'state', head: say('state') },
      cell: ({ state }) => (
        <span className={styles['state']} data-state={state}>
          {say(state)}
        </span>
      ),
    },
    { key: 'plans', head: say('plans'), align: 'right', cell: (row) => (open(row) === 0 ? '' : open(row)) },
  ];
  return (
    <Card flush>
      <DataTable
        label={say('interviews')}
        rows={rows.toSorted((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state) || b.due.localeCompare(a.due))}
        columns={columns}
        rowKey={({ cycle, person }) => `${cycle} ${person}`}
      />
    </Card>
  );
}
