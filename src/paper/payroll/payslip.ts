/** Payslips (工资条): for each person what is paid, what is adjusted and why, scores, and where it all comes from; as PDF. */

import { quiet, type Words } from '../../lib/document.ts';
import { type Payroll, type PayrollLine, type PayrollPerson, type Provenance, peopleOf, totalOf } from '../../lib/payroll.ts';
import type { Language } from '../../lib/problem.ts';
import {
  BOTTOM,
  bytesOf,
  drawLine,
  INK,
  type Look,
  lineHeight,
  newPage,
  openPen,
  PAPER,
  type Pen,
  rulerOf,
  TEXT_WIDTH,
} from '../pdf/page.ts';
import { widthOf, wrap } from '../wrap.ts';
import { drawLedger, type LedgerColumn, type LedgerRow, ledgerHeight, rule } from './ledger.ts';
import { amountText, kindText, PROVENANCE_WORDS, stateText } from './words.ts';

/** In which language payslips speak, and the fingerprint of the key that seals them, in groups. */
export type PayslipLook = { readonly language: Language; readonly fingerprint: string };

/** A payslip that is being drawn. */
type Slip = { readonly pen: Pen; readonly person: PayrollPerson; readonly provenance: Provenance; readonly look: PayslipLook };

/** A text as it is printed: tabs and other signs that only steer are blanks; lines may end. */
const printed = (text: string): string => text.replaceAll(/[^\P{Cc}\n]+/gu, ' ');

const printedTexts = <T extends object>(record: T): T =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, typeof value === 'string' ? printed(value) : value])) as T;

const printedPerson = (person: PayrollPerson): PayrollPerson => ({
  ...printedTexts(person),
  lines: person.lines.map(printedTexts),
  figures: person.figures.map(printedTexts),
});

/** The bytes of a PDF with the payslips of these persons, each on a page of its own. */
export async function payslipPdf(payroll: Payroll, people: readonly PayrollPerson[], look: PayslipLook): Promise<Uint8Array> {
  const zh = look.language === 'zh';
  const provenance = printedTexts(payroll.provenance);
  const [only, more] = people;
  const whose = only !== undefined && more === undefined ? ` ${only.name}` : '';
  const title = `${zh ? '工资条' : 'Payslip'} ${provenance.period}${whose}`;
  const pen = openPen({ language: look.language, title, under: provenance.organisation });
  for (const [k, person] of people.entries()) {
    if (k > 0) newPage(pen);
    const first = pagesOf(pen) - 1;
    drawSlip({ pen, person: printedPerson(person), provenance, look });
    drawNumbers(pen, first, look.language);
  }
  return await bytesOf(pen);
}

/** Every text of a payroll that may be printed, to look for characters that the font lacks. */
export const payslipWords = (payroll: Payroll): string =>
  printed(
    [
      ...Object.values(payroll.provenance),
      ...peopleOf(payroll).flatMap(({ subject, name, lines, figures }) => [
        subject,
        name,
        ...lines.flatMap(({ title, reason, from }) => [title, reason ?? '', from ?? '']),
        ...figures.flatMap(({ title, text }) => [title, text]),
      ]),
    ].join('\n'),
  );

const pagesOf = ({ pdf }: Pen): number => pdf.bufferedPageRange().count;

function drawSlip(slip: Slip): void {
  const { pen, person, look } = slip;
  const zh = look.language === 'zh';
  const pay = person.lines.filter(({ kind }) => kind === 'pay');
  const adjusted = person.lines.filter(({ kind }) => kind === 'adjustment');
  drawHead(slip);
  drawSums(slip, pay, adjusted);
  if (pay.length > 0) {
    drawSection(slip, zh ? '本期项目' : 'Pay of the period', Math.min(pay.length + 1, 4));
    drawLedger(pen, { columns: payColumns(zh), rows: payRows(pay, zh), turn: () => turnPage(slip) });
  }
  if (adjusted.length > 0) {
    drawSection(slip, zh ? '补发与扣回' : 'Adjustments of earlier periods', Math.min(adjusted.length + 1, 3));
    drawLedger(pen, {
      columns: adjustmentColumns(zh),
      rows: adjusted.map((line) => adjustmentRow(line, look.language)),
      turn: () => turnPage(slip),
    });
  }
  if (person.figures.length > 0) {
    drawSection(slip, zh ? '评分与等级' : 'Scores and grades', Math.min(Math.ceil(person.figures.length / 2), 3));
    drawLedger(pen, { columns: figureColumns(zh), rows: figureRows(person.figures), turn: () => turnPage(slip) });
  }
  drawOrigin(slip);
}

const LARGE: Look = { size: 20, colour: INK.text, heavy: true };
const SMALL: Look = { size: 9, colour: INK.quiet };

