/** The operators, listed by hand. */

import type { Operator } from '../node.ts';
import { ADD, DIVIDE, MULTIPLY, NEGATE, SUBTRACT } from './arithmetic.ts';
import { CHOOSE } from './choose.ts';
import { COMPARE, IN } from './compare.ts';
import { CONSTANT, SUBJECT_COUNT } from './constant.ts';
import { BAND, BLOCKS, INTERPOLATE, LOOKUP, PROGRESSIVE } from './cuts.ts';
import { MONTHS, STRETCH_DAYS } from './dates.ts';
import { DISTRIBUTE } from './distribute.ts';
import { ABSOLUTE, LARGEST, ROUND, SMALLEST } from './limit.ts';
import { AND, GATE, KNOWN, NOT, OR, SAME } from './logic.ts';
import { GROUP, QUOTA, RANK } from './people.ts';
import { REQUIRE } from './require.ts';
import { SPLIT } from './split.ts';
import { SUM_APPLICABLE } from './total.ts';

/** Every operator by its name. */
export const OPERATORS: ReadonlyMap<string, Operator> = new Map(
  [
    ADD,
    SUBTRACT,
    MULTIPLY,
    DIVIDE,
    NEGATE,
    COMPARE,
    IN,
    AND,
    OR,
    NOT,
    KNOWN,
    GATE,
    SAME,
    CHOOSE,
    CONSTANT,
    SUBJECT_COUNT,
    LARGEST,
    SMALLEST,
    ABSOLUTE,
    ROUND,
    BAND,
    PROGRESSIVE,
    INTERPOLATE,
    BLOCKS,
    LOOKUP,
    STRETCH_DAYS,
    MONTHS,
    RANK,
    QUOTA,
    GROUP,
    SPLIT,
    DISTRIBUTE,
    SUM_APPLICABLE,
    REQUIRE,
  ].map((operator) => [operator.name, operator]),
);
