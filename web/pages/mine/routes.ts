/** The pages of everybody: my month, why it is what it is, what waits for me, months before. */

import { BellOutlined, CalendarOutlined, HistoryOutlined } from '@ant-design/icons';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { ROOT } from '../../frame/root.ts';
import { monthSearch, whySearch } from './search.ts';

/** The routes, in the order of the menu. */
export const MINE_ROUTES = [
  createRoute({
    getParentRoute: () => ROOT,
    path: '/mine/month',
    validateSearch: monthSearch,
    component: lazyRouteComponent(() => import('./month/page.tsx'), 'MonthPage'),
    staticData: {
      said: {
        title: { zh: '我的这个月', en: 'My month' },
        needs: 'member',
        menu: { icon: CalendarOutlined, bar: 'everybody', short: { zh: '本月', en: 'Month' } },
      },
    },
  }),
  createRoute({
    getParentRoute: () => ROOT,
    path: '/mine/why',
    validateSearch: whySearch,
    component: lazyRouteComponent(() => import('./why/page.tsx'), 'WhyPage'),
    staticData: { said: { title: { zh: '为什么是这么多', en: 'Why this much' }, needs: 'member' } },
  }),
  createRoute({
    getParentRoute: () => ROOT,
    path: '/mine/what-if',
    validateSearch: monthSearch,
    component: lazyRouteComponent(() => import('./what-if/page.tsx'), 'WhatIfPage'),
    staticData: { said: { title: { zh: '如果再多做一点', en: 'What if' }, needs: 'member' } },
  }),
  createRoute({
    getParentRoute: () => ROOT,
    path: '/mine/todo',
    component: lazyRouteComponent(() => import('./todo/page.tsx'), 'TodoPage'),
    staticData: {
      said: {
        title: { zh: '等我办的', en: 'Waiting for me' },
        needs: 'member',
        menu: { icon: BellOutlined, bar: 'everybody', short: { zh: '待办', en: 'To do' } },
      },
    },
  }),
  createRoute({
    getParentRoute: () => ROOT,
    path: '/mine/history',
    component: lazyRouteComponent(() => import('./history/page.tsx'), 'HistoryPage'),
    staticData: {
      said: {
        title: { zh: '以前的月份', en: 'Earlier months' },
        needs: 'member',
        menu: { icon: HistoryOutlined, bar: 'everybody', short: { zh: '历史', en: 'History' } },
      },
    },
  }),
  createRoute({
    getParentRoute: () => ROOT,
    path: '/mine/announcements/$announcement',
    component: lazyRouteComponent(() => import('./announcement/page.tsx'), 'AnnouncementPage'),
    staticData: { said: { title: { zh: '方案公告', en: 'Announcement' }, needs: 'member' } },
  }),
  createRoute({
    getParentRoute: () => ROOT,
    path: '/mine/forms/$form',
    component: lazyRouteComponent(() => import('./rating/page.tsx'), 'RatingPage'),
    staticData: { said: { title: { zh: '评分表', en: 'Form' }, needs: 'member' } },
  }),
  createRoute({
    getParentRoute: () => ROOT,
    path: '/mine/disputes',
    component: lazyRouteComponent(() => import('./cases/page.tsx'), 'CasesPage'),
    staticData: { said: { title: { zh: '我的申诉', en: 'My disputes' }, needs: 'member' } },
  }),
  createRoute({
    getParentRoute: () => ROOT,
    path: '/mine/reports',
    component: lazyRouteComponent(() => import('./reports/page.tsx'), 'ReportsPage'),
    staticData: { said: { title: { zh: '我的报告', en: 'My reports' }, needs: 'member' } },
  }),
] as const;
