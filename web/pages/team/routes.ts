/** The pages of managers: the team, ratings, calibration, allotments, approvals. */

import { CheckSquareOutlined, CommentOutlined, TeamOutlined } from '@ant-design/icons';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { ROOT } from '../../frame/root.ts';
import { DECIDING } from './approvals/duties.ts';
import { approvalSearch, boardSearch, monthSearch, talkSearch, whySearch } from './search.ts';

/** The routes, in the order of the menu. */
export const TEAM_ROUTES = [
  createRoute({
    getParentRoute: () => ROOT,
    path: '/team',
    validateSearch: boardSearch,
    component: lazyRouteComponent(() => import('./board/page.tsx'), 'BoardPage'),
    staticData: {
      said: {
        title: { zh: '团队看板', en: 'Team board' },
        needs: ['read scores'],
        menu: { icon: TeamOutlined, bar: ['manager'], short: { zh: '团队', en: 'Team' } },
        home: ['manager'],
      },
    },
  }),
  createRoute({
    getParentRoute: () => ROOT,
    path: '/team/approvals',
    validateSearch: approvalSearch,
    component: lazyRouteComponent(() => import('./approvals/page.tsx'), 'ApprovalsPage'),
    staticData: {
      said: {
        title: { zh: '待我审批', en: 'For my decision' },
        needs: DECIDING,
        menu: { icon: CheckSquareOutlined, bar: ['manager', 'executive', 'finance'], short: { zh: '审批', en: 'Decide' } },
      },
    },
  }),
  createRoute({
    getParentRoute: () => ROOT,
    path: '/team/talks',
    validateSearch: talkSearch,
    component: lazyRouteComponent(() => import('./talks/page.tsx'), 'TalksPage'),
    staticData: {
      said: { title: { zh: '面谈', en: 'Interviews' }, needs: ['rate team', 'run cycles'], menu: { icon: CommentOutlined } },
    },
  }),
  createRoute({
    getParentRoute: () => ROOT,
    path: '/team/talks/$cycle/$person',
    component: lazyRouteComponent(() => import('./talks/interview.tsx'), 'InterviewPage'),
    staticData: { said: { title: { zh: '绩效面谈', en: 'Interview' }, needs: 'member' } },
  }),
  createRoute({
    getParentRoute: () => ROOT,
    path: '/team/people/$person',
    validateSearch: monthSearch,
    component: lazyRouteComponent(() => import('./person/page.tsx'), 'PersonPage'),
    staticData: { said: { title: { zh: '成员的一个月', en: 'A month of a member' }, needs: ['read scores'] } },
  }),
  createRoute({
    getParentRoute: () => ROOT,
    path: '/team/people/$person/why',
    validateSearch: whySearch,
    component: lazyRouteComponent(() => import('./person/why.tsx'), 'PersonWhyPage'),
    staticData: { said: { title: { zh: '为什么是这么多', en: 'Why this much' }, needs: ['read scores'] } },
  }),
  createRoute({
    getParentRoute: () => ROOT,
    path: '/team/allotment/$sum',
    component: lazyRouteComponent(() => import('./allotment/page.tsx'), 'AllotmentPage'),
    staticData: { said: { title: { zh: '分配团队分', en: 'Part the points of a team' }, needs: 'member' } },
  }),
  createRoute({
    getParentRoute: () => ROOT,
    path: '/team/calibration/$committee',
    component: lazyRouteComponent(() => import('./calibration/page.tsx'), 'CalibrationPage'),
    staticData: { said: { title: { zh: '校准', en: 'Calibration' }, needs: 'member' } },
  }),
] as const;
