/** The pages of the executive: the dashboard and the people behind it, the data wall, the SWOT sheet. */

import { DashboardOutlined, FundProjectionScreenOutlined, TableOutlined } from '@ant-design/icons';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { ROOT } from '../../frame/root.ts';
import { bossSearch, monthSearch, peopleSearch } from './search.ts';

/** The routes, in the order of the menu. */
export const BOSS_ROUTES = [
  createRoute({
    getParentRoute: () => ROOT,
    path: '/boss',
    validateSearch: bossSearch,
    component: lazyRouteComponent(() => import('./dashboard/page.tsx'), 'DashboardPage'),
    staticData: {
      said: {
        title: { zh: '经营看板', en: 'Dashboard' },
        needs: ['read pay'],
        menu: { icon: DashboardOutlined, bar: ['executive'], short: { zh: '看板', en: 'Dashboard' } },
        home: ['executive'],
      },
    },
  }),
  createRoute({
    getParentRoute: () => ROOT,
    path: '/boss/people',
    validateSearch: peopleSearch,
    component: lazyRouteComponent(() => import('./people/page.tsx'), 'PaidPeoplePage'),
    staticData: { said: { title: { zh: '看板里的人', en: 'The people behind the dashboard' }, needs: ['read pay'] } },
  }),
  createRoute({
    getParentRoute: () => ROOT,
    path: '/boss/wall',
    component: lazyRouteComponent(() => import('./wall/page.tsx'), 'WallPage'),
    staticData: { said: { title: { zh: '数据大屏', en: 'Data wall' }, needs: ['read pay'], menu: { icon: FundProjectionScreenOutlined } } },
  }),
  createRoute({
    getParentRoute: () => ROOT,
    path: '/boss/swot',
    validateSearch: monthSearch,
    component: lazyRouteComponent(() => import('./swot/page.tsx'), 'SwotPage'),
    staticData: { said: { title: { zh: 'SWOT 分析', en: 'SWOT' }, needs: ['read pay'], menu: { icon: TableOutlined } } },
  }),
] as const;
