/** The pages of the organisation: units and the people in them. */

import { TeamOutlined } from '@ant-design/icons';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { ROOT } from '../../frame/root.ts';
import { peopleSearch } from './search.ts';

/** The routes, in the order of the menu. */
export const PEOPLE_ROUTES = [
  createRoute({
    getParentRoute: () => ROOT,
    path: '/people',
    validateSearch: peopleSearch,
    component: lazyRouteComponent(() => import('./all/page.tsx'), 'PeoplePage'),
    staticData: {
      said: { title: { zh: '人员与组织', en: 'People and units' }, needs: ['change people', 'grant roles'], menu: { icon: TeamOutlined } },
    },
  }),
] as const;
