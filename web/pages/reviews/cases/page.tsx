/** HR's inbox: disputes, applications and the other cases, those that wait for oneself first. */

import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Segmented, Select } from 'antd';
import type { ReactElement } from 'react';
import { api } from '../../../api.ts';
import { may, useMe } from '../../../frame/me.ts';
import { useLanguage } from '../../../look/choices.ts';
import { Asked } from '../../../parts/asked.tsx';
import { type Column, DataTable } from '../../../parts/data-table.tsx';
import { Empty } from '../../../parts/empty.tsx';
import { momentText } from '../../../parts/figures/period.ts';
import { PersonName } from '../../../parts/names/person-name.tsx';
import { Card, Page } from '../../../parts/page.tsx';
import { useWords } from '../../../words/use-words.ts';
import { CASE_KINDS, CASES } from '../words/cases.ts';
import { About, Whose } from './about.tsx';
import { Begin } from './begin.tsx';
import { type Case, type CaseKind, goesOn, type Hand, isTurnOf, KINDS } from './case.ts';
import styles from './cases.module.css';
import { Corrections } from './corrections.tsx';

/** The page. */
export function CasesPage(): ReactElement {
  const say = useWords(CASES);
  const kindWord = useWords(CASE_KINDS);
  const me = useMe();
  const { kind, show } = useSearch({ from: '/reviews/cases' });
  const navigate = useNavigate({ from: '/reviews/cases' });
  const cases = api.useQuery('get', '/cases', { params: { query: kind === undefined ? {} : { kind: kind as CaseKind } } });
  const kinds = [{ value: '', label: say('any') }, ...KINDS.map((value) => ({ value: value as string, label: kindWord(value) }))];
  const actions = (
    <>
      <Begin />
      <Select
        {...{ value: kind ?? '', options: kinds, 'aria-label': say('kind'), style: { minWidth: 130 } }}
        onChange={(to: string) =>
          void navigate({ search: ({ kind: _, ...old }) => (to === '' ? old : { ...old, kind: to }), replace: true })
        }
      />
    </>
  );
  const isOver = show === 'over';
  return (
    <Page title={say('title')} under={say('under')} actions={actions}>
      {may(me, 'import facts') ? <Corrections /> : null}
      <Asked of={cases} lines={6}>
        {({ rows }) => {
          const shown = rows.filter((each) => goesOn(each) !== isOver);
          return (
            <Card title={isOver ? say('over') : say('waiting')} aside={<Which rows={rows} isOver={isOver} />} flush>
              {shown.length > 0 ? (
                <List rows={shown.toReversed()} />
              ) : isOver ? (
                <Empty title={say('noneOver')} />
              ) : (
                <Empty title={say('none')} why={say('noneWhy')} />
              )}
            </Card>
          );
        }}
      </Asked>
    </Page>
  );
}

function Which({ rows, isOver }: { readonly rows: readonly Case[]; readonly isOver: boolean }): ReactElement {
  const say = useWords(CASES);
  const navigate = useNavigate({ from: '/reviews/cases' });
  const running = rows.filter(goesOn).length;
  const options = [
    { value: 'waiting', label: `${say('waiting')} ${running}` },
    { value: 'over', label: `${say('over')} ${rows.length - running}` },
  ];
  return (
    <Segmented
      {...{ options, value: isOver ? 'over' : 'waiting', 'aria-label': say('which') }}
      onChange={(to) => void navigate({ search: ({ show: _, ...old }) => (to === 'over' ? { ...old, show: 'over' } : old), replace: true })}
    />
  );
}

function List({ rows }: { readonly rows: readonly Case[] }): ReactElement {
  const say = useWords(CASES);
  const kindWord = useWords(CASE_KINDS);
  const language = useLanguage();
  const me = useMe();
  const hand: Hand = { person: me.person, may: (...duties) => may(me, ...duties) };
  const isMine = (each: Case): boolean => isTurnOf(each, hand);
  const inOrder = rows.toSorted((a, b) => Number(isMine(b)) - Number(isMine(a)));
  const columns: readonly Column<Case>[] = [
    {
      ...{ key: 'case', head: say('case'), isTitle: true },
      cell: ({ number, kind }) => (
        <Link to="/reviews/cases/$number" params={{ number: String(number) }} className={styles['whole']}>
          {kindWord(kind as CaseKind)} {`C${number}`}
        </Link>
      ),
    },
    { ...{ key: 'person', head: say('person') }, cell: ({ person }) => (person === null ? '' : <PersonName person={person} />) },
    { ...{ key: 'about', head: say('about') }, cell: (each) => <About each={each} /> },
    { ...{ key: 'state', head: say('state') }, cell: ({ state, stateZh }) => (language === 'zh' ? stateZh : state) },
    {
      ...{ key: 'turn', head: say('turn') },
      cell: (each) => (
        <>
          <Whose each={each} />
          {isMine(each) ? <span className={styles['mine']}>{say('yours')}</span> : null}
        </>
      ),
    },
    { ...{ key: 'since', head: say('since') }, cell: ({ at }) => <span className={styles['whole']}>{momentText(at).slice(0, 10)}</span> },
  ];
  return <DataTable label={say('title')} rows={inOrder} rowKey={({ number }) => number} columns={columns} />;
}
