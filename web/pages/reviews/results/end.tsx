/** The end of a cycle: interviews and signatures, how far each is, and the archive. */

import { Button, Select } from 'antd';
import { type ReactElement, useState } from 'react';
import type { Answer } from '../../../answer.ts';
import { api } from '../../../api.ts';
import { Asked } from '../../../parts/asked.tsx';
import { DataTable } from '../../../parts/data-table.tsx';
import { Tag } from '../../../parts/figures/tag.tsx';
import { LAYER } from '../../../parts/layer.ts';
import { PersonName } from '../../../parts/names/person-name.tsx';
import { Card } from '../../../parts/page.tsx';
import { useWords } from '../../../words/use-words.ts';
import type { CycleView } from '../all/cycles.ts';
import { Ask } from '../parts/ask.tsx';
import { Field, Fields } from '../parts/field.tsx';
import sides from '../parts/sides.module.css';
import { END } from '../words/results.ts';
import { Archives } from './archives.tsx';
import type { Standing } from './standing.ts';

/** The side. */
export function EndSide({ view: { cycle } }: { readonly view: CycleView }): ReactElement {
  const path = { cycle: cycle.number };
  const standing = api.useQuery('get', '/cycles/{cycle}/publication', { params: { path } });
  return (
    <div className={sides['side']}>
      <Asked of={standing}>
        {(found) => (
          <>
            <Signatures cycle={cycle.number} standing={found} />
            <Interviews cycle={cycle.number} />
            <Archives cycle={cycle.number} standing={found} />
          </>
        )}
      </Asked>
    </div>
  );
}

type SignaturesProps = { readonly cycle: number; readonly standing: Standing };

function Signatures({ cycle, standing: { signing, edition, waiting } }: SignaturesProps): ReactElement {
  const say = useWords(END);
  const [isSetting, setSetting] = useState(false);
  const isPublic = edition !== null && waiting < edition.people;
  const set = edition === null ? undefined : <Button onClick={() => setSetting(true)}>{say('setOrder')}</Button>;
  return (
    <Card title={say('signatures')} aside={set} flush={isPublic}>
      {isPublic ? (
        <DataTable
          label={say('signatures')}
          rows={signing}
          rowKey={({ role }) => role}
          columns={[
            { ...{ key: 'role', head: say('role'), isTitle: true }, cell: ({ role }) => say(role) },
            { ...{ key: 'signed', head: say('signed'), align: 'right' }, cell: ({ signed }) => signed },
            { ...{ key: 'refused', head: say('refused'), align: 'right' }, cell: ({ refused }) => refused },
            {
              ...{ key: 'open', head: say('open'), align: 'right' },
              cell: ({ open }) => <b className={open > 0 ? sides['warm'] : ''}>{open}</b>,
            },
          ]}
        />
      ) : (
        <p className={sides['quiet']}>{say('noneYet')}</p>
      )}
      {isSetting ? <Order cycle={cycle} roles={signing.map(({ role }) => role)} close={() => setSetting(false)} /> : null}
    </Card>
  );
}

type Role = Standing['signing'][number]['role'];

const ROLES: readonly Role[] = ['subject', 'head', 'superior', 'reviewer'];

type OrderProps = { readonly cycle: number; readonly roles: readonly Role[]; readonly close: () => void };

function Order({ cycle, roles, close }: OrderProps): ReactElement {
  const say = useWords(END);
  const [chosen, setChosen] = useState<readonly Role[]>(roles);
  const change = api.useMutation('post', '/cycles/{cycle}/signing-order', { onSuccess: close });
  return (
    <Ask
      {...{ title: say('order'), act: say('setOrder'), why: say('orderWhy'), change, close, isReady: true }}
      send={() => change.mutate({ params: { path: { cycle } }, body: { roles: [...chosen] } })}
    >
      <Fields>
        <Field title={say('order')} wide>
          {(id) => (
            <Select
              {...{ id, mode: 'multiple', value: [...chosen], options: ROLES.map((value) => ({ value, label: say(value) })) }}
              {...{ onChange: (to: Role[]) => setChosen(to), getPopupContainer: LAYER.getContainer }}
            />
          )}
        </Field>
      </Fields>
    </Ask>
  );
}

type Interview = Answer<'/cycles/{cycle}/interviews'>['rows'][number];

function Interviews({ cycle }: { readonly cycle: number }): ReactElement {
  const say = useWords(END);
  const found = api.useQuery('get', '/cycles/{cycle}/interviews', { params: { path: { cycle } } });
  return (
    <Asked of={found}>
      {({ rows }) => (
        <Card title={say('interviews')} flush={rows.length > 0}>
          {rows.length === 0 ? <p className={sides['quiet']}>{say('noInterviews')}</p> : <Talks rows={rows} />}
        </Card>
      )}
    </Asked>
  );
}

const TONES = { held: 'jade', due: 'quiet', overdue: 'amber' } as const;

function Talks({ rows }: { readonly rows: readonly Interview[] }): ReactElement {
  const say = useWords(END);
  return (
    <DataTable
      label={say('interviews')}
      rows={rows}
      rowKey={({ person }) => person}
      columns={[
        { ...{ key: 'person', head: say('person'), isTitle: true }, cell: ({ person }) => <PersonName person={person} /> },
        {
          ...{ key: 'with', head: say('supervisor') },
          cell: ({ supervisor }) => (supervisor === null ? '–' : <PersonName person={supervisor} />),
        },
        { ...{ key: 'due', head: say('due') }, cell: ({ due }) => due },
        {
          ...{ key: 'state', head: say('state') },
          cell: ({ state }) => <Tag tone={TONES[state]}>{say(state === 'due' ? 'isDue' : state)}</Tag>,
        },
        {
          ...{ key: 'plans', head: say('plans'), align: 'right' },
          cell: ({ entries }) => entries.filter(({ entry }) => entry === 'plan').length,
        },
      ]}
    />
  );
}
