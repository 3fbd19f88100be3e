/** The sentences for problems of schemes beyond their syntax: form, names, units, bands, lines, measures, tables, and remarks. */

import type { Messages } from '../lib/problem.ts';
import { indicatorMessages } from './indicators/messages.ts';
import { libraryMessages } from './library/messages.ts';
import { bandMessages } from './messages/bands.ts';
import { lineMessages } from './messages/lines.ts';
import { measureMessages } from './messages/measures.ts';
import { nameMessages } from './messages/names.ts';
import { parseMessages } from './messages/parse.ts';
import { ruleMessages } from './messages/rules.ts';
import { seekMessages } from './messages/seek.ts';
import { unitMessages } from './messages/units.ts';

/** Messages of all problems that reading and compiling a scheme gives, by code. */
export const planMessages = {
  ...parseMessages,
  ...nameMessages,
  ...unitMessages,
  ...bandMessages,
  ...lineMessages,
  ...measureMessages,
  ...ruleMessages,
  ...seekMessages,
  ...libraryMessages,
  ...indicatorMessages,
} satisfies Messages;
