/** All tables whose rows are never changed and never removed, whichever form brought them. */

import { APPEND_ONLY as RECORD_TABLES } from './migrations/0001-record.ts';
import { RECEIVING_TABLES } from './migrations/0002-receiving.ts';

/** Their names; every row belongs to an organisation. */
export const APPEND_ONLY = [...RECORD_TABLES, ...RECEIVING_TABLES] as const;
