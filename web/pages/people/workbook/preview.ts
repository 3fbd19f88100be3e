/** What a workbook of people would change, as the API tells it. */

import type { paths } from '../../../../src/api/client/schema.ts';

/** What it would change. */
export type Preview = paths['/people-workbook/preview']['post']['responses'][200]['content']['application/json'];
