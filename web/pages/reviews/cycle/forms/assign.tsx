/** Assigning forms: who rates whom, in which role of the scheme. */

import { Button, Input, InputNumber, Select } from 'antd';
import { type ReactElement, useState } from 'react';
import { api } from '../../../../api.ts';
import { PeopleChoice } from '../../../../parts/fields/people-choice.tsx';
import { LAYER } from '../../../../parts/layer.ts';
import { PersonName } from '../../../../parts/names/person-name.tsx';
import { useWords } from '../../../../words/use-words.ts';
import type { Form } from '../../all/cycles.ts';
import { Ask } from '../../parts/ask.tsx';
import { Field, Fields } from '../../parts/field.tsx';
import { ASSIGNING } from '../../words/forms.ts';

const KINDS = ['self', 'supervisor', 'drawn', 'peers', 'panel', 'owner'] as const;

type Kind = (typeof KINDS)[number];

/** What is written in the form. */
type Written = {
  readonly is: Kind;
  readonly role: string;
  readonly people: readonly string[];
  readonly ratee: readonly string[];
  readonly count: number;
  readonly seed: string;
  readonly items: string;
};

/** What the server takes; null where something is missing yet. */
function ratersOf({ is, people, ratee, count, seed, items }: Written) {
  const [rater] = people;
  if (is === 'self' || is === 'supervisor') return { is };
  if (is === 'drawn') return seed.trim() === '' ? null : { is, count, seed: seed.trim() };
  if (rater === undefined) return null;
  if (is === 'panel') return { is, raters: [...people] };
  if (is === 'peers') return ratee[0] === undefined ? null : { is, ratee: ratee[0], raters: [...people] };
  const names = items
    .split(/[,，、\s]+/)
    .map((each) => each.trim())
    .filter((each) => each !== '');
  return names.length === 0 ? null : { is, rater, items: names };
}

type AssignProps = { readonly cycle: number; readonly forms: readonly Form[]; readonly close: () => void };

/** The dialog. */
export function Assign({ cycle, forms, close }: AssignProps): ReactElement {
  const say = useWords(ASSIGNING);
  const [form, setForm] = useState<Written>({ ...{ is: 'self', role: 'self', people: [], ratee: [], count: 3, seed: '', items: '' } });
  const change = api.useMutation('post', '/cycles/{number}/forms');
  const put = (part: Partial<Written>): void => setForm({ ...form, ...part });
  const raters = ratersOf(form);
  const known = [...new Set(forms.map(({ role }) => role))];
  const send = (): void => {
    if (raters !== null) change.mutate({ params: { path: { number: cycle } }, body: { role: form.role.trim(), raters } });
  };
  const usual = (is: Kind): string => forms.find(({ kind }) => kind === is)?.role ?? (is === 'drawn' || is === 'peers' ? 'peer' : is);
  return (
    <Ask
      {...{ title: say('title'), act: say('assign'), why: say('why'), change, send, close }}
      isReady={raters !== null && form.role.trim() !== ''}
    >
      <Fields>
        <Field title={say('is')}>
          {(id) => (
            <Select
              {...{
                id,
                value: form.is,
                options: KINDS.map((value) => ({ value, label: say(value) })),
                getPopupContainer: LAYER.getContainer,
              }}
              onChange={(is) => put({ is, role: usual(is), people: [] })}
            />
          )}
        </Field>
        <Field title={say('role')}>
          {(id) => (
            <Input
              {...{ id, value: form.role, placeholder: say('roleHint'), list: `${id}-known` }}
              onChange={({ target }) => put({ role: target.value })}
            />
          )}
        </Field>
        <Who {...{ form, put }} />
      </Fields>
      {known.length === 0 ? null : (
        <p>
          {known.map((role) => (
            <Button key={role} size="small" type="text" onClick={() => put({ role })}>
              {role}
            </Button>
          ))}
        </p>
      )}
      {change.data === undefined ? null : <Assigned {...change.data} />}
    </Ask>
  );
}

function Assigned({ forms, without }: { readonly forms: readonly number[]; readonly without: readonly string[] }): ReactElement {
  const say = useWords(ASSIGNING);
  return (
    <div role="status">
      <p>{say('done', { count: forms.length })}</p>
      {without.length === 0 ? null : (
        <p>
          {say('without')}
          {without.map((person) => (
            <span key={person}>
              <PersonName person={person} />{' '}
            </span>
          ))}
        </p>
      )}
    </div>
  );
}

type WhoProps = { readonly form: Written; readonly put: (part: Partial<Written>) => void };

function Who({ form: { is, people, ratee, count, seed, items }, put }: WhoProps): ReactElement | null {
  const say = useWords(ASSIGNING);
  if (is === 'self' || is === 'supervisor') return null;
  if (is === 'drawn')
    return (
      <>
        <Field title={say('count')}>
          {(id) => (
            <InputNumber
              controls={false}
              id={id}
              min={1}
              max={100}
              precision={0}
              value={count}
              onChange={(to) => put({ count: to ?? 1 })}
            />
          )}
        </Field>
        <Field title={say('seed')}>{(id) => <Input id={id} value={seed} onChange={({ target }) => put({ seed: target.value })} />}</Field>
      </>
    );
  const choose = (to: readonly string[]): void => put({ people: to });
  return (
    <>
      {is === 'peers' ? (
        <Field title={say('ratee')}>{(id) => <PeopleChoice id={id} value={ratee} change={(to) => put({ ratee: to })} />}</Field>
      ) : null}
      {is === 'owner' ? (
        <Field title={say('rater')}>{(id) => <PeopleChoice id={id} value={people} change={choose} />}</Field>
      ) : (
        <Field title={say('raters')} wide>
          {(id) => <PeopleChoice id={id} many value={people} change={choose} />}
        </Field>
      )}
      {is === 'owner' ? (
        <Field title={say('items')} wide>
          {(id) => <Input id={id} value={items} onChange={({ target }) => put({ items: target.value })} />}
        </Field>
      ) : null}
    </>
  );
}
