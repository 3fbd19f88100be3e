/** Whose month a page tells of: one's own, or that of somebody in reach; what is asked and where links lead follows from it. */

import { Link } from '@tanstack/react-router';
import { createContext, type ReactElement, type ReactNode, use } from 'react';
import type { Answer } from '../../answer.ts';
import { api } from '../../api.ts';
import { useLanguage } from '../../look/choices.ts';

/** A month with its items and explanation. */
export type Month = Answer<'/mine/month'>;

/** The person whose month it is; null is whoever is signed in. A page about somebody else sets it. */
export const WhoseMonth = createContext<string | null>(null);

/** The run whose figures a page tells of; null is the one that stands. A page about a run sets it, beside whose month it is. */
export const RunOfMonth = createContext<number | null>(null);

type Which = Pick<Month, 'scheme' | 'period'>;

/** Asks what moved since the period before. */
export function useComparison({ scheme, period }: Which) {
  const person = use(WhoseMonth);
  const query = { scheme, period, language: useLanguage() };
  const own = api.useQuery('get', '/mine/month/comparison', { params: { query } }, { enabled: person === null });
  const path = { person: person ?? '' };
  const theirs = api.useQuery('get', '/people/{person}/month/comparison', { params: { path, query } }, { enabled: person !== null });
  return person === null ? own : theirs;
}

/** Asks for the records behind an item, once somebody wants to see them. */
export function useRecords({ scheme, period }: Which, item: string, enabled: boolean) {
  const person = use(WhoseMonth);
  const run = use(RunOfMonth);
  const [query, path] = [{ scheme, period, item }, { person: person ?? '' }];
  const own = api.useQuery('get', '/mine/month/records', { params: { query } }, { enabled: enabled && person === null });
  const isStanding = enabled && person !== null && run === null;
  const theirs = api.useQuery('get', '/people/{person}/month/records', { params: { path, query } }, { enabled: isStanding });
  const params = { path: { ...path, run: run ?? 0 }, query: { item } };
  const inRun = api.useQuery('get', '/runs/{run}/people/{person}/records', { params }, { enabled: enabled && run !== null });
  return run !== null ? inRun : person === null ? own : theirs;
}

type WhyLinkProps = { readonly month: Which; readonly item: string; readonly children: ReactNode };

/** A way to why an item is what it is. */
export function WhyLink({ month: { scheme, period }, item, children }: WhyLinkProps): ReactElement {
  const person = use(WhoseMonth);
  const search = { scheme, period, item };
  if (person === null)
    return (
      <Link to="/mine/why" search={search}>
        {children}
      </Link>
    );
  return (
    <Link to="/team/people/$person/why" params={{ person }} search={search}>
      {children}
    </Link>
  );
}
