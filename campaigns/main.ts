/** The trust campaigns: `npm run campaign` runs them all at their small size, `npm run campaign -- hostile --fuzz 5000` one with its words. */

import { join } from 'node:path';
import { auditCampaign } from './audit/main.ts';
import { fuzzCampaign } from './fuzz/main.ts';
import { hostileCampaign } from './hostile/main.ts';
import { killCampaign } from './kill/main.ts';
import { monthsCampaign } from './months/main.ts';
import { onceCampaign } from './once/main.ts';
import { pagesCampaign } from './pages/main.ts';
import { racesCampaign } from './races/main.ts';
import { rightsCampaign } from './rights/main.ts';

/** Every campaign prints what it covered and gives whether all was as declared. */
const CAMPAIGNS: Readonly<Record<string, (words: readonly string[]) => Promise<boolean>>> = {
  audit: auditCampaign,
  fuzz: fuzzCampaign,
  hostile: hostileCampaign,
  kill: killCampaign,
  months: monthsCampaign,
  once: onceCampaign,
  pages: pagesCampaign,
  races: racesCampaign,
  rights: rightsCampaign,
};

// The processes that a campaign starts by the thousand find their code compiled, where `scripts/run.mjs` keeps it.
process.env['NODE_COMPILE_CACHE'] ??= join(import.meta.dirname, '..', 'node_modules', '.cache', 'hengji');

const [name, ...words] = process.argv.slice(2);
const chosen = Object.entries(CAMPAIGNS).filter(([each]) => name === undefined || name === each);
if (chosen.length === 0) {
  process.stderr.write(`no campaign "${name}"; there are: ${Object.keys(CAMPAIGNS).join(', ')}\n`);
  process.exitCode = 2;
}
for (const [each, campaign] of chosen) {
  process.stdout.write(`\n## ${each}\n\n`);
  if (!(await campaign(words))) process.exitCode = 1;
}
