/** What is private of somebody: masks; each value is shown in full only when it is asked for, after a proof, and that it was is kept. */

import { Button } from 'antd';
import { type ReactElement, useState } from 'react';
import { api, client } from '../../../api.ts';
import { may, useMe } from '../../../frame/me.ts';
import { Asked } from '../../../parts/asked.tsx';
import { Failed } from '../../../parts/failed.tsx';
import { Card } from '../../../parts/page.tsx';
import { useWords } from '../../../words/use-words.ts';
import { Edit } from './edit.tsx';
import styles from './person.module.css';
import type { Shown } from './shown.ts';
import { FIELDS, PERSON } from './words.ts';

type Field = keyof typeof FIELDS;

/** What it takes to see each. */
const DUTY = {
  phone: 'read contact',
  email: 'read contact',
  'bank account': 'read bank account',
  'identity number': 'read bank account',
} as const;

/** The card. */
export function Private({ person: { person } }: { readonly person: Shown }): ReactElement {
  const say = useWords(PERSON);
  const me = useMe();
  const masks = api.useQuery('get', '/people/{person}/private', { params: { path: { person } } });
  return (
    <Card title={say('private')} aside={may(me, 'change people') ? <Keep person={person} /> : null}>
      <p className={styles['quiet']}>{say('privateWhy')}</p>
      <Asked of={masks} lines={2}>
        {({ rows }) => (
          <ul className={`${styles['lines']} ${styles['below']}`}>
            {rows.length === 0 ? <li className={styles['quiet']}>{say('noPrivate')}</li> : null}
            {rows.map(({ field, mask }) => (
              <Value key={field} {...{ person, field, mask }} />
            ))}
          </ul>
        )}
      </Asked>
    </Card>
  );
}

type ValueProps = { readonly person: string; readonly field: Field; readonly mask: string };

/** Not by a query: it would be asked again by itself, and each time is kept as a look. */
function Value({ person, field, mask }: ValueProps): ReactElement {
  const say = useWords(PERSON);
  const name = useWords(FIELDS);
  const me = useMe();
  const [value, setValue] = useState<string | null>(null);
  const [state, setState] = useState<{ readonly busy: boolean; readonly error: unknown }>({ busy: false, error: null });
  const show = async (): Promise<void> => {
    setState({ busy: true, error: null });
    const { data, error } = await client
      .GET('/people/{person}/private/{field}', { params: { path: { person, field } } })
      .catch((lost: unknown) => ({ data: undefined, error: lost }));
    setState({ busy: false, error: data === undefined ? error : null });
    if (data !== undefined) setValue(data.value);
  };
  const maySee = person === me.person || may(me, DUTY[field]);
  return (
    <li>
      <span>{name(field)}</span>
      <span className={styles['acts']}>
        <span className={styles['value']}>{value ?? mask}</span>
        {!maySee ? null : value === null ? (
          <Button size="small" type="text" loading={state.busy} onClick={show} aria-label={say('showOf', { field: name(field) })}>
            {say('show')}
          </Button>
        ) : (
          <Button size="small" type="text" onClick={() => setValue(null)}>
            {say('hide')}
          </Button>
        )}
      </span>
      {state.error === null ? null : <Failed error={state.error} />}
    </li>
  );
}

function Keep({ person }: { readonly person: string }): ReactElement {
  const say = useWords(PERSON);
  const name = useWords(FIELDS);
  const keep = api.useMutation('post', '/people/{person}/private');
  const options = (Object.keys(FIELDS) as Field[]).map((value) => ({ value, label: name(value) }));
  return (
    <Edit
      {...{ act: say('keep'), title: say('keep'), why: say('keepWhy') }}
      fields={[
        { key: 'field', title: say('what'), kind: 'choice', options },
        { key: 'value', title: say('value'), kind: 'text', free: true },
      ]}
      send={({ field = '', value = '' }) =>
        keep.mutateAsync({
          params: { path: { person } },
          body: { field: field as Field, value: value.trim() === '' ? null : value.trim() },
        })
      }
    />
  );
}
