/** Shapes that the operations over results share. */

import { z } from 'zod';
import type { PersonResult } from '../../desk/results/edition/read.ts';
import { id, moment, number, numberInPath } from '../house/shapes.ts';

/** The cycle in a path. */
export const inCycle = z.object({ cycle: numberInPath });

/** A cycle and a person in a path. */
export const ofPerson = z.object({ cycle: numberInPath, person: id });

/** A committee, a notice, an objection, a plan in a path. */
export const numbered = z.object({ number: numberInPath });

/** Somebody's figures as results print them; never pay. */
export const result = z.object({
  ...{ person: z.string(), name: z.string(), unit: z.string().nullable(), hash: z.string() },
  ...{ scheme: z.string(), version: z.number(), period: z.string(), title: z.string() },
  items: z.array(z.object({ name: z.string(), title: z.string(), text: z.string().nullable() })),
});

/** A result in the shape of {@link result}. */
export const resultShape = ({ hash, content }: Pick<PersonResult, 'hash' | 'content'>): z.input<typeof result> => {
  const { person, name, unit, scheme, version, period, title, items } = content;
  return { person, name, unit, hash, scheme, version, period, title, items: [...items] };
};

/** How a person stands with a quota of the scheme. */
export const standing = z.object({ line: z.string(), group: z.string(), eligible: z.boolean(), tied: z.boolean() });

/** A change that a committee makes. */
export const change = { grade: z.string().nullable(), points: z.string().nullable() };

/** Who did something, and when. */
export const by = { actor: z.string(), at: moment };

/** The number of what was made. */
export const made = z.object({ number });

/** In which capacity somebody signs. */
export const signingRole = z.enum(['subject', 'head', 'superior', 'reviewer']);
