/** The router: all pages below one root, each within the frame; what fails or is missing is told in the page's place. */

import { createRoute, createRouter, Outlet } from '@tanstack/react-router';
import { Home } from './frame/home.tsx';
import { ROOT } from './frame/root.ts';
import { Shell } from './frame/shell.tsx';
import { AREAS, PAGE_ROUTES } from './pages/areas.ts';
import { Broken, Missing } from './parts/failed.tsx';
import { Loading } from './parts/loading.tsx';

const HOME = createRoute({ getParentRoute: () => ROOT, path: '/', component: () => <Home areas={AREAS} /> });

const FRAMED = ROOT.update({
  component: () => (
    <Shell areas={AREAS}>
      <Outlet />
    </Shell>
  ),
});

/** The router. */
export const router = createRouter({
  routeTree: FRAMED.addChildren([HOME, ...PAGE_ROUTES]),
  defaultPreload: 'intent',
  defaultPendingComponent: Loading,
  defaultErrorComponent: Broken,
  defaultNotFoundComponent: Missing,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    readonly router: typeof router;
  }
}
