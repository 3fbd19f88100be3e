/** The pages of auditors: the log with its chain, who looked at what, and runs that are computed again. */

import { AuditOutlined } from '@ant-design/icons';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { ROOT } from '../../frame/root.ts';
import { logSearch } from './search.ts';

/** The routes, in the order of the menu. */
export const AUDIT_ROUTES = [
  createRoute({
    getParentRoute: () => ROOT,
    path: '/audit/log',
    validateSearch: logSearch,
    component: lazyRouteComponent(() => import('./log/page.tsx'), 'LogPage'),
    staticData: {
      said: { title: { zh: '日志', en: 'Log' }, needs: ['read log'], menu: { icon: AuditOutlined, bar: ['auditor'] }, home: ['auditor'] },
    },
  }),
] as const;
