/** The examples of a text with what came of them: passed, or which figure came out otherwise. */

import { type ReactElement, useMemo } from 'react';
import { type Column, DataTable } from '../../../parts/data-table.tsx';
import { Empty } from '../../../parts/empty.tsx';
import { useWords } from '../../../words/use-words.ts';
import type { Say } from '../../../words/words.ts';
import type { ExampleOutcome } from '../model/checked.ts';
import type { Found } from '../model/use-checked.ts';
import styles from './draft.module.css';
import { DRAFT } from './words.ts';

type ExamplesProps = { readonly found: Found; readonly goTo: (offset: number) => void };

/** The examples. */
export function Examples({ found: { checked, rooms }, goTo }: ExamplesProps): ReactElement {
  const say = useWords(DRAFT);
  const { plan } = checked;
  const rows = useMemo(() => (plan === null ? null : rooms.examplesOf(plan)), [plan, rooms]);
  if (rows === null) return <p className={styles['mend']}>{say('mendFirst')}</p>;
  if (rows.length === 0) return <Empty title={say('noExamples')} why={say('noExamplesWhy')} />;
  const computed = rows.filter(({ outcome }) => outcome !== 'rows');
  const passed = computed.filter(({ outcome }) => outcome === 'passed').length;
  const columns: readonly Column<ExampleOutcome>[] = [
    {
      ...{ key: 'title', head: say('example'), isTitle: true },
      cell: ({ title, at }) => (
        <button type="button" className={styles['link']} onClick={() => goTo(at.start)}>
          {title ?? say('untitled')}
        </button>
      ),
    },
    { key: 'outcome', head: say('outcome'), cell: ({ outcome }) => <Outcome outcome={outcome} /> },
    ...(rows.some(({ missed }) => missed.length > 0) ? [missedColumn(say)] : []),
  ];
  const later = rows.length - computed.length;
  return (
    <>
      <p className={styles['passed']}>
        {say('passedOf', { passed, all: computed.length })}
        {later === 0 ? null : <span className={styles['mend']}>{say('later', { count: later })}</span>}
      </p>
      <DataTable label={say('examples')} rows={rows} columns={columns} rowKey={({ at }) => at.start} />
    </>
  );
}

const missedColumn = (say: Say<typeof DRAFT>): Column<ExampleOutcome> => ({
  ...{ key: 'missed', head: say('missed') },
  cell: ({ missed }) =>
    missed.map(({ name, expected, found }, k) => (
      <p key={k}>{say('missedOne', { name, expected: expected ?? say('nothing'), found: found ?? say('nothing') })}</p>
    )),
});

function Outcome({ outcome }: Pick<ExampleOutcome, 'outcome'>): ReactElement {
  const say = useWords(DRAFT);
  return (
    <span className={styles['outcome']} data-outcome={outcome}>
      {say(outcome)}
    </span>
  );
}
