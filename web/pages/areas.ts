/** All pages, listed by hand: an area of the menu is a folder here with its own list; so who adds a page touches that folder alone. */

import type { AnyRoute } from '@tanstack/react-router';
import type { Sentence } from '../words/words.ts';
import { AUDIT_ROUTES } from './audit/routes.ts';
import { BOSS_ROUTES } from './boss/routes.ts';
import { FINANCE_ROUTES } from './finance/routes.ts';
import { MINE_ROUTES } from './mine/routes.ts';
import { PEOPLE_ROUTES } from './people/routes.ts';
import { REVIEW_ROUTES } from './reviews/routes.ts';
import { SCHEME_ROUTES } from './schemes/routes.ts';
import { SESSION_ROUTES } from './session/routes.ts';
import { TEAM_ROUTES } from './team/routes.ts';

/** All routes, with their types. */
export const PAGE_ROUTES = [
  ...MINE_ROUTES,
  ...TEAM_ROUTES,
  ...REVIEW_ROUTES,
  ...SCHEME_ROUTES,
  ...PEOPLE_ROUTES,
  ...FINANCE_ROUTES,
  ...BOSS_ROUTES,
  ...AUDIT_ROUTES,
  ...SESSION_ROUTES,
] as const;

/** A part of the menu. */
export type Area = { readonly title: Sentence; readonly routes: readonly AnyRoute[] };

/** The menu. */
export const AREAS: readonly Area[] = [
  { title: { zh: '我的', en: 'Mine' }, routes: MINE_ROUTES },
  { title: { zh: '团队', en: 'Team' }, routes: TEAM_ROUTES },
  { title: { zh: '经营', en: 'Business' }, routes: BOSS_ROUTES },
  { title: { zh: '考核', en: 'Reviews' }, routes: REVIEW_ROUTES },
  { title: { zh: '方案', en: 'Schemes' }, routes: SCHEME_ROUTES },
  { title: { zh: '薪酬', en: 'Pay' }, routes: FINANCE_ROUTES },
  { title: { zh: '组织', en: 'Organisation' }, routes: PEOPLE_ROUTES },
  { title: { zh: '审计', en: 'Audit' }, routes: AUDIT_ROUTES },
];
