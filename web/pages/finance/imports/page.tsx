/** The import of a file: dropped, looked at cell by cell, mapped, totalled, and then taken in as a whole or not at all. */

import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button } from 'antd';
import { type ReactElement, useState } from 'react';
import { api, type JobTold, sendFile } from '../../../api.ts';
import { Asked } from '../../../parts/asked.tsx';
import { Drop } from '../../../parts/drop/drop.tsx';
import { Failed, Problems } from '../../../parts/failed.tsx';
import { Job } from '../../../parts/job.tsx';
import { Page } from '../../../parts/page.tsx';
import { useWords } from '../../../words/use-words.ts';
import { IMPORT } from '../words/imports.ts';
import { Done } from './done.tsx';
import styles from './import.module.css';
import { Mapping } from './mapping.tsx';
import type { Preview } from './preview.ts';
import { Sheet } from './sheet.tsx';
import { Totals } from './totals.tsx';
import { WantedTables } from './wanted.tsx';
import { Which } from './which.tsx';

/** The page. */
export function ImportPage(): ReactElement {
  const say = useWords(IMPORT);
  const search = useSearch({ from: '/finance/import' });
  const navigate = useNavigate({ from: '/finance/import' });
  const came = (upload: string, name: string): void =>
    void navigate({
      search: ({ table, replaces }) => ({
        upload,
        name,
        ...(table === undefined ? {} : { table }),
        ...(replaces === undefined ? {} : { replaces }),
      }),
    });
  const { upload } = search;
  const under = search.replaces === undefined ? say('under') : say('replaces', { batch: search.replaces });
  return (
    <Page title={say('title')} under={under}>
      <Drop
        {...{ title: say('drop'), why: say('dropWhy'), accept: '.csv,.tsv,.txt,.xlsx,.parquet,.jsonl', isSmall: upload !== undefined }}
        take={async (file) => {
          const sent = (await sendFile('/facts/uploads', file, { name: file.name })) as { readonly upload: string };
          came(sent.upload, file.name);
        }}
      />
      {upload === undefined ? <WantedTables table={search.table} /> : <Looked key={upload} upload={upload} />}
    </Page>
  );
}

function Looked({ upload }: { readonly upload: string }): ReactElement {
  const { table, sheet, replaces } = useSearch({ from: '/finance/import' });
  const [mapping, setMapping] = useState<Readonly<Record<string, string>>>({});
  const chosen = Object.keys(mapping).length > 0;
  const query = {
    ...(table === undefined ? {} : { table }),
    ...(sheet === undefined ? {} : { sheet }),
    ...(replaces === undefined ? {} : { replaces: Number(replaces) }),
    ...(chosen ? { mapping: JSON.stringify(mapping) } : {}),
  };
  const [job, setJob] = useState<number | null>(null);
  const asked = { params: { path: { upload }, query: query as never } };
  // Once the import is under way the file is not looked at anew: it would only be found to be imported already.
  const preview = api.useQuery('get', '/facts/uploads/{upload}/preview', asked, { enabled: job === null });
  const map = (column: string, header: string | null): void => {
    const { [column]: _, ...rest } = mapping;
    setMapping(header === null ? rest : { ...rest, [column]: header });
  };
  return (
    <Asked of={preview} lines={10}>
      {(found) => <Found {...{ upload, found, mapping, map, job }} started={setJob} />}
    </Asked>
  );
}

type FoundProps = {
  readonly upload: string;
  readonly found: Preview;
  readonly mapping: Readonly<Record<string, string>>;
  readonly map: (column: string, header: string | null) => void;
  readonly job: number | null;
  readonly started: (job: number) => void;
};

/** Whether a problem is about a cell that was refused, and so told in the sheet. */
const isCell = ({ place, severity }: Preview['problems'][number]): boolean =>
  severity === 'error' && place?.row !== undefined && place.column !== undefined;

function Found({ upload, found, mapping, map, job, started }: FoundProps): ReactElement {
  const say = useWords(IMPORT);
  const asksTable = found.problems.some(({ code }) => code.startsWith('IMPORT_TABLE_'));
  const asksSheet = found.sheets.length > 1 && found.problems.some(({ code }) => code.startsWith('IMPORT_SHEET'));
  const asksColumn = found.problems.some(({ code }) => code.startsWith('IMPORT_COLUMN_MISSING'));
  const others = found.problems.filter(
    (each) => !isCell(each) && !each.code.startsWith('IMPORT_TABLE_') && !(asksSheet && each.code.startsWith('IMPORT_SHEET')),
  );
  if (job !== null) return <Commit {...{ upload, found, mapping, job, started }} />;
  return (
    <>
      <Which found={found} asksTable={asksTable} asksSheet={asksSheet} />
      {found.again === null ? null : <p className={styles['note']}>{say('isAgain', { batch: found.again })}</p>}
      {others.length === 0 ? null : <Problems problems={others as never} />}
      {found.rows === null ? null : <Sheet found={found} />}
      {found.rows !== null && found.errors === 0 ? <Totals found={found} /> : null}
      {found.rows !== null && found.errors === 0 && found.again === null ? <Commit {...{ upload, found, mapping, job, started }} /> : null}
      {found.table === null ? null : <Mapping {...{ found, map, mapping, asks: asksColumn }} />}
    </>
  );
}

type CommitProps = Pick<FoundProps, 'upload' | 'found' | 'mapping' | 'job' | 'started'>;

function Commit({ upload, found, mapping, job, started }: CommitProps): ReactElement {
  const say = useWords(IMPORT);
  const { replaces, sheet = null } = useSearch({ from: '/finance/import' });
  const start = api.useMutation('post', '/facts/imports', { onSuccess: (told) => started(told.job) });
  const [batch, setBatch] = useState<number | null>(null);
  const ended = ({ end }: JobTold): void => {
    const answer = (end?.answer ?? {}) as { readonly batch?: number };
    if (end?.outcome === 'done') setBatch(answer.batch ?? null);
  };
  const body = {
    ...{ upload, table: found.table, sheet: sheet ?? found.sheet, source: null, note: null, mapping: { ...mapping } },
    replaces: replaces === undefined ? null : Number(replaces),
  };
  if (batch !== null) return <Done batch={batch} />;
  return (
    <div className={styles['commit']}>
      {start.error === null ? null : <Failed error={start.error} />}
      {job === null ? (
        <Button type="primary" size="large" loading={start.isPending} onClick={() => start.mutate({ body })}>
          {say('commit', { count: found.rows ?? 0 })}
        </Button>
      ) : (
        <Job job={job} ended={ended} />
      )}
    </div>
  );
}
