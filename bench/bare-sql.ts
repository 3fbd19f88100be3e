/** The anchor of the run bench, a program of its own: one SQL statement by hand over a town's files, its rows written as JSON. */

import { writeSync } from 'node:fs';
import { DuckDBInstance } from '@duckdb/node-api';
import { handSql } from './hand-sql.ts';

const [folder = '', amounts] = process.argv.slice(2);
const instance = await DuckDBInstance.create(':memory:');
const connection = await instance.connect();
const result = await connection.runAndReadAll(handSql(folder, amounts === 'scaled' ? 'scaled' : 'decimal'));
writeSync(1, `${JSON.stringify(result.getRowObjectsJson())}\n`);
