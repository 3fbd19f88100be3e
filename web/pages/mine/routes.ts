/** The pages of everybody: my month, why it is what it is, months before, what waits for me. */

import { CalendarOutlined } from '@ant-design/icons';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { ROOT } from '../../frame/root.ts';
import { monthSearch } from './search.ts';

/** The routes, in the order of the menu. */
export const MINE_ROUTES = [
  createRoute({
    getParentRoute: () => ROOT,
    path: '/mine/month',
    validateSearch: monthSearch,
    component: lazyRouteComponent(() => import('./month/page.tsx'), 'MonthPage'),
    staticData: { said: { title: { zh: '我的这个月', en: 'My month' }, needs: 'member', menu: { icon: CalendarOutlined, bar: true } } },
  }),
] as const;
