/** The pages of the organisation: units and the people in them. */

import { SettingOutlined, TeamOutlined } from '@ant-design/icons';
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
      said: {
        title: { zh: '人员与组织', en: 'People and units' },
        needs: ['change people', 'grant roles'],
        menu: { icon: TeamOutlined, bar: ['administrator'], short: { zh: '人员', en: 'People' } },
        home: ['administrator'],
      },
    },
  }),
  createRoute({
    getParentRoute: () => ROOT,
    path: '/people-workbook',
    component: lazyRouteComponent(() => import('./workbook/page.tsx'), 'WorkbookPage'),
    staticData: { said: { title: { zh: '人员工作簿', en: 'Workbook of people' }, needs: ['change people'] } },
  }),
  createRoute({
    getParentRoute: () => ROOT,
    path: '/people/roles',
    validateSearch: ({ side }: Record<string, unknown>): { readonly side?: string } => (side === undefined ? {} : { side: String(side) }),
    component: lazyRouteComponent(() => import('./roles/page.tsx'), 'RolesPage'),
    staticData: { said: { title: { zh: '角色与委托', en: 'Roles and hand-overs' }, needs: 'member' } },
  }),
  createRoute({
    getParentRoute: () => ROOT,
    path: '/people/settings',
    component: lazyRouteComponent(() => import('./settings/page.tsx'), 'SettingsPage'),
    staticData: { said: { title: { zh: '规则设置', en: 'Settings' }, needs: ['change settings'], menu: { icon: SettingOutlined } } },
  }),
  createRoute({
    getParentRoute: () => ROOT,
    path: '/people/$person',
    component: lazyRouteComponent(() => import('./person/page.tsx'), 'PersonPage'),
    staticData: {
      said: { title: { zh: '人员', en: 'Person' }, needs: ['change people', 'grant roles', 'read base pay', 'read log'] },
    },
  }),
] as const;
