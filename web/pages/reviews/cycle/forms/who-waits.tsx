/** Rater by rater: how many forms are given and waited for, until when; each can be reminded, or all at once. */

import { Button } from 'antd';
import type { ReactElement } from 'react';
import { api } from '../../../../api.ts';
import { type Column, DataTable } from '../../../../parts/data-table.tsx';
import { Empty } from '../../../../parts/empty.tsx';
import { Failed } from '../../../../parts/failed.tsx';
import { PersonName } from '../../../../parts/names/person-name.tsx';
import { Card } from '../../../../parts/page.tsx';
import { useWords } from '../../../../words/use-words.ts';
import { type Form, givenOf, isWaited } from '../../all/cycles.ts';
import sides from '../../parts/sides.module.css';
import { FORMS, KINDS } from '../../words/forms.ts';
import styles from '../cycle.module.css';

type WhoWaitsProps = {
  readonly cycle: number;
  readonly forms: readonly Form[];
  readonly last: string | null;
  readonly assign: ReactElement | null;
};

type Rater = {
  readonly rater: string;
  readonly kinds: readonly Form['kind'][];
  readonly given: number;
  readonly waiting: number;
  readonly until: string | null;
};

/** The raters who are waited for; those with the most forms first. */
function ratersOf(forms: readonly Form[], last: string | null): readonly Rater[] {
  return [...Map.groupBy(forms, ({ rater }) => rater)]
    .map(([rater, own]) => {
      const open = own.filter(isWaited);
      const untils = open.map(({ until }) => until ?? last ?? '').toSorted();
      return { rater, kinds: [...new Set(open.map(({ kind }) => kind))], ...givenOf(own), until: untils[0] || null };
    })
    .filter(({ waiting }) => waiting > 0)
    .toSorted((a, b) => b.waiting - a.waiting || (a.rater < b.rater ? -1 : 1));
}

/** The card. */
export function WhoWaits({ cycle, forms, last, assign }: WhoWaitsProps): ReactElement {
  const say = useWords(FORMS);
  const kindWord = useWords(KINDS);
  const remind = api.useMutation('post', '/cycles/{number}/reminders');
  const raters = ratersOf(forms, last);
  const send = (who: readonly string[] | null): void =>
    remind.mutate({ params: { path: { number: cycle } }, body: { raters: who === null ? null : [...who] } });
  const columns: readonly Column<Rater>[] = [
    { ...{ key: 'rater', head: say('rater'), isTitle: true }, cell: ({ rater }) => <PersonName person={rater} /> },
    { ...{ key: 'how', head: say('how') }, cell: ({ kinds }) => kinds.map((kind) => kindWord(kind)).join(' · ') },
    { ...{ key: 'waiting', head: say('waiting'), align: 'right' }, cell: ({ waiting }) => <b className={sides['warm']}>{waiting}</b> },
    { ...{ key: 'given', head: say('given'), align: 'right' }, cell: ({ given }) => given },
    { ...{ key: 'until', head: say('until') }, cell: ({ until }) => until ?? '' },
    {
      ...{ key: 'act', head: say('act'), align: 'right' },
      cell: ({ rater }) => (
        <Button size="small" disabled={remind.isPending} onClick={() => send([rater])} aria-label={say('remindOf', { person: rater })}>
          {say('remind')}
        </Button>
      ),
    },
  ];
  const aside = (
    <div className={sides['buttons']}>
      {assign}
      {raters.length === 0 ? null : (
        <Button type="primary" loading={remind.isPending} onClick={() => send(null)}>
          {say('remindAll')}
        </Button>
      )}
    </div>
  );
  return (
    <Card title={say('whoWaits')} aside={aside} flush>
      {remind.error === null ? null : <Failed error={remind.error} />}
      {remind.data === undefined ? null : (
        <p role="status" className={styles['told']}>
          {say('reminded', { count: remind.data.reminded.length })}
        </p>
      )}
      {raters.length === 0 ? (
        <Empty title={say('nobody')} />
      ) : (
        <DataTable label={say('whoWaits')} rows={raters} rowKey={({ rater }) => rater} columns={columns} />
      )}
    </Card>
  );
}
