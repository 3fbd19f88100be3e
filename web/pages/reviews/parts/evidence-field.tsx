/** Evidence: files that are named by their hashes; the files themselves stay where they are kept. */

import { type ReactElement, useId } from 'react';
import { useWords } from '../../../words/use-words.ts';
import { COMMON } from '../words/common.ts';
import styles from './parts.module.css';

/** A piece of evidence. */
export type Evidence = { readonly sha256: string; readonly name: string };

type EvidenceFieldProps = { readonly value: readonly Evidence[]; readonly change: (evidence: readonly Evidence[]) => void };

/** The field. */
export function EvidenceField({ value, change }: EvidenceFieldProps): ReactElement {
  const say = useWords(COMMON);
  const id = useId();
  const add = async (files: FileList | null): Promise<void> => {
    const more = await Promise.all([...(files ?? [])].map(async (file) => ({ sha256: await hashOf(file), name: file.name })));
    change([...value.filter((each) => !more.some(({ sha256 }) => sha256 === each.sha256)), ...more]);
  };
  return (
    <div className={styles['wide']}>
      <label htmlFor={id}>{say('evidence')}</label>
      <input id={id} type="file" multiple onChange={({ target }) => void add(target.files)} />
      <small>{value.length === 0 ? say('evidenceWhy') : value.map(({ name }) => name).join(' · ')}</small>
    </div>
  );
}

/** The SHA-256 of a file, as the record names it. */
async function hashOf(file: File): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
