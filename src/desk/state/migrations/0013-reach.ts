/** Questions about announcements are for those whose duty reaches the person who asks: one that is held for a unit is one for that unit. */

import { has, seesOf } from './0003-access.ts';

const REACHED = ['write schemes', 'release schemes'].map((duty) => seesOf(duty, 'person')).join(' OR ');

/** All statements, in order. */
export const REACH = `
ALTER POLICY seen_by_duty ON announcement_questions USING (${has('read log')} OR hengji_self(person) OR ${REACHED});
ALTER POLICY seen_by_duty ON acknowledgements USING (${has('read log')} OR hengji_self(person) OR ${REACHED});
`;
