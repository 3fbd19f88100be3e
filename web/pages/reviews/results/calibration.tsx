/** The committees of a cycle: who sits in them, how far they are; one is named here, and what it decided becomes facts. */

import { Button, Select } from 'antd';
import { type ReactElement, useState } from 'react';
import type { Answer } from '../../../answer.ts';
import { api } from '../../../api.ts';
import { Asked } from '../../../parts/asked.tsx';
import { Failed } from '../../../parts/failed.tsx';
import { useClearing } from '../../../parts/fields/clearing.tsx';
import { PeopleChoice } from '../../../parts/fields/people-choice.tsx';
import { Tag } from '../../../parts/figures/tag.tsx';
import { Job } from '../../../parts/job.tsx';
import { LAYER } from '../../../parts/layer.ts';
import { PersonName } from '../../../parts/names/person-name.tsx';
import { Card } from '../../../parts/page.tsx';
import { useWords } from '../../../words/use-words.ts';
import { Ask } from '../parts/ask.tsx';
import { Field, Fields } from '../parts/field.tsx';
import { Nothing } from '../parts/nothing.tsx';
import sides from '../parts/sides.module.css';
import { CALIBRATION } from '../words/results.ts';
import styles from './results.module.css';
import { gradeOptions, type Standing } from './standing.ts';

type Committee = Answer<'/cycles/{cycle}/committees'>['rows'][number];

type CalibrationProps = { readonly cycle: number; readonly standing: Standing };

/** The card. */
export function Calibration({ cycle, standing }: CalibrationProps): ReactElement {
  const say = useWords(CALIBRATION);
  const [isNaming, setNaming] = useState(false);
  const found = api.useQuery('get', '/cycles/{cycle}/committees', { params: { path: { cycle } } });
  const name = standing.grades.length === 0 ? undefined : <Button onClick={() => setNaming(true)}>{say('name')}</Button>;
  return (
    <Card title={say('title')} aside={name}>
      <Asked of={found}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Nothing title={say('none')} why={say('noneWhy')} />
          ) : (
            <ul className={styles['list']}>
              {rows.map((each) => (
                <Told key={each.number} committee={each} />
              ))}
            </ul>
          )
        }
      </Asked>
      {isNaming ? <Naming {...{ cycle, standing }} close={() => setNaming(false)} /> : null}
    </Card>
  );
}

function Told({ committee: { number, chair, members, state } }: { readonly committee: Committee }): ReactElement {
  const say = useWords(CALIBRATION);
  const keep = api.useMutation('post', '/committees/{number}/facts');
  return (
    <li>
      <div className={styles['line']}>
        <b>{say('committee', { number })}</b>
        <Tag tone={state === 'kept as facts' ? 'jade' : 'amber'}>{say(state)}</Tag>
        {state === 'closed' ? (
          <Button size="small" loading={keep.isPending} onClick={() => keep.mutate({ params: { path: { number } } })}>
            {say('keep')}
          </Button>
        ) : null}
      </div>
      <p className={sides['quiet']}>
        {say('chair')} <PersonName person={chair} /> ·{' '}
        {members
          .filter((each) => each !== chair)
          .map((each) => (
            <span key={each}>
              <PersonName person={each} />{' '}
            </span>
          ))}
      </p>
      {keep.error === null ? null : <Failed error={keep.error} />}
      {keep.data === undefined ? null : <Job key={keep.data.job} job={keep.data.job} />}
    </li>
  );
}

function Naming({ cycle, standing, close }: CalibrationProps & { readonly close: () => void }): ReactElement {
  const clearing = useClearing();
  const say = useWords(CALIBRATION);
  const options = gradeOptions(standing);
  const [item, setItem] = useState(options.at(-1)?.value ?? '');
  const [chair, setChair] = useState<readonly string[]>([]);
  const [members, setMembers] = useState<readonly string[]>([]);
  const change = api.useMutation('post', '/cycles/{cycle}/committees', { onSuccess: close });
  const all = [...new Set([...chair, ...members])];
  const [limits, setLimits] = useState<Readonly<Record<string, string>>>({});
  const rules = Object.entries(limits).map(([quota, grade]) => ({ quota, grade }));
  const grades = standing.grades.find((each) => each.item === item)?.grades ?? [];
  const body = { chair: chair[0] ?? '', members: all, item, rules };
  const limit = (line: string, grade: string | undefined): void => {
    const { [line]: _, ...others } = limits;
    setLimits(grade === undefined ? others : { ...others, [line]: grade });
  };
  return (
    <Ask
      {...{
        title: say('name'),
        act: say('name'),
        why: say('noneWhy'),
        change,
        close,
        isReady: chair.length > 0 && all.length > 1 && item !== '',
      }}
      send={() => change.mutate({ params: { path: { cycle } }, body })}
    >
      <Fields>
        <Field title={say('item')}>
          {(id) => <Select {...{ id, value: item, options, onChange: setItem, getPopupContainer: LAYER.getContainer }} />}
        </Field>
        <Field title={say('chair')}>{(id) => <PeopleChoice id={id} value={chair} change={setChair} />}</Field>
        {standing.quotas.map(({ line, title, places }) => (
          <Field key={line} title={say('limit', { title, places })}>
            {(id) => (
              <Select
                {...{ id, allowClear: clearing, value: limits[line] ?? null, options: grades.map((value) => ({ value, label: value })) }}
                {...{ getPopupContainer: LAYER.getContainer, onChange: (to: string | null | undefined) => limit(line, to ?? undefined) }}
              />
            )}
          </Field>
        ))}
        <Field title={say('members')} wide>
          {(id) => <PeopleChoice id={id} many value={members} change={setMembers} />}
        </Field>
      </Fields>
    </Ask>
  );
}
