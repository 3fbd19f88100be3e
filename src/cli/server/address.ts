/** Where browsers find Hengji: as the options say, else HENGJI_BASE_URL, else on this machine. */

import { refused } from '../../desk/refused.ts';
import type { Options } from '../command.ts';

/** The address without a slash at its end; refused where neither a port nor an address is known. */
export function baseUrlOf(options: Options, port: number): string {
  const said = options['base-url'] ?? process.env['HENGJI_BASE_URL'] ?? '';
  if (said !== '') return said.replace(/\/+$/, '');
  if (port === 0) throw refused('SERVE_PORT_FREE');
  return `http://127.0.0.1:${port}`;
}
