/** What changed from one version of a scheme to another, in words, section by section. */

import { useNavigate, useSearch } from '@tanstack/react-router';
import { Select } from 'antd';
import type { ReactElement } from 'react';
import { api } from '../../../api.ts';
import { useLanguage } from '../../../look/choices.ts';
import { Asked } from '../../../parts/asked.tsx';
import { Differences } from '../../../parts/differences.tsx';
import { Empty } from '../../../parts/empty.tsx';
import { useWords } from '../../../words/use-words.ts';
import type { Version } from '../rows.ts';
import { VersionsCost } from './cost.tsx';
import styles from './one.module.css';
import { ONE } from './words.ts';

/** The version that is shown, beside the one that is chosen (the one before it, where none is). */
type ChangesProps = { readonly scheme: string; readonly version: number; readonly versions: readonly Version[] };

/** The changes. */
export function Changes({ scheme, version, versions }: ChangesProps): ReactElement {
  const say = useWords(ONE);
  const navigate = useNavigate({ from: '/schemes/$scheme' });
  const { from = version - 1 } = useSearch({ from: '/schemes/$scheme' });
  const others = versions.filter((each) => each.version !== version);
  if (others.length === 0) return <Empty title={say('onlyOne')} why={say('onlyOneWhy')} />;
  const before = others.find((each) => each.version === from)?.version ?? others.at(-1)?.version ?? 1;
  const note = versions.find((each) => each.version === version)?.note ?? null;
  return (
    <>
      <p className={styles['compare']}>
        {say('against')}
        <Select
          {...{ 'aria-label': say('against'), value: before, size: 'small', popupMatchSelectWidth: false }}
          options={others.map((each) => ({ value: each.version, label: say('since', { version: each.version, day: each.effective }) }))}
          onChange={(to) => void navigate({ search: (old) => ({ ...old, from: to }), replace: true })}
        />
        {note === null ? null : <span className={styles['quiet']}>{note}</span>}
      </p>
      <Between {...{ scheme, from: before, to: version }} />
      <VersionsCost key={`${before} ${version}`} {...{ scheme, from: before, to: version }} />
    </>
  );
}

type BetweenProps = { readonly scheme: string; readonly from: number; readonly to: number };

function Between({ scheme, from, to }: BetweenProps): ReactElement {
  const language = useLanguage();
  const params = { path: { scheme }, query: { from, to, language } };
  const told = api.useQuery('get', '/schemes/{scheme}/differences', { params });
  return <Asked of={told}>{({ sections }) => <Differences sections={sections} />}</Asked>;
}
