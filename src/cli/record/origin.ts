/** Where a batch came from, in few words. */

import type { Origin } from '../../facts/batches/manifest.ts';
import type { Language } from '../../lib/problem.ts';
import { harmless } from '../house/words.ts';

/** The database, the tap's stream, the folder, the token or the record itself that gave a batch. */
export function originWord(origin: Origin, language: Language): string {
  const zh = language === 'zh';
  const from = zh ? '来自' : 'from';
  if (origin.is === 'sql') return `${from} ${harmless(origin.address)}`;
  if (origin.is === 'singer') return harmless(zh ? `来自 Singer 流 ${origin.stream}` : `from the Singer stream ${origin.stream}`);
  if (origin.is === 'folder') return harmless(`${from} ${origin.folder}`);
  if (origin.is === 'workflow') return harmless(zh ? `由系统内的记录生成（${origin.period}）` : `made of the record, for ${origin.period}`);
  return harmless(zh ? `由 ${origin.token} 推送` : `pushed by ${origin.token}`);
}
