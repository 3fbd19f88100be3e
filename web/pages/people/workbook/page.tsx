/** People and organisation by workbook: the template, what a filled one would change, cell by cell what is wrong, and its import as a whole. */

import { DownloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { type ReactElement, useState } from 'react';
import { fileAt, type JobTold, sendFile } from '../../../api.ts';
import { Drop } from '../../../parts/drop/drop.tsx';
import { Empty } from '../../../parts/empty.tsx';
import { Failed } from '../../../parts/failed.tsx';
import { Job } from '../../../parts/job.tsx';
import { Card, Page } from '../../../parts/page.tsx';
import { useWords } from '../../../words/use-words.ts';
import { Changes } from './changes.tsx';
import type { Preview } from './preview.ts';
import { WORKBOOK } from './words.ts';
import styles from './workbook.module.css';

type Looked = { readonly file: File; readonly preview: Preview };

/** The page. */
export function WorkbookPage(): ReactElement {
  const say = useWords(WORKBOOK);
  const [looked, setLooked] = useState<Looked | null>(null);
  const [count, setCount] = useState(0);
  const look = async (file: File): Promise<void> => {
    setLooked(null);
    const preview = (await sendFile('/people-workbook/preview', file, { name: file.name })) as Preview;
    setCount((old) => old + 1);
    setLooked({ file, preview });
  };
  const template = (
    <Button icon={<DownloadOutlined />} href={fileAt('/people-workbook/template')} download>
      {say('template')}
    </Button>
  );
  return (
    <Page title={say('title')} under={say('under')} back="/people" actions={template}>
      <Drop {...{ title: say('drop'), why: say('dropWhy'), accept: '.xlsx', isSmall: looked !== null, take: look }} />
      {looked === null ? null : <Found key={count} {...looked} />}
    </Page>
  );
}

function Found({ file, preview: { count, changes, aside } }: Looked): ReactElement {
  const say = useWords(WORKBOOK);
  if (count === 0)
    return (
      <Card title={file.name}>
        <Empty title={say('same')} why={say('sameWhy')} />
      </Card>
    );
  return (
    <>
      {aside.length === 0 ? null : <p>{say('aside', { sheets: aside.join(say('comma')) })}</p>}
      <Import file={file} count={count} />
      <Changes changes={changes} />
      {changes.length < count ? <p className={styles['quiet']}>{say('more', { count: count - changes.length })}</p> : null}
    </>
  );
}

function Import({ file, count }: { readonly file: File; readonly count: number }): ReactElement {
  const say = useWords(WORKBOOK);
  const [state, setState] = useState<{ readonly busy: boolean; readonly error: unknown }>({ busy: false, error: null });
  const [job, setJob] = useState<number | null>(null);
  const [isDone, setDone] = useState(false);
  const start = async (): Promise<void> => {
    setState({ busy: true, error: null });
    try {
      const told = (await sendFile('/people-workbook', file, { name: file.name })) as { readonly job: number };
      setJob(told.job);
      setState({ busy: false, error: null });
    } catch (error) {
      setState({ busy: false, error });
    }
  };
  return (
    <div className={styles['commit']}>
      {state.error === null ? null : <Failed error={state.error} />}
      {isDone ? (
        <p role="status" className={styles['done']}>
          {say('done', { count })}
        </p>
      ) : job === null ? (
        <Button type="primary" size="large" loading={state.busy} onClick={start}>
          {say('commit', { count })}
        </Button>
      ) : (
        <Job job={job} ended={({ end }: JobTold) => end?.outcome === 'done' && setDone(true)} />
      )}
    </div>
  );
}
