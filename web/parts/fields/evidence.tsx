/** Files as evidence: what is kept is the name and the SHA-256 of each, computed here; the file itself stays where it is. */

import { Button } from 'antd';
import { type ReactElement, useRef } from 'react';
import styles from './evidence.module.css';

/** A file as evidence. */
export type Evidence = { readonly name: string; readonly sha256: string };

type EvidenceProps = {
  readonly files: readonly Evidence[];
  readonly change: (files: readonly Evidence[]) => void;
  /** The word on the button, and how a file is taken away again. */
  readonly add: string;
  readonly remove: (name: string) => string;
};

/** The field. */
export function EvidenceFiles({ files, change, add, remove }: EvidenceProps): ReactElement {
  const input = useRef<HTMLInputElement>(null);
  const chosen = async (event: React.ChangeEvent<HTMLInputElement>): Promise<void> => {
    const fresh = await Promise.all([...(event.target.files ?? [])].map(evidenceOf));
    if (input.current !== null) input.current.value = '';
    change([...files, ...fresh.filter(({ sha256 }) => !files.some((each) => each.sha256 === sha256))]);
  };
  return (
    <div className={styles['evidence']}>
      {files.map(({ name, sha256 }) => (
        <span key={sha256} title={sha256}>
          {name}
          <button type="button" aria-label={remove(name)} onClick={() => change(files.filter((each) => each.sha256 !== sha256))}>
            ×
          </button>
        </span>
      ))}
      <input ref={input} type="file" multiple hidden aria-label={add} onChange={(event) => void chosen(event)} />
      <Button size="small" onClick={() => input.current?.click()}>
        {add}
      </Button>
    </div>
  );
}

async function evidenceOf(file: File): Promise<Evidence> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()));
  return { name: file.name, sha256: [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('') };
}
