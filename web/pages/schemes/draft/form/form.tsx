/** The text of a scheme as a form: what is filled in here is written in the text, and the text is what is saved. */

import { type ReactElement, useMemo } from 'react';
import { useLanguage } from '../../../../look/choices.ts';
import { useWords } from '../../../../words/use-words.ts';
import type { Known } from '../../model/checked.ts';
import { SECTIONS } from '../../model/form/form.ts';
import { NewLine } from './begin/line.tsx';
import { NewParameter } from './begin/parameter.tsx';
import type { FormProps } from './cell.tsx';
import { Fields } from './fields.tsx';
import styles from './form.module.css';
import { LineForm } from './line.tsx';
import { ParameterForm } from './parameter.tsx';
import { FORM } from './words.ts';

/** The form; `known` are the names that may be written. */
export function SchemeFormTool({ known, ...props }: FormProps & { readonly known: readonly Known[] }): ReactElement {
  const say = useWords(FORM);
  const language = useLanguage();
  const { found } = props;
  const { form, plan } = found.checked;
  const told = useMemo(() => (plan === null ? null : found.rooms.rulesIn(plan, language)), [plan, found.rooms, language]);
  if (form === null) return <p className={styles['quiet']}>{say('unread')}</p>;
  const shown = SECTIONS.filter((section) => section !== 'checks' || (form.lines.get(section) ?? []).length > 0);
  return (
    <div className={styles['form']}>
      <Part title={say('head')}>
        <Fields fields={form.head} {...props} />
      </Part>
      <Part title={say('parameters')} why={say('parametersWhy')}>
        {form.parameters.map((parameter) => (
          <ParameterForm key={parameter.name} {...{ parameter, form }} {...props} />
        ))}
        {props.isFixed ? null : <NewParameter {...{ form }} {...props} />}
      </Part>
      {shown.map((section) => (
        <Part key={section} title={say(section)} why={say(`${section}Why`)}>
          {(form.lines.get(section) ?? []).map((line) => (
            <LineForm key={line.name} {...{ line, section, form, told: told?.get(line.name) }} {...props} />
          ))}
          {props.isFixed || section === 'checks' ? null : <NewLine {...{ section, form, known }} {...props} />}
        </Part>
      ))}
    </div>
  );
}

type PartProps = { readonly title: string; readonly why?: string; readonly children: React.ReactNode };

const Part = ({ title, why, children }: PartProps): ReactElement => (
  <section className={styles['part']} aria-label={title}>
    <h2>{title}</h2>
    {why === undefined ? null : <p className={styles['quiet']}>{why}</p>}
    {children}
  </section>
);
