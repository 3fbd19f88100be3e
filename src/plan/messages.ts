/** x. */
import type { Messages } from '../lib/problem.ts';
/** x */
export const planMessages = {} satisfies Messages;
