/** One import of a CSV file of orders, for the bench: through the whole protocol, or by one bare statement that writes a Parquet file. */

import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';

const [way, path = '', folder = ''] = process.argv.slice(2);

const bareTypes = {
  order_id: 'VARCHAR',
  customer_id: 'VARCHAR',
  employee_id: 'VARCHAR',
  paid_on: 'DATE',
  amount: 'DECIMAL(18,2)',
  platform_share: 'DECIMAL(18,2)',
  refunded: 'DECIMAL(18,2)',
  visit_type: 'VARCHAR',
};

if (way === 'bare') {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  const types = Object.entries(bareTypes).map(([name, type]) => `${name}: '${type}'`);
  const rows = `SELECT * FROM read_csv('${path}', columns = {${types.join(', ')}}, header = true)`;
  await connection.run(`COPY (${rows}) TO '${join(folder, 'bare.parquet')}' (FORMAT parquet)`);
} else {
  const { importFile } = await import('../src/facts/import/import.ts');
  const { realDisk } = await import('../src/facts/disk/disk.ts');
  const { tableLibrary } = await import('../src/cli/library.ts');
  const order = {
    file: path,
    sheet: null,
    tables: tableLibrary().tables,
    table: null,
    mapping: null,
    batch: 'b1',
    folder,
    disk: realDisk,
    keep: true,
  };
  const { kept, problems } = await importFile(order);
  if (kept === null) throw new Error(JSON.stringify(problems));
  process.stdout.write(JSON.stringify(kept.manifest.totals));
}
