/** `hengji diff`: two kept runs person by person, with the fact, the passage of the scheme or the other person that made the difference. */

import { read } from '../../desk/office/office.ts';
import { runNumbered } from '../../desk/runs/find.ts';
import { openRun } from '../../desk/runs/reopen.ts';
import { differenceReport } from '../../engine/differences/report.ts';
import type { Command } from '../command.ts';
import { askedWrongly } from '../differences/asked.ts';
import { reportJson, reportLines } from '../differences/print.ts';
import { say, sayProblems, usage } from '../say.ts';
import { withOffice } from './open.ts';
import { numberOf } from './words.ts';

/** diff <run> <run> [--subject E001] [--item commission] [--json]. */
export const diffCommand: Command = async ([first, second, more], options, language) => {
  if (first === undefined || second === undefined || more !== undefined) return usage('diff', language, options);
  return await withOffice(options, language, async (office) => {
    const rows = await read(office, async (desk) => ({
      old: await runNumbered(desk, numberOf(first, 'R')),
      new: await runNumbered(desk, numberOf(second, 'R')),
    }));
    const [old, now] = [await openRun(office, rows.old), await openRun(office, rows.new)];
    const runs = { old: old.evaluation, new: now.evaluation };
    const asked = { subject: options.subject ?? null, item: options.item ?? null };
    const wrong = askedWrongly(runs, asked, rows.new.scheme);
    sayProblems(wrong, new Map(), language);
    if (wrong.length > 0) return 1;
    const report = differenceReport(runs, asked);
    if (options.json === true) say(reportJson(report, language));
    else for (const line of reportLines(report, language)) say(line);
    return 0;
  });
};
