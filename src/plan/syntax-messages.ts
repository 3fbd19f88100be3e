/** The sentences for problems of syntax: YAML and its traps, and expressions. */

import type { Messages } from '../lib/problem.ts';
import { expressionMessages } from './expression/messages.ts';
import { yamlMessages } from './yaml/messages.ts';

/** Messages of all problems that {@link readTree} and {@link parseExpression} give, by code. */
export const syntaxMessages = { ...yamlMessages, ...expressionMessages } satisfies Messages;
