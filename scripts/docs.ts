/** Writes anew what is made from the code, pages and the types of the client: `npm run docs`; test/docs.test.ts holds that they are true. */

import { writeFileSync } from 'node:fs';
import { clientSchema } from './client-schema.ts';
import { factsPage } from './facts-doc.ts';
import { indicatorsPage } from './indicators-doc.ts';

writeFileSync(new URL('../docs/facts.md', import.meta.url), factsPage());
writeFileSync(new URL('../docs/indicators.md', import.meta.url), indicatorsPage());
writeFileSync(new URL('../src/api/client/schema.ts', import.meta.url), await clientSchema());
