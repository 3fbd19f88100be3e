/** Publishing the results of a cycle, by whoever is named for it; what stands in the way is told by the server, one thing after the other. */

import { useParams } from '@tanstack/react-router';
import { Button, InputNumber } from 'antd';
import { type ReactElement, useState } from 'react';
import { api } from '../../../api.ts';
import { Asked } from '../../../parts/asked.tsx';
import { Failed } from '../../../parts/failed.tsx';
import { PersonName } from '../../../parts/names/person-name.tsx';
import { Card, Page } from '../../../parts/page.tsx';
import { useWords } from '../../../words/use-words.ts';
import { Field, Fields } from '../parts/field.tsx';
import { UnitChoice } from '../parts/unit-choice.tsx';
import { PUBLISHING } from '../words/results.ts';
import styles from './publish.module.css';

/** The page. */
export function PublishPage(): ReactElement {
  const say = useWords(PUBLISHING);
  const { cycle } = useParams({ from: '/reviews/$cycle/publish' });
  const found = api.useQuery('get', '/cycles/{number}', { params: { path: { number: Number(cycle) } } });
  return (
    <Asked of={found}>
      {(view) => (
        <Page title={say('publishTitle', { cycle: view.cycle.name })} under={say('publishUnder')} width="reading" back="/mine/todo">
          <Card>
            <Publish cycle={view.cycle.number} />
          </Card>
        </Page>
      )}
    </Asked>
  );
}

/** Within how many days interviews are due, mostly. */
const TALK_DAYS = 7;

function Publish({ cycle }: { readonly cycle: number }): ReactElement {
  const say = useWords(PUBLISHING);
  const [unit, setUnit] = useState<string | null>(null);
  const [talkDays, setTalkDays] = useState(TALK_DAYS);
  const publish = api.useMutation('post', '/cycles/{cycle}/publications');
  if (publish.data !== undefined) return <Published {...publish.data} />;
  return (
    <div className={styles['form']}>
      <p>{say('publishWhy')}</p>
      <Fields>
        <Field title={say('unit')}>{(id) => <UnitChoice id={id} value={unit} whole={say('wholeUnit')} change={setUnit} />}</Field>
        <Field title={say('talkDays')}>
          {(id) => (
            <InputNumber
              controls={false}
              id={id}
              min={0}
              max={366}
              precision={0}
              value={talkDays}
              onChange={(to) => setTalkDays(to ?? TALK_DAYS)}
            />
          )}
        </Field>
      </Fields>
      {publish.error === null ? null : <Failed error={publish.error} />}
      <div>
        <Button
          type="primary"
          loading={publish.isPending}
          onClick={() => publish.mutate({ params: { path: { cycle } }, body: { unit, talkDays } })}
        >
          {say('publish')}
        </Button>
      </div>
    </div>
  );
}

function Published({ people, leftOut }: { readonly people: number; readonly leftOut: readonly string[] }): ReactElement {
  const say = useWords(PUBLISHING);
  return (
    <div role="status">
      <p>{say('publishedNow', { count: people })}</p>
      {leftOut.length === 0 ? null : (
        <p>
          {say('leftOut')}
          {leftOut.map((person) => (
            <PersonName key={person} person={person} />
          ))}
        </p>
      )}
    </div>
  );
}
