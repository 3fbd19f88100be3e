/** How somebody is employed: each time from its first day to its last, and what happens next. */

import type { ReactElement } from 'react';
import { api } from '../../../api.ts';
import { may, useMe } from '../../../frame/me.ts';
import { Card } from '../../../parts/page.tsx';
import { useWords } from '../../../words/use-words.ts';
import { Edit, type Field } from './edit.tsx';
import styles from './person.module.css';
import type { Shown } from './shown.ts';
import { LEAVINGS, PERSON } from './words.ts';

/** The card. */
export function Employment({ person: shown }: { readonly person: Shown }): ReactElement {
  const say = useWords(PERSON);
  const leavings = useWords(LEAVINGS);
  const me = useMe();
  return (
    <Card title={say('employment')}>
      {shown.stints.length === 0 ? <p className={styles['quiet']}>{say('noEmployment')}</p> : null}
      <ul className={styles['lines']}>
        {shown.stints.map(({ first, last, regular, leaving }) => (
          <li key={first}>
            <span>{last === null ? say('since', { from: first }) : say('fromTo', { from: first, to: last })}</span>
            <small>{leaving === null ? (regular === null ? '' : say('regularOn', { day: regular })) : leavings(leaving)}</small>
          </li>
        ))}
      </ul>
      {may(me, 'change people') ? <Next shown={shown} today={me.today} /> : null}
    </Card>
  );
}

/** What can happen next, as the employment stands. */
function Next({ shown: { person, standing, stints }, today }: { readonly shown: Shown; readonly today: string }): ReactElement {
  const say = useWords(PERSON);
  const leavings = useWords(LEAVINGS);
  const note = api.useMutation('post', '/people/{person}/employment');
  const day: Field = { key: 'day', title: say('day'), kind: 'day' };
  const trial: Field = { key: 'probation', title: say('trialUntil'), kind: 'day', free: true };
  const why: Field = {
    ...{ key: 'leaving', title: say('leavingWhy'), kind: 'choice' },
    options: (Object.keys(LEAVINGS) as (keyof typeof LEAVINGS)[]).map((value) => ({ value, label: leavings(value) })),
  };
  const act = (kind: 'joined' | 'rejoined' | 'regularised' | 'left', fields: readonly Field[], isDanger = false): ReactElement => (
    <Edit
      {...{ act: say(kind), title: say(kind), fields, begins: { day: today }, isDanger }}
      {...(kind === 'left' ? { why: say('leftWhy') } : {})}
      send={({ day: on = '', probation = '', leaving = '' }) =>
        note.mutateAsync({
          params: { path: { person } },
          body: {
            kind,
            day: on,
            probationUntil: probation === '' ? null : probation,
            leaving: leaving === '' ? null : (leaving as keyof typeof LEAVINGS),
          },
        })
      }
    />
  );
  const isHere = standing === 'probation' || standing === 'regular';
  return (
    <div className={`${styles['acts']} ${styles['below']}`}>
      {stints.length === 0 ? act('joined', [day, trial]) : null}
      {standing === 'left' ? act('rejoined', [day, trial]) : null}
      {standing === 'probation' ? act('regularised', [day]) : null}
      {isHere ? act('left', [{ ...day, title: say('lastDay') }, why], true) : null}
    </div>
  );
}
