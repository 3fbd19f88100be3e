/** `hengji batches`: what was imported, and whether it counts; `hengji undo` takes a batch back. */

import { batchesAsOf } from '../../desk/facts/active.ts';
import { undoBatch } from '../../desk/facts/undo.ts';
import { read } from '../../desk/office/office.ts';
import { refused } from '../../desk/refused.ts';
import { stateWord } from '../../desk/state-words.ts';
import { counted } from '../../lib/problem.ts';
import type { Command } from '../command.ts';
import { momentOf, momentText } from '../office/moments.ts';
import { withOffice } from '../office/open.ts';
import { numberOf } from '../office/words.ts';
import { say, usage } from '../say.ts';
import { tableLines } from '../table.ts';
import { originWord } from './origin.ts';

/** batches [--as-of 2026-11-03] [--json]. */
export const batchesCommand: Command = async ([more], options, language) => {
  if (more !== undefined) return usage('batches', language);
  return await withOffice(options, language, async (office) => {
    const asOf = momentOf(options['as-of']);
    const batches = await read(office, (desk) => batchesAsOf(desk, asOf));
    const zh = language === 'zh';
    if (options.json === true) say(JSON.stringify(batches));
    else if (batches.length === 0)
      say(zh ? '还没有导入过事实；用 hengji import 文件。' : 'No facts were imported yet; use hengji import FILE.');
    else {
      const head = zh
        ? ['批次', '表', '行数', '文件', '状态', '时间', '谁', '备注']
        : ['batch', 'table', 'rows', 'file', 'state', 'when', 'who', 'note'];
      const rows = batches.map(({ number, fact_table, manifest, state, at, actor, note, replaces, late }) => {
        const { origin } = manifest.source;
        const notes = [
          ...(origin === undefined ? [] : [originWord(origin, language)]),
          ...(replaces === null ? [] : [zh ? `替代 B${replaces}` : `replaces B${replaces}`]),
          ...Object.entries(late).map(([period, count]) =>
            zh ? `迟到 ${count} 行（${period}）` : `${counted(count, 'late row', 'late rows')} (${period})`,
          ),
          ...(note === null ? [] : [note]),
        ];
        return [
          `B${number}`,
          fact_table,
          String(manifest.rows),
          manifest.source.file,
          stateWord(state, language),
          momentText(at),
          actor,
          notes.join(zh ? '；' : '; '),
        ];
      });
      for (const line of tableLines([head, ...rows], [true, true, false, true, true, true, true, true])) say(line);
    }
    return 0;
  });
};

/** undo <batch> --reason TEXT. */
export const undoCommand: Command = async ([batch, more], options, language) => {
  if (batch === undefined || more !== undefined) return usage('undo', language, options);
  return await withOffice(options, language, async (office) => {
    const { reason } = options;
    if (reason === undefined) throw refused('REASON_MISSING', {});
    const undone = await undoBatch(office, numberOf(batch, 'B'), reason);
    const zh = language === 'zh';
    say(
      zh
        ? `批次 B${undone.number}（${undone.fact_table}，${undone.manifest.rows} 行）已撤销，不再计入核算；它的文件和记录都还在。`
        : `Batch B${undone.number} (${undone.fact_table}, ${counted(undone.manifest.rows, 'row', 'rows')}) is undone and counts no more; its file and its row stay.`,
    );
    for (const period of Object.keys(undone.late))
      say(
        zh
          ? `它有属于已封账的「${period}」的行；若已为它们补发或扣回，再用 hengji adjust 结算一次。`
          : `It has rows of the locked "${period}"; where they were paid or taken back already, settle that with hengji adjust once more.`,
      );
    return 0;
  });
};
