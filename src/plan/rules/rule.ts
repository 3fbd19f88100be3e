/** The shape of a rule of good schemes: what it looks at, and what it remarks. */

import type { Span, Values } from '../../lib/problem.ts';
import type { Context } from '../compile/context.ts';

/** A remark: its code, where it stands, and what fills its sentences. It becomes a warning and stops nothing. */
export type Lint = { readonly code: string; readonly at: Span; readonly values: Values };

/** A rule: looks at a scheme that compiled without errors and remarks what its writer probably did not mean. Pure. */
export type Rule = (context: Context) => readonly Lint[];