/** The head: organisation, what this is, period; then the person. */
function drawHead({ pen, person, provenance, look: { language } }: Slip): void {
  const zh = language === 'zh';
  drawLine(pen, fitting(pen, [provenance.organisation], TEXT_WIDTH, SMALL), PAPER.left, pen.y, SMALL);
  pen.y += lineHeight(SMALL.size);
  drawLine(pen, [zh ? '工资条' : 'Payslip'], PAPER.left, pen.y, LARGE);
  drawRight(pen, [provenance.period], pen.y, { ...LARGE, colour: INK.accent });
  pen.y += lineHeight(LARGE.size) + 4;
  rule(pen, 1.4, INK.accent);
  pen.y += 8;
  const who: Look = { size: 13, colour: INK.text, heavy: true };
  drawLine(pen, fitting(pen, [person.name, quiet(`  ${person.subject}`)], TEXT_WIDTH - 130, who), PAPER.left, pen.y, who);
  const paid = [...new Set(person.lines.map(({ pay }) => pay))].join(zh ? '、' : ', ');
  if (paid !== '') drawRight(pen, [`${zh ? '发放期' : 'pay period'}  ${paid}`], pen.y + 5, SMALL);
  pen.y += lineHeight(who.size) + 6;
}

/** The three figures that a person looks for first; without adjustments there is only the total. */
function drawSums({ pen, person, look: { language } }: Slip, pay: readonly PayrollLine[], adjusted: readonly PayrollLine[]): void {
  const zh = language === 'zh';
  const sums: readonly (readonly [string, bigint | null])[] = [
    [zh ? '本期薪酬' : 'pay of the period', totalOf(pay)],
    [zh ? '补发与扣回' : 'adjustments', totalOf(adjusted)],
    [zh ? '本期合计（元）' : 'total (yuan)', person.total],
  ];
  const shown = adjusted.length === 0 ? sums.slice(2) : sums;
  const [height, width] = [58, TEXT_WIDTH / shown.length];
  pen.pdf.rect(PAPER.left, pen.y, TEXT_WIDTH, height).fill(INK.shade);
  for (const [k, [label, fen]] of shown.entries()) {
    const last = k === shown.length - 1;
    const x = PAPER.left + k * width + 12;
    drawLine(pen, [label], x, pen.y + 8, SMALL);
    const figure: Look = last ? { size: 19, colour: INK.accent, heavy: true } : { size: 15, colour: INK.text };
    drawLine(pen, [fen === null ? '—' : amountText(fen)], x, pen.y + (last ? 22 : 26), figure);
  }
  pen.y += height + 4;
}

function drawSection(slip: Slip, title: string, rows: number): void {
  const { pen } = slip;
  const look: Look = { size: 11.5, colour: INK.accent, heavy: true };
  if (pen.y + 14 + lineHeight(look.size) + ledgerHeight(rows) > BOTTOM) turnPage(slip);
  else pen.y += 12;
  drawLine(pen, [title], PAPER.left, pen.y, look);
  pen.y += lineHeight(look.size) + 2;
}

/** A new page of the same payslip, with whose it is on top. */
function turnPage({ pen, person, provenance }: Slip): void {
  newPage(pen);
  const words = [`${person.name}  ${person.subject}  ·  ${provenance.period}`];
  drawLine(pen, fitting(pen, words, TEXT_WIDTH, SMALL), PAPER.left, pen.y, SMALL);
  pen.y += lineHeight(SMALL.size) + 6;
}

const payColumns = (zh: boolean): readonly LedgerColumn[] => [
  { head: zh ? '项目' : 'item', part: 0.5, align: 'left' },
  { head: zh ? '所属期' : 'charge period', part: 0.24, align: 'left' },
  { head: zh ? '金额（元）' : 'amount (yuan)', part: 0.26, align: 'right' },
];

function payRows(pay: readonly PayrollLine[], zh: boolean): readonly LedgerRow[] {
  const rows = pay.map(({ title, charge, fen }): LedgerRow => ({ cells: [[title], [charge], [amountText(fen)]] }));
  if (pay.length < 2) return rows;
  return [...rows, { cells: [[zh ? '小计' : 'sum'], [], [amountText(totalOf(pay) ?? 0n)]], heavy: true }];
}

const adjustmentColumns = (zh: boolean): readonly LedgerColumn[] => [
  { head: zh ? '项目' : 'item', part: 0.2, align: 'left' },
  { head: zh ? '所属期' : 'charge period', part: 0.14, align: 'left' },
  { head: zh ? '原因' : 'reason', part: 0.48, align: 'left' },
  { head: zh ? '金额（元）' : 'amount (yuan)', part: 0.18, align: 'right' },
];

