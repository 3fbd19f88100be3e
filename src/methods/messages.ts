/** x. */
import type { Messages } from '../lib/problem.ts';
/** x */
export const methodMessages = {} satisfies Messages;
