/** A parameter that is begun: what it is called, its value, and who decided it. */

import { Button, Input } from 'antd';
import { type ReactElement, useId, useState } from 'react';
import { useWords } from '../../../../../words/use-words.ts';
import { withLine } from '../../../model/form/changes.ts';
import type { SchemeForm } from '../../../model/form/form.ts';
import { takenIn } from '../../../model/form/form.ts';
import { nameFor, parameterBy } from '../../../model/form/recipes.ts';
import { type FormProps, take } from '../cell.tsx';
import styles from '../form.module.css';
import { FORM } from '../words.ts';

/** The button, and what it asks. */
export function NewParameter({ form, found, apply }: FormProps & { readonly form: SchemeForm }): ReactElement {
  const say = useWords(FORM);
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const [of, setOf] = useState({ called: '', value: '', source: '' });
  if (!isOpen) return <AddButton section={say('parameters')} open={() => setOpen(true)} />;
  const name = nameFor(of.called, takenIn(form));
  const add = (): void => {
    if (name === null) return;
    take(withLine(found.text, form.language, 'parameters', parameterBy({ ...of, name }, form.language)), apply);
    setOf({ called: '', value: '', source: '' });
    setOpen(false);
  };
  const ASKED = [
    ['called', 'called', undefined],
    ['value', 'value', 'valueHint'],
    ['source', 'source', 'sourceHint'],
  ] as const;
  return (
    <fieldset className={styles['asked']} aria-label={say('addTo', { section: say('parameters') })}>
      {ASKED.map(([key, title, hint]) => (
        <div key={key} className={styles['field']}>
          <label htmlFor={`${id}-${key}`}>{say(title)}</label>
          <Input
            {...{ id: `${id}-${key}`, value: of[key], maxLength: 200 }}
            {...(hint === undefined ? {} : { placeholder: say(hint) })}
            onChange={({ target }) => setOf({ ...of, [key]: target.value })}
          />
        </div>
      ))}
      {of.called.trim() !== '' && name === null ? <p className={styles['wrong']}>{say('taken')}</p> : null}
      <div className={styles['buttons']}>
        <Button type="primary" size="small" disabled={name === null || of.value.trim() === '' || of.source.trim() === ''} onClick={add}>
          {say('confirm')}
        </Button>
        <Button size="small" onClick={() => setOpen(false)}>
          {say('cancel')}
        </Button>
      </div>
    </fieldset>
  );
}

/** Opens what asks for a new one. */
export function AddButton({ section, open }: { readonly section: string; readonly open: () => void }): ReactElement {
  const say = useWords(FORM);
  return (
    <Button size="small" onClick={open}>
      {say('addTo', { section })}
    </Button>
  );
}
