/** Public notices of grades, and the objections to them; a notice is put up here, and objections are answered by another hand. */

import { Button, Input, Select } from 'antd';
import { type ReactElement, useState } from 'react';
import { api } from '../../../api.ts';
import { Asked } from '../../../parts/asked.tsx';
import { LAYER } from '../../../parts/layer.ts';
import { Card } from '../../../parts/page.tsx';
import { useWords } from '../../../words/use-words.ts';
import type { Cycle } from '../all/cycles.ts';
import { Ask } from '../parts/ask.tsx';
import { DayField } from '../parts/day-field.tsx';
import { Field, Fields } from '../parts/field.tsx';
import { Nothing } from '../parts/nothing.tsx';
import sides from '../parts/sides.module.css';
import { PUBLISHING } from '../words/results.ts';
import { Objections } from './objections.tsx';
import styles from './results.module.css';
import { gradeOptions, type Standing } from './standing.ts';

type NoticesProps = { readonly cycle: Cycle; readonly standing: Standing };

/** The card. */
export function Notices({ cycle, standing }: NoticesProps): ReactElement {
  const say = useWords(PUBLISHING);
  const [isPutting, setPutting] = useState(false);
  const notices = api.useQuery('get', '/cycles/{cycle}/public-notices', { params: { path: { cycle: cycle.number } } });
  const put = standing.grades.length === 0 ? undefined : <Button onClick={() => setPutting(true)}>{say('putUp')}</Button>;
  return (
    <Card title={say('notices')} aside={put}>
      <Asked of={notices}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Nothing title={say('noNotice')} why={say('noNoticeWhy')} />
          ) : (
            <ul className={styles['list']}>
              {rows.map(({ number, title, from, to, entries }) => (
                <li key={number}>
                  <div className={styles['line']}>
                    <b>{title}</b>
                    <span className={sides['quiet']}>{say('shown', { from, to, count: entries.length })}</span>
                  </div>
                  <details>
                    <summary>{say('names')}</summary>
                    <p>{entries.map(({ name, grade }) => `${name} ${grade ?? '–'}`).join(' · ')}</p>
                  </details>
                </li>
              ))}
            </ul>
          )
        }
      </Asked>
      <Objections cycle={cycle.number} />
      {isPutting ? <PutUp {...{ cycle, standing }} close={() => setPutting(false)} /> : null}
    </Card>
  );
}

function PutUp({ cycle, standing, close }: NoticesProps & { readonly close: () => void }): ReactElement {
  const say = useWords(PUBLISHING);
  const options = gradeOptions(standing);
  const [title, setTitle] = useState(say('usualTitle', { cycle: cycle.name }));
  const [item, setItem] = useState(options.at(-1)?.value ?? '');
  const [grades, setGrades] = useState<readonly string[]>([]);
  const [to, setTo] = useState('');
  const change = api.useMutation('post', '/cycles/{cycle}/public-notices', { onSuccess: close });
  const own = standing.grades.find((each) => each.item === item)?.grades ?? [];
  const body = { title: title.trim(), item, grades: grades.length === 0 ? null : [...grades], to };
  return (
    <Ask
      {...{ title: say('putUp'), act: say('putUp'), why: say('noNoticeWhy'), change, close }}
      isReady={title.trim() !== '' && item !== '' && to !== ''}
      send={() => change.mutate({ params: { path: { cycle: cycle.number } }, body })}
    >
      <Fields>
        <Field title={say('noticeTitle')} wide>
          {(id) => <Input id={id} value={title} onChange={({ target }) => setTitle(target.value)} />}
        </Field>
        <Field title={say('item')}>
          {(id) => <Select {...{ id, value: item, options, onChange: setItem, getPopupContainer: LAYER.getContainer }} />}
        </Field>
        <DayField title={say('to')} value={to} change={setTo} />
        <Field title={say('grades')} wide>
          {(id) => (
            <Select
              {...{ id, mode: 'multiple', value: [...grades], options: own.map((value) => ({ value, label: value })) }}
              {...{ onChange: (chosen: string[]) => setGrades(chosen), getPopupContainer: LAYER.getContainer }}
            />
          )}
        </Field>
      </Fields>
    </Ask>
  );
}
