/** What the organisation sets for disputes, payslips and what people see: each with its bounds, changed one by one. */

import { Button, InputNumber, Switch } from 'antd';
import { type ReactElement, useState } from 'react';
import type { Answer } from '../../../answer.ts';
import { api } from '../../../api.ts';
import { Asked } from '../../../parts/asked.tsx';
import { Failed } from '../../../parts/failed.tsx';
import { Card, Page } from '../../../parts/page.tsx';
import { useWords } from '../../../words/use-words.ts';
import styles from './settings.module.css';
import { NAMES, SETTINGS } from './words.ts';

type Setting = Answer<'/case-settings'>['rows'][number];

/** The page. */
export function SettingsPage(): ReactElement {
  const say = useWords(SETTINGS);
  const found = api.useQuery('get', '/case-settings');
  return (
    <Page title={say('title')} under={say('under')} width="reading">
      <Asked of={found} lines={6}>
        {({ rows }) => (
          <Card>
            <ul className={styles['settings']}>
              {rows.map((setting) => (
                <li key={setting.name}>
                  <One key={setting.value} setting={setting} />
                </li>
              ))}
            </ul>
          </Card>
        )}
      </Asked>
    </Page>
  );
}

function One({ setting: { name, value, least, most } }: { readonly setting: Setting }): ReactElement {
  const [say, sayName] = [useWords(SETTINGS), useWords(NAMES)];
  const [wanted, setWanted] = useState(value);
  const change = api.useMutation('post', '/case-settings');
  const send = (to: number): void => change.mutate({ body: { name, value: to } });
  const label = sayName(name as keyof typeof NAMES);
  return (
    <>
      <div className={styles['one']}>
        <span>{label}</span>
        {least === 0 && most === 1 ? (
          <Switch {...{ checked: value === 1, loading: change.isPending, 'aria-label': label }} onChange={(on) => send(on ? 1 : 0)} />
        ) : (
          <span className={styles['number']}>
            <InputNumber
              controls={false}
              {...{ min: least, max: most, value: wanted, 'aria-label': label }}
              onChange={(to) => setWanted(to ?? value)}
            />
            <Button size="small" disabled={wanted === value} loading={change.isPending} onClick={() => send(wanted)}>
              {say('save')}
            </Button>
          </span>
        )}
      </div>
      {change.error === null ? null : <Failed error={change.error} />}
    </>
  );
}
