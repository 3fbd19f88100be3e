/** The pages of schemes: the library, one scheme, the editor of a draft with simulation and release. */

import { ReadOutlined } from '@ant-design/icons';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { ROOT } from '../../frame/root.ts';
import { draftSearch, schemeSearch, schemesSearch } from './search.ts';

/** The routes, in the order of the menu. */
export const SCHEME_ROUTES = [
  createRoute({
    getParentRoute: () => ROOT,
    path: '/schemes',
    validateSearch: schemesSearch,
    component: lazyRouteComponent(() => import('./library/page.tsx'), 'SchemesPage'),
    staticData: {
      said: {
        title: { zh: '方案库', en: 'Schemes' },
        needs: ['write schemes', 'review schemes', 'release schemes', 'read log'],
        menu: { icon: ReadOutlined, bar: ['auditor'] },
      },
    },
  }),
  createRoute({
    getParentRoute: () => ROOT,
    path: '/schemes/$scheme',
    validateSearch: schemeSearch,
    component: lazyRouteComponent(() => import('./one/page.tsx'), 'SchemePage'),
    staticData: { said: { title: { zh: '方案', en: 'Scheme' }, needs: 'member' } },
  }),
  createRoute({
    getParentRoute: () => ROOT,
    path: '/drafts/$draft',
    validateSearch: draftSearch,
    component: lazyRouteComponent(() => import('./draft/page.tsx'), 'DraftPage'),
    staticData: {
      said: {
        title: { zh: '方案草稿', en: 'Draft of a scheme' },
        needs: ['write schemes', 'review schemes', 'release schemes', 'read log'],
      },
    },
  }),
] as const;
