/** The fact tables that released schemes declare themselves, beside the library's. */

import type { TableDeclaration } from '../../methods/tables.ts';
import { LATEST } from '../office/latest.ts';
import { type Office, read } from '../office/office.ts';
import { parsedScheme } from './parsed.ts';
import { versionsOf } from './release.ts';

/** The tables of the newest version of each released scheme. */
export async function schemeTables(office: Office): Promise<readonly TableDeclaration[]> {
  const versions = await read(office, (desk) => versionsOf(desk, LATEST));
  const newest = new Map(versions.map((each) => [each.scheme, each]));
  return [...newest.values()].flatMap(({ texts }) => parsedScheme(texts.scheme, texts.file).scheme?.tables ?? []);
}
