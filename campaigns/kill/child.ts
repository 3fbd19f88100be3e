/** A process of Hengji that has loaded its code and waits for the words of one command: its clock measures the command alone. */

import { flushCompileCache } from 'node:module';
import { commandLine } from '../../src/cli/command-line.ts';

// Commands load their rooms when they are called for; here that is done before the clock runs.
await import('../../src/cli/record/import.ts');
await import('../../src/cli/office/compute.ts');
await import('../../src/cli/office/steps.ts');
await import('../../src/cli/office/adjust.ts');
await import('../../src/cli/office/export.ts');

// What is killed keeps nothing at its end.
flushCompileCache();

process.once('message', (words: readonly string[]) => {
  process.disconnect();
  void commandLine(words).then((code) => {
    process.exitCode = code;
  });
});
process.send?.('ready');
