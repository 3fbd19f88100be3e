/** A scheme as a document that a reader who knows no code can compute from by hand; made from its plan, in either language. */

import type { Document } from '../../lib/document.ts';
import type { Language } from '../../lib/problem.ts';
import type { Plan } from '../plan.ts';
import { exampleBlocks } from './examples.ts';
import { factBlocks } from './facts.ts';
import { headBlocks } from './head.ts';
import { lineBlocks } from './lines.ts';
import { parameterBlocks } from './parameters.ts';
import { readerOf } from './reader.ts';

/** The document of a plan's scheme; the period of the plan has no part in it. */
export function schemeDocument(plan: Plan, language: Language): Document {
  const reader = readerOf(plan, language);
  const { title, name, source } = plan.scheme;
  const under = [name, ...(source === null ? [] : [source])].join(' · ');
  return {
    language,
    title,
    under,
    foot: `${title} · ${under}`,
    blocks: [...headBlocks(reader), ...parameterBlocks(reader), ...lineBlocks(reader), ...exampleBlocks(reader), ...factBlocks(reader)],
  };
}
