/** Files that lie in a case are seen by everybody who sees the case; all other files as before. */

import { has } from './0003-access.ts';

const USUAL = `${has('run cycles', 'handle disputes', 'investigate', 'read log')} OR hengji_self(actor)`;

const OF_CASE = `hengji_self(actor) OR EXISTS (SELECT FROM cases c
      WHERE c.organisation = attachments.organisation AND c.number = substr(about, 6)::integer)`;

/** All statements, in order. */
export const EVIDENCE = `
ALTER POLICY seen_by_duty ON attachments USING (CASE WHEN about ~ '^case [0-9]{1,9}$' THEN ${OF_CASE} ELSE ${USUAL} END);
`;
