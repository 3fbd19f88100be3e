/** The sealed files of what a run pays: written by a job, listed with who wrote them, fetched by a link. */

import { Button } from 'antd';
import { type ReactElement, useState } from 'react';
import { api, fileAt } from '../../../api.ts';
import { may, useMe } from '../../../frame/me.ts';
import { useLanguage } from '../../../look/choices.ts';
import { Asked } from '../../../parts/asked.tsx';
import { DataTable } from '../../../parts/data-table.tsx';
import { Empty } from '../../../parts/empty.tsx';
import { Failed } from '../../../parts/failed.tsx';
import { momentText } from '../../../parts/figures/period.ts';
import { Job } from '../../../parts/job.tsx';
import { PersonName } from '../../../parts/names/person-name.tsx';
import { Card } from '../../../parts/page.tsx';
import { useWords } from '../../../words/use-words.ts';
import type { Run } from '../steps/stage.ts';
import { RUN } from '../words/run.ts';
import styles from './run.module.css';

const FORMATS = ['xlsx', 'csv', 'json', 'pdf'] as const;

/** The files. */
export function Files({ run }: { readonly run: Run }): ReactElement {
  const say = useWords(RUN);
  const me = useMe();
  const language = useLanguage();
  const files = api.useQuery('get', '/runs/{run}/exports', { params: { path: { run: run.number } } });
  const make = api.useMutation('post', '/runs/{run}/exports');
  const [job, setJob] = useState<number | null>(null);
  const write = (format: (typeof FORMATS)[number]): void =>
    make.mutate({ params: { path: { run: run.number } }, body: { format, language } }, { onSuccess: (told) => setJob(told.job) });
  return (
    <div className={styles['people']}>
      {may(me, 'export pay') ? (
        <div className={styles['bar']}>
          <span>{say('export')}</span>
          {FORMATS.map((format) => (
            <Button key={format} disabled={make.isPending} onClick={() => write(format)}>
              {say(format)}
            </Button>
          ))}
        </div>
      ) : null}
      {make.error === null ? null : <Failed error={make.error} />}
      {job === null ? null : <Job key={job} job={job} />}
      <Card flush>
        <Asked of={files}>
          {({ rows }) => (rows.length === 0 ? <Empty title={say('nothingYet')} why={say('nothingYetWhy')} /> : <List rows={rows} />)}
        </Asked>
      </Card>
    </div>
  );
}

type FileRow = { readonly number: number; readonly name: string; readonly sha256: string; readonly actor: string; readonly at: string };

function List({ rows }: { readonly rows: readonly FileRow[] }): ReactElement {
  const say = useWords(RUN);
  const me = useMe();
  const isMine = may(me, 'export pay');
  return (
    <DataTable
      label={say('files')}
      rows={rows.toReversed()}
      rowKey={({ number }) => number}
      columns={[
        {
          ...{ key: 'name', head: say('file'), isTitle: true },
          cell: ({ number, name }) =>
            isMine ? (
              <a href={fileAt(`/exports/${number}`)} download={name}>
                {name}
              </a>
            ) : (
              name
            ),
        },
        {
          ...{ key: 'by', head: say('by') },
          cell: ({ actor, at }) => (
            <>
              <PersonName person={actor} /> · {momentText(at)}
            </>
          ),
        },
        { ...{ key: 'sha', head: say('hashes'), wideOnly: true }, cell: ({ sha256 }) => <code title={sha256}>{sha256.slice(0, 16)}</code> },
      ]}
    />
  );
}
