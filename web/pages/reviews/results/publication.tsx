/** Publication: what still stands in its way, who is named to publish, what is public; whoever is named publishes on a page of their own. */

import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { type ReactElement, useState } from 'react';
import { api } from '../../../api.ts';
import { useMe } from '../../../frame/me.ts';
import { useLanguage } from '../../../look/choices.ts';
import { PeopleChoice } from '../../../parts/fields/people-choice.tsx';
import { momentText } from '../../../parts/figures/period.ts';
import { PersonName } from '../../../parts/names/person-name.tsx';
import { useTitles } from '../../../parts/names/titles.ts';
import { Card } from '../../../parts/page.tsx';
import { useWords } from '../../../words/use-words.ts';
import type { Cycle } from '../all/cycles.ts';
import { Ask } from '../parts/ask.tsx';
import { Field, Fields } from '../parts/field.tsx';
import sides from '../parts/sides.module.css';
import { UnitChoice } from '../parts/unit-choice.tsx';
import { PUBLISHING } from '../words/results.ts';
import styles from './results.module.css';
import type { Standing } from './standing.ts';

type PublicationProps = { readonly cycle: Cycle; readonly standing: Standing };

/** The card. */
export function Publication({ cycle, standing }: PublicationProps): ReactElement {
  const say = useWords(PUBLISHING);
  const me = useMe();
  const navigate = useNavigate();
  const [isNaming, setNaming] = useState(false);
  const { publishers, publications, waiting } = standing;
  const isPublisher = publishers.some(({ person }) => person === me.person);
  const actions = cycle.cancelled ? undefined : (
    <div className={sides['buttons']}>
      <Button onClick={() => setNaming(true)}>{say('namePublisher')}</Button>
      {waiting > 0 && publishers.length > 0 ? (
        <Button
          type={isPublisher ? 'primary' : 'default'}
          onClick={() => void navigate({ to: '/reviews/$cycle/publish', params: { cycle: String(cycle.number) } })}
        >
          {say(isPublisher ? 'publish' : 'publisherPage')}
        </Button>
      ) : null}
    </div>
  );
  return (
    <Card title={say('title')} aside={actions}>
      <p>{waiting === 0 ? say('allPublic') : say('waiting', { count: waiting })}</p>
      {waiting === 0 ? null : <Obstacles {...standing} />}
      <Publishers publishers={publishers} />
      <ul>
        {publications.map(({ number, people, talkBy, actor, at }) => (
          <li key={number}>
            {say('published', { at: momentText(at), count: people, talkBy })} · <PersonName person={actor} />
          </li>
        ))}
      </ul>
      {isNaming ? <Name cycle={cycle.number} close={() => setNaming(false)} /> : null}
    </Card>
  );
}

/** What stands in the way, each with what mends it. */
export function Obstacles({ obstacles }: Pick<Standing, 'obstacles'>): ReactElement {
  const say = useWords(PUBLISHING);
  const language = useLanguage();
  if (obstacles.length === 0) return <p className={styles['good']}>{say('clear')}</p>;
  return (
    <div className={styles['warning']}>
      <b>{say('obstacles')}</b>
      <ul>
        {obstacles.map((each, k) => (
          <li key={k} data-code={each.code}>
            {each[language].what} <span className={sides['quiet']}>{each[language].mend}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Publishers({ publishers }: Pick<Standing, 'publishers'>): ReactElement {
  const say = useWords(PUBLISHING);
  const titles = useTitles();
  return (
    <p>
      {say('publishers')}{' '}
      {publishers.length === 0 ? (
        <span className={sides['quiet']}>{say('noPublisher')}</span>
      ) : (
        publishers.map(({ person, unit }, k) => (
          <span key={k}>
            <PersonName person={person} /> <span className={sides['quiet']}>
              {unit === null ? say('wholeUnit') : titles.unit(unit)}
            </span>{' '}
          </span>
        ))
      )}
    </p>
  );
}

type AskingProps = { readonly cycle: number; readonly close: () => void };

function Name({ cycle, close }: AskingProps): ReactElement {
  const say = useWords(PUBLISHING);
  const [people, setPeople] = useState<readonly string[]>([]);
  const [unit, setUnit] = useState<string | null>(null);
  const change = api.useMutation('post', '/cycles/{cycle}/publishers', { onSuccess: close });
  const [person] = people;
  const send = (): void => {
    if (person !== undefined) change.mutate({ params: { path: { cycle } }, body: { person, unit } });
  };
  return (
    <Ask
      {...{
        title: say('namePublisher'),
        act: say('namePublisher'),
        why: say('nameWhy'),
        change,
        send,
        close,
        isReady: person !== undefined,
      }}
    >
      <Fields>
        <Field title={say('person')}>{(id) => <PeopleChoice id={id} value={people} change={setPeople} />}</Field>
        <Field title={say('unit')}>{(id) => <UnitChoice id={id} value={unit} whole={say('wholeUnit')} change={setUnit} />}</Field>
      </Fields>
    </Ask>
  );
}
