/** A month of a member: what it comes to, item by item, how far the next step is, and what moved since the month before. */

import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { api } from '../../../api.ts';
import { may, useMe } from '../../../frame/me.ts';
import { useLanguage } from '../../../look/choices.ts';
import { Asked } from '../../../parts/asked.tsx';
import { Empty } from '../../../parts/empty.tsx';
import { periodText } from '../../../parts/figures/period.ts';
import { monthMeant } from '../../../parts/month/meant.ts';
import { type MonthRow, PeriodChoice } from '../../../parts/month/period-choice.tsx';
import { MonthTold } from '../../../parts/month/told.tsx';
import { WhoseMonth } from '../../../parts/month/whose.tsx';
import { Page } from '../../../parts/page.tsx';
import { useWords } from '../../../words/use-words.ts';
import { MEMBER } from '../words/board.ts';
import { Propose } from './propose.tsx';
import { OfferTarget } from './target.tsx';

/** The page. */
export function PersonPage(): ReactElement {
  const say = useWords(MEMBER);
  const language = useLanguage();
  const me = useMe();
  const { person } = useParams({ from: '/team/people/$person' });
  const search = useSearch({ from: '/team/people/$person' });
  const navigate = useNavigate();
  const months = api.useQuery('get', '/people/{person}/months', { params: { path: { person } } });
  const named = api.useQuery('get', '/people/{person}', { params: { path: { person } } });
  const rows = months.data?.rows ?? [];
  const meant = monthMeant(rows, search);
  const name = named.data?.name ?? '';
  const choose = (to: { readonly scheme: string; readonly period: string }): void =>
    void navigate({ to: '/team/people/$person', params: { person }, search: to });
  return (
    <Page
      title={meant === null ? name : say('title', { name, period: periodText(meant.period, language) })}
      under={may(me, 'read pay') ? <Waits person={person} /> : <Waits person={person}>{say('noPay')}</Waits>}
      back="/team"
      actions={
        <>
          {rows.length < 2 || meant === null ? null : <PeriodChoice {...{ rows, meant, choose }} />}
          {months.error === null ? <Propose person={person} name={name} /> : null}
          {months.error === null ? <OfferTarget person={person} name={name} /> : null}
        </>
      }
    >
      <Asked of={months}>
        {() => (meant === null ? <Empty title={say('none')} why={say('noneWhy')} /> : <Told person={person} meant={meant} />)}
      </Asked>
    </Page>
  );
}

/** What of this person waits for me. */
function Waits({ person, children }: { readonly person: string; readonly children?: string }): ReactElement {
  const say = useWords(MEMBER);
  const waiting = api.useQuery('get', '/team/waiting');
  const count = (waiting.data?.rows ?? []).filter((each) => each.person === person).length;
  return (
    <>
      {children}{' '}
      {count === 0 ? null : (
        <Link to="/team/approvals" search={{ person }}>
          {say('waits', { count })}
        </Link>
      )}
    </>
  );
}

function Told({ person, meant: { scheme, period } }: { readonly person: string; readonly meant: MonthRow }): ReactElement {
  const query = { scheme, period, language: useLanguage() };
  const month = api.useQuery('get', '/people/{person}/month', { params: { path: { person }, query } });
  return (
    <WhoseMonth value={person}>
      <Asked of={month} lines={8}>
        {(told) => <MonthTold month={told} />}
      </Asked>
    </WhoseMonth>
  );
}
