/** The pages of finance: imports, runs, the close of a month, differences, exports. */

import { AccountBookOutlined, CalculatorOutlined, CloudUploadOutlined, FileSyncOutlined, FileTextOutlined } from '@ant-design/icons';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { ROOT } from '../../frame/root.ts';
import { adjustmentSearch, batchSearch, closeSearch, importSearch, runSearch, runsSearch } from './search.ts';

/** The routes, in the order of the menu. */
export const FINANCE_ROUTES = [
  createRoute({
    getParentRoute: () => ROOT,
    path: '/finance/month',
    validateSearch: closeSearch,
    component: lazyRouteComponent(() => import('./month-end/page.tsx'), 'MonthEndPage'),
    staticData: {
      said: {
        title: { zh: '月结', en: 'Month-end' },
        needs: ['read runs'],
        menu: { icon: CalculatorOutlined, bar: ['finance'] },
        home: ['finance'],
      },
    },
  }),
  createRoute({
    getParentRoute: () => ROOT,
    path: '/finance/import',
    validateSearch: importSearch,
    component: lazyRouteComponent(() => import('./imports/page.tsx'), 'ImportPage'),
    staticData: {
      said: {
        title: { zh: '导入数据', en: 'Import facts' },
        needs: ['import facts'],
        menu: { icon: CloudUploadOutlined, bar: ['steward'], short: { zh: '导入', en: 'Import' } },
        home: ['steward'],
      },
    },
  }),
  createRoute({
    getParentRoute: () => ROOT,
    path: '/finance/batches',
    validateSearch: batchSearch,
    component: lazyRouteComponent(() => import('./batches/page.tsx'), 'BatchesPage'),
    staticData: {
      said: {
        title: { zh: '数据批次', en: 'Batches' },
        needs: ['read facts'],
        menu: { icon: FileTextOutlined, bar: ['steward'], short: { zh: '批次', en: 'Batches' } },
      },
    },
  }),
  createRoute({
    getParentRoute: () => ROOT,
    path: '/finance/runs',
    validateSearch: runsSearch,
    component: lazyRouteComponent(() => import('./runs/page.tsx'), 'RunsPage'),
    staticData: { said: { title: { zh: '核算', en: 'Runs' }, needs: ['read runs'], menu: { icon: AccountBookOutlined } } },
  }),
  createRoute({
    getParentRoute: () => ROOT,
    path: '/finance/runs/$run',
    validateSearch: runSearch,
    component: lazyRouteComponent(() => import('./run/page.tsx'), 'RunPage'),
    staticData: { said: { title: { zh: '核算', en: 'Run' }, needs: ['read runs'] } },
  }),
  createRoute({
    getParentRoute: () => ROOT,
    path: '/finance/adjustments',
    validateSearch: adjustmentSearch,
    component: lazyRouteComponent(() => import('./adjustments/page.tsx'), 'AdjustmentsPage'),
    staticData: { said: { title: { zh: '调整', en: 'Adjustments' }, needs: ['read pay'], menu: { icon: FileSyncOutlined } } },
  }),
] as const;
