#!/usr/bin/env node
// Makes `npx hengji` and a link on the PATH run the command line of this checkout.
process.argv.splice(2, 0, 'src/cli/main.ts');
await import('../scripts/run.mjs');
