/** Beginning a case as HR: an outcome for somebody, an award, an investigation; each is decided by other hands. */

import { useNavigate } from '@tanstack/react-router';
import { Button, Input, InputNumber, Select } from 'antd';
import { type ReactElement, useState } from 'react';
import { api } from '../../../api.ts';
import { may, useMe } from '../../../frame/me.ts';
import type { Evidence } from '../../../parts/fields/evidence.tsx';
import { PeopleChoice } from '../../../parts/fields/people-choice.tsx';
import { LAYER } from '../../../parts/layer.ts';
import { useWords } from '../../../words/use-words.ts';
import { Ask } from '../parts/ask.tsx';
import { EvidenceField } from '../parts/evidence-field.tsx';
import { Field, Fields } from '../parts/field.tsx';
import { ReasonField } from '../parts/reason-field.tsx';
import { ABOUT, BEGINNING, CASE_KINDS } from '../words/cases.ts';

const BEGUN = [
  ['outcome', 'propose outcomes'],
  ['award', 'run awards'],
  ['investigation', 'investigate'],
] as const;

type Begun = (typeof BEGUN)[number][0];

const OUTCOMES = ['training', 'demotion', 'transfer', 'dismissal'] as const;

/** The buttons; nothing for those who may begin none. */
export function Begin(): ReactElement | null {
  const say = useWords(BEGINNING);
  const me = useMe();
  const [asked, setAsked] = useState<Begun | null>(null);
  const kinds = BEGUN.filter(([, duty]) => may(me, duty));
  return (
    <>
      {kinds.map(([kind]) => (
        <Button key={kind} onClick={() => setAsked(kind)}>
          {say(kind)}
        </Button>
      ))}
      {asked === null ? null : <Beginning kind={asked} close={() => setAsked(null)} />}
    </>
  );
}

/** What is written in the form. */
type Written = {
  readonly people: readonly string[];
  readonly what: (typeof OUTCOMES)[number];
  readonly text: string;
  readonly evidence: readonly Evidence[];
  readonly name: string;
  readonly period: string;
  readonly winners: number;
};

const NOTHING: Written = { ...{ people: [], what: 'training', text: '', evidence: [], name: '', period: '', winners: 1 } };

function Beginning({ kind, close }: { readonly kind: Begun; readonly close: () => void }): ReactElement {
  const say = useWords(BEGINNING);
  const kindWord = useWords(CASE_KINDS);
  const navigate = useNavigate();
  const [form, setForm] = useState(NOTHING);
  const begun = {
    onSuccess: ({ number }: { readonly number: number }) =>
      void navigate({ to: '/reviews/cases/$number', params: { number: String(number) } }),
  };
  const outcome = api.useMutation('post', '/outcomes', begun);
  const award = api.useMutation('post', '/awards', begun);
  const investigation = api.useMutation('post', '/investigations', begun);
  const change = { outcome, award, investigation }[kind];
  const { people, what, text, evidence, name, period, winners } = form;
  const [person = ''] = people;
  const send = (): void => {
    if (kind === 'outcome') outcome.mutate({ body: { person, what, text, evidence: [...evidence] } });
    else if (kind === 'award') award.mutate({ body: { kind: name.trim(), period: period.trim(), winners, jury: [...people], text } });
    else investigation.mutate({ body: { person, text, evidence: [...evidence] } });
  };
  const isReady = people.length > 0 && text.trim() !== '' && (kind !== 'award' || (name.trim() !== '' && period.trim() !== ''));
  return (
    <Ask {...{ title: say(kind), act: kindWord(kind), why: say(`${kind}Why`), change, send, close, isReady }}>
      <Fields>
        <Parts {...{ kind, form, put: (part) => setForm({ ...form, ...part }) }} />
      </Fields>
    </Ask>
  );
}

type PartsProps = { readonly kind: Begun; readonly form: Written; readonly put: (part: Partial<Written>) => void };

function Parts({ kind, form: { people, what, text, evidence, name, period, winners }, put }: PartsProps): ReactElement {
  const say = useWords(BEGINNING);
  const about = useWords(ABOUT);
  const outcomes = OUTCOMES.map((value) => ({ value, label: about(value) }));
  return (
    <>
      {kind === 'award' ? (
        <>
          <Field title={say('name')}>{(id) => <Input id={id} value={name} onChange={({ target }) => put({ name: target.value })} />}</Field>
          <Field title={say('period')}>
            {(id) => <Input {...{ id, value: period, placeholder: '2026-12' }} onChange={({ target }) => put({ period: target.value })} />}
          </Field>
          <Field title={say('winners')}>
            {(id) => (
              <InputNumber
                controls={false}
                id={id}
                min={1}
                max={1000}
                precision={0}
                value={winners}
                onChange={(to) => put({ winners: to ?? 1 })}
              />
            )}
          </Field>
          <Field title={say('jury')} wide>
            {(id) => <PeopleChoice id={id} many value={people} change={(to) => put({ people: to })} />}
          </Field>
        </>
      ) : (
        <Field title={say('person')}>{(id) => <PeopleChoice id={id} value={people} change={(to) => put({ people: to })} />}</Field>
      )}
      {kind === 'outcome' ? (
        <Field title={say('what')}>
          {(id) => (
            <Select
              {...{ id, value: what, options: outcomes, getPopupContainer: LAYER.getContainer }}
              onChange={(to) => put({ what: to })}
            />
          )}
        </Field>
      ) : null}
      <ReasonField title={say(kind === 'award' ? 'words' : 'why')} value={text} change={(to) => put({ text: to })} />
      {kind === 'award' ? null : <EvidenceField value={evidence} change={(to) => put({ evidence: to })} />}
    </>
  );
}
