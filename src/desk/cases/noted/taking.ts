/** Reports as they are read and decided: taken, or given back with a reason, by who leads the person or asked for the report. */

import { attachmentsOf, keepAttachment } from '../../attachments/keep.ts';
import { notify } from '../../notices/notices.ts';
import { type Office, read, type Writing, write } from '../../office/office.ts';
import { demandReason, refused } from '../../refused.ts';
import { mayTake, type NumberedReport, reportNumbered } from './reports.ts';
import { localDay, ruleNumbered } from './rules.ts';
import { stretchOf } from './stretches.ts';

/** What may become of a report. */
export type ReportStep = 'taken' | 'given back';

/** A report as one reads it: for which stretch, whether it came in time, with its files, and what became of it. */
export type ReadReport = NumberedReport & {
  readonly name: string;
  readonly due: string;
  readonly came: string;
  readonly late: boolean;
  readonly files: readonly { readonly number: number; readonly name: string }[];
  readonly mayTake: boolean;
};

const about = (number: number): string => `report ${number}`;

/** A report that one may see. */
export const readReport = (office: Office, number: number): Promise<ReadReport> =>
  read(office, async (desk) => {
    const report = await reportNumbered(desk, number);
    const { name, cadence, due } = await ruleNumbered(desk, report.rule);
    const stretch = stretchOf(cadence, report.last, due);
    const came = localDay(report.at);
    const files = (await attachmentsOf(desk, about(number))).map((each) => ({ number: each.number, name: each.name }));
    const isOpen = report.step === null && (await mayTake(desk, report, office.actor));
    return { ...report, ...{ name, due: stretch.due, came, late: came > stretch.due, files, mayTake: isOpen } };
  });

/** Lays a file into one's own report, as long as nobody has decided on it. */
export const layReportFile = (
  office: Office,
  { number, path, name }: { readonly number: number; readonly path: string; readonly name: string },
): Promise<number> =>
  write(office, async (writing) => {
    const report = await reportNumbered(writing.desk, number);
    if (report.person !== writing.actor) throw refused('REPORT_OTHERS', { number });
    demandOpen(report);
    return await keepAttachment(office, writing, { path, name, about: about(number) });
  });

/** Takes a report, or gives it back with a reason; the person hears of what is given back, and owes it again. */
export const decideReport = (
  office: Office,
  { number, step, note }: { readonly number: number; readonly step: ReportStep; readonly note: string | null },
): Promise<void> =>
  write(office, async (writing) => {
    const { desk, actor, at } = writing;
    const report = await reportNumbered(desk, number);
    if (report.person === actor) throw refused('OWN_AFFAIR', { person: actor, what: about(number) });
    if (!(await mayTake(desk, report, actor))) throw refused('REPORT_UNTAKEN', { number });
    demandOpen(report);
    const said = step === 'given back' || note !== null ? demandReason(note ?? '', 'REASON_MISSING') : null;
    const row = { organisation: office.organisation.id, submission: number, person: report.person, step, note: said, actor, at };
    await desk.insertInto('submission_decisions').values(row).execute();
    await writing.log({ action: `report ${step}`, about: about(number), details: { person: report.person, note: said } });
    if (step === 'given back') await tell(office, writing, report);
  });

function demandOpen({ number, step }: NumberedReport): void {
  if (step !== null) throw refused('REPORT_DECIDED', { number });
}

async function tell(office: Office, writing: Writing, { number, rule, person, last }: NumberedReport): Promise<void> {
  const { name } = await ruleNumbered(writing.desk, rule);
  const values = { name, last };
  await notify(office, writing, { to: [person], kind: 'report given back', values, link: '/mine/reports', about: about(number) });
}
