/** Whether the chain of the log holds, up to which entry it is signed and by which key; and a head that was printed on an export, compared. */

import { CheckCircleFilled } from '@ant-design/icons';
import { Input } from 'antd';
import { type ReactElement, useState } from 'react';
import type { Answer } from '../../../answer.ts';
import { api, problemsOf } from '../../../api.ts';
import { Asked } from '../../../parts/asked.tsx';
import { Failed, Problems } from '../../../parts/failed.tsx';
import { momentText } from '../../../parts/figures/period.ts';
import { Card } from '../../../parts/page.tsx';
import { useWords } from '../../../words/use-words.ts';
import { CHAIN } from '../words.ts';
import styles from './log.module.css';

type Proved = Answer<'/log/chain'>;

/** The chain. */
export function Chain(): ReactElement {
  const say = useWords(CHAIN);
  // Reading all of the log is work: it is proved when the page is opened, and when somebody asks for it.
  const chain = api.useQuery('get', '/log/chain', {}, { staleTime: 300_000, refetchOnWindowFocus: false });
  return (
    <Card title={say('title')}>
      <Asked of={chain} lines={3}>
        {(proved) => (
          <div className={styles['chain']}>
            {proved.holds ? <Whole {...proved} /> : <Problems problems={problemsOf({ errors: proved.flaws })} />}
            <Compare />
          </div>
        )}
      </Asked>
    </Card>
  );
}

function Whole({ entries, lastAt, signed, lastSigned, signers }: Proved): ReactElement {
  const say = useWords(CHAIN);
  return (
    <div>
      <p className={styles['whole']} role="status">
        <CheckCircleFilled aria-hidden /> {say('whole', { count: entries, until: lastAt === null ? '' : momentText(lastAt) })}
      </p>
      <p>{signed === 0 ? say('unsigned') : say('signed', { count: signed, seq: lastSigned ?? 0 })}</p>
      {signers.map((key) => (
        <p key={key} className={styles['key']}>
          {say('key')} <span>{key.replaceAll(/(.{4})(?=.)/g, '$1 ')}</span>
        </p>
      ))}
    </div>
  );
}

/** Entries that were cut off behind the last signature are missed only by who kept a head elsewhere. */
function Compare(): ReactElement {
  const say = useWords(CHAIN);
  const [head, setHead] = useState('');
  const [asked, setAsked] = useState<string | null>(null);
  const proof = api.useQuery(
    'get',
    '/log/chain',
    { params: { query: { head: asked ?? '' } } },
    { enabled: asked !== null, staleTime: 300_000, refetchOnWindowFocus: false },
  );
  return (
    <div className={styles['compare']}>
      <label htmlFor="printed-head">{say('compare')}</label>
      <Input.Search
        {...{ id: 'printed-head', value: head, enterButton: say('check'), loading: proof.isFetching, placeholder: say('form') }}
        onChange={({ target }) => setHead(target.value)}
        onSearch={(text) => setAsked(text.trim() === '' ? null : text.trim())}
      />
      {asked === null || proof.isFetching ? null : proof.isError ? <Failed error={proof.error} /> : null}
      {asked === null || proof.data === undefined ? null : proof.data.holds ? (
        <p role="status" className={styles['whole']}>
          <CheckCircleFilled aria-hidden /> {say('found')}
        </p>
      ) : (
        <Problems problems={problemsOf({ errors: proof.data.flaws })} />
      )}
    </div>
  );
}
