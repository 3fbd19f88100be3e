/** The program `hengji`: runs the command line and ends with its exit code. */

import { commandLine } from './command-line.ts';

// A reader that stops early (head, less) is no failure.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
}

process.exitCode = await commandLine(process.argv.slice(2));
