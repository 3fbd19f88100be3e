/** Assigning forms: who rates whom, in which role of the scheme. */

import { Input, InputNumber, Select } from 'antd';
import { type ReactElement, useState } from 'react';
import { api } from '../../../../api.ts';
import { PeopleChoice } from '../../../../parts/fields/people-choice.tsx';
import { LAYER } from '../../../../parts/layer.ts';
import { PersonName } from '../../../../parts/names/person-name.tsx';
import { useWords } from '../../../../words/use-words.ts';
import type { Form } from '../../all/cycles.ts';
import { Ask } from '../../parts/ask.tsx';
import { Field, Fields } from '../../parts/field.tsx';
import { ASSIGNING, RATER_ROLES } from '../../words/forms.ts';

const KINDS = ['self', 'supervisor', 'drawn', 'peers', 'panel', 'owner'] as const;

type Kind = (typeof KINDS)[number];

/** What is written in the form. */
type Written = {
  readonly is: Kind;
  /** Null as long as nobody chose another than the usual one. */
  readonly role: string | null;
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
  const [form, setForm] = useState<Written>({ ...{ is: 'self', role: null, people: [], ratee: [], count: 3, seed: '', items: '' } });
  const change = api.useMutation('post', '/cycles/{number}/forms');
  const put = (part: Partial<Written>): void => setForm({ ...form, ...part });
  const raters = ratersOf(form);
  const roles = useRoles(cycle);
  const own = form.is === 'drawn' || form.is === 'peers' ? 'peer' : form.is;
  const usual = [forms.find(({ kind }) => kind === own)?.role, own].find((each) => roles.some(({ value }) => value === each));
  const role = form.role ?? usual ?? null;
  const send = (): void => {
    if (raters !== null && role !== null) change.mutate({ params: { path: { number: cycle } }, body: { role, raters } });
  };
  return (
    <Ask {...{ title: say('title'), act: say('assign'), why: say('why'), change, send, close }} isReady={raters !== null && role !== null}>
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
              onChange={(is) => put({ is, role: null, people: [] })}
            />
          )}
        </Field>
        <Field title={say('role')}>
          {(id) => (
            <Select
              {...{ id, value: role, options: [...roles], placeholder: say('roleHint'), getPopupContainer: LAYER.getContainer }}
              onChange={(to) => put({ role: to })}
            />
          )}
        </Field>
        <Who {...{ form, put }} />
      </Fields>
      {change.data === undefined ? null : <Assigned {...change.data} />}
    </Ask>
  );
}

/** The roles that the scheme asks, called as it calls them; those of usual names where any role may rate, or where it writes no title. */
function useRoles(cycle: number): readonly { readonly value: string; readonly label: string }[] {
  const word = useWords(RATER_ROLES);
  const { data } = api.useQuery('get', '/cycles/{number}/roles', { params: { path: { number: cycle } } });
  const titles = new Map((data?.rows ?? []).map(({ role, title }) => [role, title]));
  const isUsual = (role: string): role is keyof typeof RATER_ROLES => role in RATER_ROLES;
  const all = data?.anyRole === true ? [...new Set([...titles.keys(), ...Object.keys(RATER_ROLES)])] : [...titles.keys()];
  return all.map((value) => ({ value, label: titles.get(value) ?? (isUsual(value) ? word(value) : value) }));
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
