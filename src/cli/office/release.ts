/** `hengji release`: puts a version of a scheme in force from a period on; `hengji releases` lists them. */

import { read } from '../../desk/office/office.ts';
import { Refused } from '../../desk/refused.ts';
import { periodOf } from '../../desk/schemes/pinned.ts';
import { release, versionsOf } from '../../desk/schemes/release.ts';
import { hasErrors } from '../../lib/problem.ts';
import type { Command } from '../command.ts';
import { loadScheme, textsOf } from '../library.ts';
import { say, sayProblems, usage } from '../say.ts';
import { tableLines } from '../table.ts';
import { momentOf, momentText } from './moments.ts';
import { withOffice } from './open.ts';

/** release <scheme> --from 2026-10 [--retroactive] [--note TEXT]; exit 1 where the scheme has errors or open parameters. */
export const releaseCommand: Command = async ([name, more], options, language) => {
  if (name === undefined || more !== undefined || options.from === undefined) return usage('release', language, options);
  const loaded = loadScheme(name);
  const { source } = loaded;
  if (source === null || hasErrors(loaded.problems)) {
    sayProblems(loaded.problems, new Map([[loaded.file, loaded.text]]), language);
    return 1;
  }
  const from = options.from;
  return await withOffice(options, language, async (office) => {
    const order = { texts: textsOf(source), from: periodOf(from), retroactive: options.retroactive === true, note: options.note ?? null };
    const released = await release(office, order).catch((error) => {
      if (!(error instanceof Refused)) throw error;
      sayProblems(error.problems, new Map([[loaded.file, loaded.text]]), language);
      return null;
    });
    if (released === null) return 1;
    const { scheme, version, effective, again } = released;
    sayProblems(released.problems, new Map([[loaded.file, loaded.text]]), language);
    const zh = language === 'zh';
    if (again)
      say(
        zh
          ? `「${scheme}」第 ${version} 版已经发布过，内容相同。`
          : `"${scheme}" version ${version} was released before with the same text.`,
      );
    else
      say(
        zh
          ? `「${scheme}」第 ${version} 版已发布，自 ${effective} 起生效。`
          : `"${scheme}" version ${version} is released, in force from ${effective}.`,
      );
    if (released.trial !== null) {
      const { first, last } = released.trial;
      say(
        zh
          ? `${first} 到 ${last} 试行：结果照算、照看，不据此发钱。`
          : `On trial from ${first} to ${last}: results are computed and shown, and nobody is paid by them.`,
      );
    }
    for (const later of released.covered)
      say(
        zh
          ? `注意：它也盖过自 ${later.effective} 起的第 ${later.version} 版，那一版从此不再生效；仍要那一版的话，再发布一次。`
          : `Note: it stands above version ${later.version} too, which was in force from ${later.effective} and counts no more; release that one again to keep it.`,
      );
    return 0;
  });
};

/** releases [--as-of 2026-11-03] [--json]. */
export const releasesCommand: Command = async ([more], options, language) => {
  if (more !== undefined) return usage('releases', language);
  return await withOffice(options, language, async (office) => {
    const asOf = momentOf(options['as-of']);
    const versions = await read(office, (desk) => versionsOf(desk, asOf));
    const zh = language === 'zh';
    if (options.json === true) say(JSON.stringify(versions.map(({ texts: _, ...version }) => version)));
    else if (versions.length === 0)
      say(
        zh
          ? '还没有发布过方案；用 hengji release 方案 --from 2026-10。'
          : 'No scheme is released yet; use hengji release SCHEME --from 2026-10.',
      );
    else {
      const head = zh ? ['方案', '版本', '生效', '发布', '谁', '备注'] : ['scheme', 'version', 'in force from', 'released', 'who', 'note'];
      const rows = versions.map(({ scheme, version, effective, retroactive, at, actor, note }) => {
        const notes = [...(retroactive ? [zh ? '追溯' : 'retroactive'] : []), ...(note === null ? [] : [note])];
        return [scheme, String(version), effective, momentText(at), actor, notes.join(zh ? '；' : '; ')];
      });
      for (const line of tableLines([head, ...rows], [true, false, true, true, true, true])) say(line);
    }
    return 0;
  });
};
