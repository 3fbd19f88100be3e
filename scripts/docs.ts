/** Writes the pages that are made from the code anew: `npm run docs`; test/docs.test.ts holds that they are true. */

import { writeFileSync } from 'node:fs';
import { factsPage } from './facts-doc.ts';
import { indicatorsPage } from './indicators-doc.ts';

writeFileSync(new URL('../docs/facts.md', import.meta.url), factsPage());
writeFileSync(new URL('../docs/indicators.md', import.meta.url), indicatorsPage());
