/** Where somebody begins: at the page that is home to one of their roles, else at their own month. */

import { Navigate } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import type { Area } from '../pages/areas.ts';
import { isA, useMe } from './me.ts';

/** Goes there. */
export function Home({ areas }: { readonly areas: readonly Area[] }): ReactElement {
  const me = useMe();
  const routes = areas.flatMap((area) => area.routes);
  const found = routes.find(({ options }) => options.staticData?.said?.home?.some((role: string) => isA(me, role)));
  return <Navigate to={(found?.fullPath as '/mine/month' | undefined) ?? '/mine/month'} replace />;
}
