// A process that takes the rows of a query into a file, for tests of its memory. One argument, as JSON: { address, query, path };
// tells { rows, content, peak } with its greatest memory in KiB.

import { queryLines, type SqlOrder } from '../src/facts/sources/sql.ts';

const { lines } = await queryLines(JSON.parse(process.argv[2] ?? '{}') as SqlOrder);
process.stdout.write(JSON.stringify({ rows: lines.rows, content: lines.content, peak: process.resourceUsage().maxRSS }));
