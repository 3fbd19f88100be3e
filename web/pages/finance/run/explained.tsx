/** Why a person's figures in a run are what they are: each of them as a tree down to what it is made of. */

import type { ReactElement } from 'react';
import { api } from '../../../api.ts';
import { useLanguage } from '../../../look/choices.ts';
import { Asked } from '../../../parts/asked.tsx';
import { Figure } from '../../../parts/figures/figure.tsx';
import { Records } from '../../../parts/month/records.tsx';
import { type Month, RunOfMonth, WhoseMonth } from '../../../parts/month/whose.tsx';
import { type TraceNode, titled, treesOf } from '../../../parts/trace/node.ts';
import { TraceBody } from '../../../parts/trace/trace.tsx';
import styles from './run.module.css';

/** The trees. */
export function Explained({ run, person }: { readonly run: number; readonly person: string }): ReactElement {
  const language = useLanguage();
  const month = api.useQuery('get', '/runs/{run}/people/{person}', { params: { path: { run, person }, query: { language } } });
  const under =
    (told: Month) =>
    ({ name, title, records }: TraceNode): ReactElement | null =>
      records ? <Records {...{ month: told, name, title }} /> : null;
  return (
    <WhoseMonth value={person}>
      <RunOfMonth value={run}>
        <Asked of={month} lines={8}>
          {(told) => (
            <div className={styles['explained']}>
              {treesOf(titled(told.explanation)).map((node) => (
                <section key={node.name}>
                  <h3>
                    {node.title} <Figure text={node.text} state={node.state} size="strong" />
                  </h3>
                  <TraceBody node={node} under={under(told)} />
                </section>
              ))}
            </div>
          )}
        </Asked>
      </RunOfMonth>
    </WhoseMonth>
  );
}
