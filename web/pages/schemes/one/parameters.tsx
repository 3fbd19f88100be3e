/** The parameters of a scheme through time: since when each value holds, and who decided it. */

import type { ReactElement } from 'react';
import { Empty } from '../../../parts/empty.tsx';
import { useWords } from '../../../words/use-words.ts';
import { tablesOf } from '../model/form/form.ts';
import type { Found } from '../model/use-checked.ts';
import styles from './one.module.css';
import { ONE } from './words.ts';

/** The parameters of a text. */
export function Parameters({ found }: { readonly found: Found }): ReactElement {
  const say = useWords(ONE);
  const { checked } = found;
  const parameters = checked.scheme?.parameters ?? [];
  if (parameters.length === 0) return <Empty title={say('noParameters')} />;
  return (
    <div className={styles['parameters']}>
      {parameters.map(({ name, title, history, open }) => (
        <section key={name}>
          <h3>
            {name} {title === null ? null : <span className={styles['quiet']}>{title}</span>}
          </h3>
          <ol>
            {history.map(({ from, source, value }, k) => (
              <li key={k} data-now={k === history.length - 1}>
                <span className={styles['since']}>{from === null ? say('always') : say('from', { day: from })}</span>
                <Written found={found} value={value} />
                <span className={styles['quiet']}>{source}</span>
              </li>
            ))}
            {open === null ? null : (
              <li data-open>
                <span className={styles['since']}>{say('undecided')}</span>
                {open.proposal === null ? null : <Written found={found} value={open.proposal} />}
                <span className={styles['quiet']}>{open.reason}</span>
              </li>
            )}
          </ol>
        </section>
      ))}
    </div>
  );
}

type Value = NonNullable<Found['checked']['scheme']>['parameters'][number]['history'][number]['value'];

type WrittenProps = { readonly found: Found; readonly value: Value };

/** A value: a table of tiers row by row, anything else as it is written. */
function Written({ found: { checked, text }, value }: WrittenProps): ReactElement {
  const place = value.kind === 'line' ? null : value.kind === 'expression' ? value.expression.at : value.at;
  const table = (checked.form === null ? [] : tablesOf(checked.form)).find(({ at }) => at.start === place?.start);
  if (table === undefined) return <code>{written(text, value)}</code>;
  return (
    <table>
      <tbody>
        {table.rows.map(({ bound, result, at }) => (
          <tr key={at.start}>
            <th scope="row">{bound.text}</th>
            <td>{result.text}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A value as it is written in the text. */
function written(text: string, value: Value): string {
  if (value.kind === 'line') return '';
  const { start, end } = value.kind === 'expression' ? value.expression.at : value.at;
  return text.slice(start, end).replaceAll(/\s+/g, ' ');
}
