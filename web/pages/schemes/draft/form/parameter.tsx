/** A parameter in the form: what it is now, since when and by whose decision; what nobody has decided is decided here. */

import { Button } from 'antd';
import { type ReactElement, useState } from 'react';
import { useWords } from '../../../../words/use-words.ts';
import type { Say } from '../../../../words/words.ts';
import { decided, fromDay, newest, without } from '../../model/form/changes.ts';
import type { DecidedValue, FormParameter, OpenValue, SchemeForm } from '../../model/form/form.ts';
import { Decision } from './begin/decision.tsx';
import { type FormProps, LabelledCell, take } from './cell.tsx';
import { Field } from './fields.tsx';
import styles from './form.module.css';
import { TierForm } from './tiers.tsx';
import { Tools } from './tools.tsx';
import { FORM } from './words.ts';

type ParameterProps = FormProps & { readonly parameter: FormParameter; readonly form: SchemeForm };

/** The parameter. */
export function ParameterForm({ parameter, form, ...props }: ParameterProps): ReactElement {
  const say = useSince();
  const [isChanged, setChanged] = useState(false);
  const { found, isFixed, apply, goTo } = props;
  const title = parameter.title?.text ?? parameter.name;
  const last = newest(parameter);
  const earlier = parameter.decided.filter((each) => each !== last);
  const write = (source: string, day: string): void => {
    if (last !== null) take(fromDay(found.text, form.language, { last, day, source }), apply);
    setChanged(false);
  };
  return (
    <article className={styles['parameter']} aria-label={title}>
      {last === null ? <h3>{title}</h3> : <Value {...{ value: last, title }} {...props} />}
      {parameter.open === null ? null : <Open {...{ open: parameter.open, title, form }} {...props} />}
      {isChanged ? <Decision {...{ title, isDated: true, write }} close={() => setChanged(false)} /> : null}
      <details className={styles['more']}>
        <summary>{last === null ? parameter.name : [say.since(last), last.source?.text ?? ''].join(' · ')}</summary>
        {last === null ? null : <Source {...{ value: last, title }} {...props} />}
        {earlier.map((value) => (
          <div key={value.from ?? ''} className={styles['earlier']}>
            <p className={styles['quiet']}>{say.since(value)}</p>
            <Value {...{ value, title: `${title} · ${say.since(value)}` }} {...props} />
            <Source {...{ value, title: `${title} · ${say.since(value)}` }} {...props} />
          </div>
        ))}
        <Tools
          {...{ title, isFixed, goTo: () => goTo(parameter.at.start) }}
          remove={() => take(without(found.text, parameter, 'parameters'), apply)}
        >
          {last === null ? null : (
            <Button size="small" type="text" onClick={() => setChanged(true)}>
              {say.words('changeFrom')}
            </Button>
          )}
        </Tools>
      </details>
    </article>
  );
}

/** The words, and since when a value holds. */
function useSince(): { readonly words: Say<typeof FORM>; readonly since: (value: DecidedValue) => string } {
  const words = useWords(FORM);
  return { words, since: ({ from }) => (from === null ? words('always') : words('since', { day: from })) };
}

type ValueProps = FormProps & { readonly value: DecidedValue; readonly title: string };

/** A value under what it is called: a text beside it, a table below. */
function Value({ value: { value }, title, ...props }: ValueProps): ReactElement {
  if (value?.is === 'cell')
    return (
      <div className={styles['own']}>
        <LabelledCell title={title} cell={value.cell} {...props} />
      </div>
    );
  return (
    <>
      <h3>{title}</h3>
      {value?.is === 'table' ? <TierForm table={value.table} isUnder {...props} /> : null}
    </>
  );
}

function Source({ value: { source }, title, ...props }: ValueProps): ReactElement | null {
  const say = useWords(FORM);
  return source === null ? null : <LabelledCell title={say('sourceOf', { title })} cell={source} {...props} />;
}

type OpenProps = FormProps & { readonly open: OpenValue; readonly title: string; readonly form: SchemeForm };

function Open({ open, title, form, ...props }: OpenProps): ReactElement {
  const say = useWords(FORM);
  const [isDecided, setDecided] = useState(false);
  const { found, isFixed, apply } = props;
  const write = (source: string): void => take(decided(found.text, form.language, { open, source }), apply);
  return (
    <div className={styles['open']}>
      <p>
        <strong>{say('open')}</strong> {open.reason === '' ? null : say('reason', { reason: open.reason })}
      </p>
      {open.proposal === null ? null : <Field field={open.proposal} title={say('proposal')} {...props} />}
      {isFixed || open.proposal === null || isDecided ? null : (
        <Button size="small" onClick={() => setDecided(true)}>
          {say('decide')}
        </Button>
      )}
      {isDecided ? <Decision {...{ title, isDated: false, write }} close={() => setDecided(false)} /> : null}
    </div>
  );
}
