/** The pages of review cycles: timeline, one cycle, what blocks a month, cases. */

import { CalendarOutlined, FieldTimeOutlined, SafetyCertificateOutlined, SolutionOutlined } from '@ant-design/icons';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { ROOT } from '../../frame/root.ts';
import { casesSearch, cycleSearch, cyclesSearch, readySearch } from './search.ts';

/** Whoever takes a step in some cases, or sees them all. */
const CASE_DUTIES = [
  ...(['handle disputes', 'decide applications', 'decide outcomes', 'confirm outcomes', 'investigate', 'run awards'] as const),
  ...(['propose adjustments', 'import facts', 'read log'] as const),
];

/** The routes, in the order of the menu. */
export const REVIEW_ROUTES = [
  createRoute({
    getParentRoute: () => ROOT,
    path: '/reviews',
    validateSearch: cyclesSearch,
    component: lazyRouteComponent(() => import('./all/page.tsx'), 'ReviewsPage'),
    staticData: {
      said: {
        title: { zh: '考核周期', en: 'Review cycles' },
        needs: ['run cycles'],
        menu: { icon: CalendarOutlined, bar: ['hr'], short: { zh: '考核', en: 'Reviews' } },
        home: ['hr'],
      },
    },
  }),
  createRoute({
    getParentRoute: () => ROOT,
    path: '/reviews/$cycle',
    validateSearch: cycleSearch,
    component: lazyRouteComponent(() => import('./cycle/page.tsx'), 'CyclePage'),
    staticData: { said: { title: { zh: '考核周期', en: 'Review cycle' }, needs: ['run cycles'] } },
  }),
  createRoute({
    getParentRoute: () => ROOT,
    path: '/reviews/$cycle/publish',
    component: lazyRouteComponent(() => import('./publish/page.tsx'), 'PublishPage'),
    // Who publishes is named for a cycle, whatever role they have.
    staticData: { said: { title: { zh: '公布结果', en: 'Publish results' }, needs: 'member' } },
  }),
  createRoute({
    getParentRoute: () => ROOT,
    path: '/reviews/cases',
    validateSearch: casesSearch,
    component: lazyRouteComponent(() => import('./cases/page.tsx'), 'CasesPage'),
    staticData: {
      said: {
        title: { zh: '申诉与申请', en: 'Disputes and applications' },
        needs: CASE_DUTIES,
        menu: { icon: SolutionOutlined, bar: ['hr'], short: { zh: '申诉', en: 'Cases' } },
      },
    },
  }),
  createRoute({
    getParentRoute: () => ROOT,
    path: '/reviews/cases/$number',
    component: lazyRouteComponent(() => import('./cases/one/page.tsx'), 'CasePage'),
    staticData: { said: { title: { zh: '案件', en: 'Case' }, needs: CASE_DUTIES } },
  }),
  createRoute({
    getParentRoute: () => ROOT,
    path: '/reviews/checks',
    component: lazyRouteComponent(() => import('./checks/page.tsx'), 'ChecksPage'),
    staticData: {
      said: { title: { zh: '期限与抽查', en: 'Deadlines and checks' }, needs: ['run cycles'], menu: { icon: FieldTimeOutlined } },
    },
  }),
  createRoute({
    getParentRoute: () => ROOT,
    path: '/readiness',
    validateSearch: readySearch,
    component: lazyRouteComponent(() => import('./ready/page.tsx'), 'ReadinessPage'),
    staticData: {
      said: {
        title: { zh: '还差什么', en: 'What is missing' },
        needs: ['read runs'],
        menu: { icon: SafetyCertificateOutlined },
      },
    },
  }),
] as const;
