/** The sentences for problems that the methods find, in schemes and in facts. */

import type { Messages } from '../lib/problem.ts';
import { measureMethodMessages } from './messages/measures.ts';
import { peopleMethodMessages } from './messages/people.ts';
import { valueMethodMessages } from './messages/values.ts';

/** Messages of all problems of the methods, by code. */
export const methodMessages = { ...measureMethodMessages, ...valueMethodMessages, ...peopleMethodMessages } satisfies Messages;
