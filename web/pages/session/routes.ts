/** The pages of who somebody is: sign-in, an invitation, the account. */

import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { ROOT } from '../../frame/root.ts';

/** Where somebody wanted to go before they had to sign in. */
type Wanted = { readonly to?: string; readonly error?: string };

/** The routes, in the order of the menu. */
export const SESSION_ROUTES = [
  createRoute({
    getParentRoute: () => ROOT,
    path: '/sign-in',
    validateSearch: ({ to, error }: Record<string, unknown>): Wanted => ({
      ...(to === undefined ? {} : { to: String(to) }),
      ...(error === undefined ? {} : { error: String(error) }),
    }),
    component: lazyRouteComponent(() => import('./sign-in/page.tsx'), 'SignInPage'),
    staticData: { said: { title: { zh: '登录', en: 'Sign in' }, needs: 'nobody' } },
  }),
  createRoute({
    getParentRoute: () => ROOT,
    path: '/invitation',
    component: lazyRouteComponent(() => import('./invitation/page.tsx'), 'InvitationPage'),
    staticData: { said: { title: { zh: '邀请', en: 'Invitation' }, needs: 'nobody' } },
  }),
  createRoute({
    getParentRoute: () => ROOT,
    path: '/account',
    component: lazyRouteComponent(() => import('./account/page.tsx'), 'AccountPage'),
    staticData: { said: { title: { zh: '我的账户', en: 'My account' }, needs: 'member' } },
  }),
] as const;
