/** A line that is begun: what it is called, how it is computed, and by what; the rest is filled in where it then stands. */

import { Button, Input, Select } from 'antd';
import { type ReactElement, useId, useMemo, useState } from 'react';
import { LAYER } from '../../../../../parts/layer.ts';
import { useWords } from '../../../../../words/use-words.ts';
import type { Known } from '../../../model/checked.ts';
import { withLine } from '../../../model/form/changes.ts';
import { type SchemeForm, type Section, takenIn } from '../../../model/form/form.ts';
import { type Answers, type Ask, lineBy, nameFor, RECIPES, type Recipe } from '../../../model/form/recipes.ts';
import { type FormProps, take } from '../cell.tsx';
import styles from '../form.module.css';
import { FORM, WAYS } from '../words.ts';
import { AddButton } from './parameter.tsx';

type NewLineProps = FormProps & { readonly section: Section; readonly form: SchemeForm; readonly known: readonly Known[] };

const NOTHING: Answers = { of: [], target: '', figure: '', unit: '' };

/** The button, and what it asks. */
export function NewLine(props: NewLineProps): ReactElement {
  const say = useWords(FORM);
  const [isOpen, setOpen] = useState(false);
  if (!isOpen) return <AddButton section={say(props.section)} open={() => setOpen(true)} />;
  return <Beginning {...props} close={() => setOpen(false)} />;
}

function Beginning({ section, form, known, found, apply, close }: NewLineProps & { readonly close: () => void }): ReactElement | null {
  const say = useWords(FORM);
  const way = useWords(WAYS);
  const id = useId();
  const [called, setCalled] = useState('');
  const [recipe, setRecipe] = useState<Recipe | undefined>(RECIPES[section][0]);
  const [answers, setAnswers] = useState(NOTHING);
  const unitOf = useUnits(found, form);
  if (recipe === undefined) return null;
  const name = nameFor(called, takenIn(form));
  const add = (): void => {
    if (name === null) return;
    const unit = unitOf(answers.of[0] ?? '');
    take(withLine(found.text, form.language, section, lineBy(recipe, { name, answers: { ...answers, unit } }, form.language)), apply);
    close();
  };
  return (
    <fieldset className={styles['asked']} aria-label={say('addTo', { section: say(section) })}>
      <div className={styles['field']}>
        <label htmlFor={`${id}-called`}>{say('called')}</label>
        <Input {...{ id: `${id}-called`, value: called, maxLength: 60 }} onChange={({ target }) => setCalled(target.value)} />
      </div>
      {called.trim() !== '' && name === null ? <p className={styles['wrong']}>{say('taken')}</p> : null}
      <div className={styles['field']}>
        <label htmlFor={`${id}-how`}>{say('how')}</label>
        <Select
          {...{ id: `${id}-how`, value: recipe.id, getPopupContainer: LAYER.getContainer }}
          options={RECIPES[section].map((each) => ({ value: each.id, label: way(each.id) }))}
          onChange={(to) => {
            setRecipe(RECIPES[section].find((each) => each.id === to));
            setAnswers(NOTHING);
          }}
        />
      </div>
      <Asked {...{ id, recipe, answers, known }} change={setAnswers} />
      <div className={styles['buttons']}>
        <Button type="primary" size="small" disabled={name === null || !isAnswered(recipe, answers)} onClick={add}>
          {say('confirm')}
        </Button>
        <Button size="small" onClick={close}>
          {say('cancel')}
        </Button>
      </div>
    </fieldset>
  );
}

const isAnswered = ({ asks }: Recipe, { of, target, figure }: Answers): boolean =>
  (asks.of === undefined || of.length > 0) &&
  (asks.target === undefined || target.trim() !== '') &&
  (asks.figure === undefined || figure.trim() !== '');

/** The unit of a line as the scheme writes it. */
function useUnits({ checked: { plan }, rooms }: FormProps['found'], { language }: SchemeForm): (name: string) => string {
  const known = useMemo(() => (plan === null ? [] : rooms.knownIn(plan, language)), [plan, rooms, language]);
  return (name) => {
    const unit = known.find((each) => each.name === name)?.unit ?? '';
    return language === 'en' && /^\w/.test(unit) ? ` ${unit}` : unit;
  };
}

type AskedProps = {
  readonly id: string;
  readonly recipe: Recipe;
  readonly answers: Answers;
  readonly known: readonly Known[];
  readonly change: (answers: Answers) => void;
};

const OF = { column: 'ofColumn', table: 'ofTable', name: 'ofName', names: 'ofNames', expression: 'figure' } as const;

function Asked({ id, recipe: { asks }, answers, known, change }: AskedProps): ReactElement {
  const say = useWords(FORM);
  const options = asks.of === undefined ? [] : [...offered(known, asks.of)];
  const common = { id: `${id}-of`, options, showSearch: true, optionFilterProp: 'label', getPopupContainer: LAYER.getContainer };
  return (
    <>
      {asks.of === undefined ? null : (
        <div className={styles['field']}>
          <label htmlFor={`${id}-of`}>{say(OF[asks.of])}</label>
          {asks.of === 'names' ? (
            <Select {...common} mode="multiple" value={[...answers.of]} onChange={(of: string[]) => change({ ...answers, of })} />
          ) : (
            <Select {...common} value={answers.of[0] ?? null} onChange={(of) => change({ ...answers, of: of === null ? [] : [of] })} />
          )}
        </div>
      )}
      {(['target', 'figure'] as const).map((key) =>
        asks[key] === undefined ? null : (
          <div key={key} className={styles['field']}>
            <label htmlFor={`${id}-${key}`}>{say(key)}</label>
            <Input
              {...{ id: `${id}-${key}`, value: answers[key], placeholder: say(`${key}Hint`) }}
              onChange={({ target }) => change({ ...answers, [key]: target.value })}
            />
          </div>
        ),
      )}
    </>
  );
}

/** What can be chosen: figures of the facts, or lines of the scheme; by what they are called. */
function offered(known: readonly Known[], ask: Ask): readonly { readonly value: string; readonly label: string }[] {
  const isColumn = ({ name }: Known): boolean => name.includes('.');
  const fits = (each: Known): boolean => {
    if (ask === 'column') return each.section === 'tables' && isColumn(each) && each.isNumber;
    if (ask === 'table') return each.section === 'tables' && !isColumn(each);
    return each.section !== 'tables' && each.section !== 'parameters' && each.isNumber;
  };
  const titles = new Map(known.map(({ name, title }) => [name, title ?? name]));
  return known.filter(fits).map((each) => {
    const table = isColumn(each) ? `${titles.get(each.name.split('.')[0] ?? '') ?? ''} · ` : '';
    const called = each.title === null || each.title === each.name ? each.name : `${each.title}（${each.name}）`;
    return { value: each.name, label: `${table}${called}` };
  });
}
