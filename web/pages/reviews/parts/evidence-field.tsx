/** Evidence in a form: files that are named by their hashes; the files themselves stay where they are kept. */

import type { ReactElement } from 'react';
import { type Evidence, EvidenceFiles } from '../../../parts/fields/evidence.tsx';
import { useWords } from '../../../words/use-words.ts';
import { COMMON } from '../words/common.ts';
import styles from './parts.module.css';

type EvidenceFieldProps = { readonly value: readonly Evidence[]; readonly change: (evidence: readonly Evidence[]) => void };

/** The field. */
export function EvidenceField({ value, change }: EvidenceFieldProps): ReactElement {
  const say = useWords(COMMON);
  return (
    <div className={styles['wide']}>
      <EvidenceFiles files={value} change={change} add={say('addEvidence')} remove={(name) => say('removeEvidence', { name })} />
      <small>{say('evidenceWhy')}</small>
    </div>
  );
}
