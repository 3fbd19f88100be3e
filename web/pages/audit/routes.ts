/** The pages of auditors: the log, replays, access. */

import { AuditOutlined } from '@ant-design/icons';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { ROOT } from '../../frame/root.ts';

/** The routes, in the order of the menu. */
export const AUDIT_ROUTES = [
  createRoute({
    getParentRoute: () => ROOT,
    path: '/audit/log',
    validateSearch: ({ search }: Record<string, unknown>): { readonly search?: string } =>
      search === undefined ? {} : { search: String(search) },
    component: lazyRouteComponent(() => import('./log/page.tsx'), 'LogPage'),
    staticData: {
      said: { title: { zh: '日志', en: 'Log' }, needs: ['read log'], menu: { icon: AuditOutlined, bar: true }, home: ['auditor'] },
    },
  }),
] as const;
