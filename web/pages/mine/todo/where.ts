/** Where a notice leads: to the page of what it is about, for whoever may see that; none where there is no page of its own. */

import type { LinkProps } from '@tanstack/react-router';
import type { Answer } from '../../../answer.ts';

/** A notice. */
export type Notice = Answer<'/notices'>['rows'][number];

/** A month of one's own. */
type OwnMonth = Answer<'/mine/months'>['rows'][number];

/** A duty, as the API names it. */
type Duty = Answer<'/me'>['duties'][number]['duty'];

/** What is known of whoever reads: own months, forms that wait, duties. */
export type Reader = {
  readonly months: readonly OwnMonth[];
  readonly forms: readonly { readonly number: number; readonly cycleNumber: number }[];
  readonly may: (duty: Duty) => boolean;
};

/** The number at the end of `run 12` or `/cases/6`. */
const numberIn = (text: string | null): number | null => {
  const found = /(\d+)\D*$/.exec(text ?? '')?.[1];
  return found === undefined ? null : Number(found);
};

/** Where a notice leads; null where nothing more is to be seen than what it says. */
export function whereTo({ kind, link, about }: Pick<Notice, 'kind' | 'link' | 'about'>, reader: Reader): LinkProps | null {
  const number = numberIn(link) ?? numberIn(about);
  switch (kind) {
    case 'payslip there':
      return monthOf(number, reader);
    case 'adjustment for you':
    case 'figures moved':
      return { to: '/mine/history' };
    case 'case moved':
    case 'evidence laid':
      return reader.may('handle disputes') && number !== null
        ? { to: '/reviews/cases/$number', params: { number: String(number) } }
        : { to: '/mine/disputes' };
    case 'committee named':
      return number === null ? null : { to: '/team/calibration/$committee', params: { committee: String(number) } };
    case 'things wait':
      return waitingAt(link);
    case 'publisher named':
      return number === null ? null : { to: '/reviews/$cycle/publish', params: { cycle: String(number) } };
    case 'password to be renewed':
    case 'second factor taken':
      return { to: '/account' };
    case 'result published':
      return { to: '/mine/month' };
    case 'window open':
    case 'window ends soon':
    case 'window ends today':
    case 'window over':
      return cycleOf(number, reader);
    default:
      return null;
  }
}

/** The page at which all waits that a reminder tells of; none where it is the page that the reader is on. */
function waitingAt(link: string | null): LinkProps | null {
  if (link === null || link === '/mine/todo') return null;
  const { pathname, searchParams } = new URL(link, 'https://here.example');
  const number = numberIn(pathname);
  const search = { scheme: searchParams.get('scheme') ?? '', period: searchParams.get('period') ?? '' };
  if (pathname === '/mine/month') return { to: '/mine/month', search };
  if (pathname === '/finance/adjustments') return { to: '/finance/adjustments', search };
  if (pathname.startsWith('/mine/announcements/') && number !== null)
    return { to: '/mine/announcements/$announcement', params: { announcement: String(number) } };
  return pathname.startsWith('/reviews/cases/') && number !== null
    ? { to: '/reviews/cases/$number', params: { number: String(number) } }
    : null;
}

/** The month that a run computed for whoever reads. */
function monthOf(run: number | null, { months }: Reader): LinkProps | null {
  const found = months.find((month) => month.run === run);
  return found === undefined ? { to: '/mine/history' } : { to: '/mine/month', search: { scheme: found.scheme, period: found.period } };
}

/** The form of a cycle that waits, or the cycle for those who run it. */
function cycleOf(cycle: number | null, { forms, may }: Reader): LinkProps | null {
  const form = forms.find(({ cycleNumber }) => cycleNumber === cycle);
  if (form !== undefined) return { to: '/mine/forms/$form', params: { form: String(form.number) } };
  return cycle !== null && may('run cycles') ? { to: '/reviews/$cycle', params: { cycle: String(cycle) } } : null;
}