function adjustmentRow(line: PayrollLine, language: Language): LedgerRow {
  const zh = language === 'zh';
  const from = line.from === null ? '' : `\n${zh ? '更正核算' : 'corrects run'} ${line.from}`;
  const reason: Words = [kindText(line, language), zh ? '：' : ': ', line.reason ?? (zh ? '没有写明' : 'not stated'), quiet(from)];
  return { cells: [[line.title], [line.charge], reason, [amountText(line.fen)]] };
}

const figureColumns = (zh: boolean): readonly LedgerColumn[] => {
  const [title, result] = zh ? ['项目', '结果'] : ['item', 'result'];
  const one = (align: 'left' | 'right', head: string | undefined, part: number): LedgerColumn => ({ head: head ?? '', part, align });
  return [one('left', title, 0.3), one('right', result, 0.18), one('left', '', 0.04), one('left', title, 0.3), one('right', result, 0.18)];
};

function figureRows(figures: PayrollPerson['figures']): readonly LedgerRow[] {
  return Array.from({ length: Math.ceil(figures.length / 2) }, (_, k) => {
    const cells = figures.slice(2 * k, 2 * k + 2).map(({ title, text }) => [[title], [text]]);
    return { cells: [...(cells[0] ?? []), [], ...(cells[1] ?? [[], []])] };
  });
}

const TINY: Look = { size: 7.5, colour: INK.quiet };

/** How far apart the lines of the foot stand, and how far into the lower margin they reach. */
const FOOT = { line: 11.5, below: 18 } as const;

/** At the foot of the last page: run, hashes, and how anyone can check the file. */
function drawOrigin(slip: Slip): void {
  const { pen, provenance, look } = slip;
  const zh = look.language === 'zh';
  const { run, state, scheme, version, engine, madeAt } = provenance;
  const stated = stateText(state, look.language);
  const from = zh ? ['核算 ', '方案 ', '引擎 '] : ['run ', 'scheme ', 'engine '];
  const how = zh
    ? '核对：运行 hengji verify 和这份文件，不用联网；它会说文件有没有改过、是谁签的。签章密钥的指纹：'
    : 'To check: run hengji verify with this file, no network needed; it tells whether the file was changed and who sealed it. Fingerprint of the key:';
  const wrapped = (text: string): readonly Words[] => wrap([text], TEXT_WIDTH, rulerOf(pen, TINY.size));
  const above = wrapped(`${from[0]}${run} · ${stated} · ${from[1]}${scheme} ${version} · ${from[2]}${engine} · ${madeAt}`);
  const below = [...wrapped(how), ...wrapped(look.fingerprint)];
  const height = (above.length + HASHES.length + below.length) * FOOT.line + 4;
  if (pen.y + 8 + height > BOTTOM + FOOT.below) turnPage(slip);
  pen.y = BOTTOM + FOOT.below - height;
  rule(pen, 0.5, INK.line);
  pen.y += 4;
  drawTiny(pen, above);
  drawHashes(slip);
  drawTiny(pen, below);
}

function drawTiny(pen: Pen, lines: readonly Words[]): void {
  for (const line of lines) {
    drawLine(pen, line, PAPER.left, pen.y, TINY);
    pen.y += FOOT.line;
  }
}

const HASHES = ['schemeHash', 'factsHash', 'resultsHash', 'auditHead'] as const;

/** The hashes under each other, so that two payslips can be compared by eye. */
function drawHashes({ pen, provenance, look: { language } }: Slip): void {
  const ruler = rulerOf(pen, TINY.size);
  const labels = HASHES.map((name) => PROVENANCE_WORDS[name][language]);
  const width = Math.max(...labels.map((label) => ruler(label, false))) + 8;
  for (const [k, name] of HASHES.entries()) {
    drawLine(pen, [labels[k] ?? ''], PAPER.left, pen.y, TINY);
    drawLine(pen, fitting(pen, [provenance[name]], TEXT_WIDTH - width, TINY), PAPER.left + width, pen.y, TINY);
    pen.y += FOOT.line;
  }
}

/** Which page of how many, where a payslip has several. */
function drawNumbers(pen: Pen, first: number, language: Language): void {
  const count = pagesOf(pen) - first;
  if (count < 2) return;
  for (let k = 0; k < count; k += 1) {
    pen.pdf.switchToPage(first + k);
    drawRight(pen, [language === 'zh' ? `第 ${k + 1} 页，共 ${count} 页` : `page ${k + 1} of ${count}`], PAPER.height - 34, SMALL);
  }
}

function drawRight(pen: Pen, words: Words, y: number, look: Look): void {
  drawLine(pen, words, PAPER.width - PAPER.right - widthOf(words, rulerOf(pen, look.size, look.heavy)), y, look);
}

/** The first line of words that fit a width. */
const fitting = (pen: Pen, words: Words, width: number, look: Look): Words =>
  wrap(words, width, rulerOf(pen, look.size, look.heavy))[0] ?? [];
