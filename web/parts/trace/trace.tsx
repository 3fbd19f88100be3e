/** The trace of a figure: a tree from the figure down to the records, each line in the words of its construct. */

import { RightOutlined } from '@ant-design/icons';
import { type ReactElement, type ReactNode, useId, useState } from 'react';
import { useWords } from '../../words/use-words.ts';
import { Figure } from '../figures/figure.tsx';
import { Construct, Reasons } from './construct.tsx';
import { isUnused, type TraceNode } from './node.ts';
import styles from './trace.module.css';
import { TRACE } from './words.ts';

/** What pages put under a line: its records, a way to dispute it. */
export type Under = (node: TraceNode) => ReactNode;

/** A tree, folded at first; one that did not count is quiet. */
type TraceProps = { readonly node: TraceNode; readonly under: Under; readonly unused?: boolean };

/** A line that unfolds. */
function Trace({ node, under, unused = false }: TraceProps): ReactElement {
  const say = useWords(TRACE);
  const [shows, setShows] = useState(false);
  const id = useId();
  return (
    <div className={`${styles['node']} ${unused ? styles['unused'] : ''}`}>
      <button
        type="button"
        className={styles['head']}
        aria-expanded={shows}
        aria-controls={id}
        onClick={() => setShows(!shows)}
        data-line={node.name}
      >
        <RightOutlined aria-hidden className={styles['turn']} rotate={shows ? 90 : 0} data-screen-only />
        <span className={styles['title']}>{node.title}</span>
        <Figure text={node.text} state={node.state} size="strong" />
      </button>
      <div id={id} hidden={!shows} className={styles['body']}>
        {shows ? <TraceBody node={node} under={under} /> : null}
      </div>
      {node.next === null || shows || unused ? null : <p className={styles['hint']}>{node.next}</p>}
      {unused ? <p className={styles['quiet']}>{say('unused')}</p> : null}
      {node.seen && !shows ? <p className={styles['quiet']}>{say('seen')}</p> : null}
    </div>
  );
}

/** What stands under a line: why, its construct, the next step, what pages put there, and the lines that it is made of. */
export function TraceBody({ node, under }: Pick<TraceProps, 'node' | 'under'>): ReactElement {
  const say = useWords(TRACE);
  return (
    <>
      {node.missing.length === 0 ? null : (
        <p className={styles['missing']}>{say('missing', { titles: node.missing.join(say('comma')) })}</p>
      )}
      <Reasons line={node} />
      <Construct line={node} />
      {node.next === null ? null : <p className={styles['next']}>{node.next}</p>}
      {under(node)}
      {node.parts.length === 0 ? null : (
        <section className={styles['parts']} aria-label={say('madeOf')}>
          {node.parts.map((part) => (
            <Trace key={part.name} node={part} under={under} unused={isUnused(node, part)} />
          ))}
        </section>
      )}
    </>
  );
}
