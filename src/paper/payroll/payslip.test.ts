/** Payslips: what stands on them, one page where it fits, whose it is on every page, the same bytes every time. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { extractText, getDocumentProxy } from 'unpdf';
import { beforeAll, expect, test } from 'vitest';
import { PAYROLL, PROVENANCE, payrollLine } from '../../../test/payrolls.ts';
import { testFolder } from '../../../test/terminal.ts';
import { type Payroll, peopleOf } from '../../lib/payroll.ts';
import { groupsOf, openKeys, type SigningKeys } from '../seal/keys.ts';
import { payslipPdf } from './payslip.ts';
import { writePayroll } from './write.ts';

const folder = testFolder();

let keys: SigningKeys;

beforeAll(async () => {
  const opened = await openKeys(join(folder, 'data'));
  if (opened.keys === null) throw new Error('no keys');
  keys = opened.keys;
});

const look = (language: 'zh' | 'en') => ({ language, fingerprint: 'abcd 1234' });

const slips = (payroll: Payroll, language: 'zh' | 'en' = 'zh'): Promise<Uint8Array> =>
  payslipPdf(payroll, peopleOf(payroll), look(language));

/** The text of each page of a PDF, without blanks. */
async function pagesOf(bytes: Uint8Array): Promise<readonly string[]> {
  const { text } = await extractText(await getDocumentProxy(Uint8Array.from(bytes)), { mergePages: false });
  return text.map((page) => page.replaceAll(/\s/g, ''));
}

test('each person has a page: who, the total, items, adjustments with their reasons, scores, where it comes from', async () => {
  const [first = '', second = '', third = '', more] = await pagesOf(await slips(PAYROLL));
  expect(more).toBeUndefined();
  for (const words of ['杭州泰和医疗美容门诊部', '工资条2026-10', '张晓雯E001', '发放期2026-10', '12,356.00', '12,699.50', '−343.50'])
    expect(first).toContain(words);
  expect(first).toContain('基本提成2026-1012,850.00质检扣款2026-10−150.50小计12,699.50');
  expect(first).toContain('扣回：订单9月28日成交、10月6日退款');
  expect(first).toContain('更正核算R-4');
  expect(first).toContain('补发：补录两条');
  expect(first).toContain('综合得分92.50分等级A');
  for (const words of ['核算R-7', '已封账', PROVENANCE.factsHash, PROVENANCE.auditHead, 'hengjiverify', 'abcd1234'])
    expect(first).toContain(words);
  expect(second).toContain('李想E002');
  expect(second).toContain('6,000.05');
  expect(second).not.toContain('补发与扣回');
  expect(third).toContain('王未E003');
  expect(third).toContain('本期合计（元）—');
  expect(third).not.toContain('0.00');
});

test('English payslips speak English', async () => {
  const [first = ''] = await pagesOf(await slips(PAYROLL, 'en'));
  for (const words of ['Payslip', 'total(yuan)', 'takenback:', 'correctsrunR-4', 'Scoresandgrades', 'hashofthefacts', 'Tocheck:'])
    expect(first).toContain(words);
  expect(first).not.toContain('合计');
});

test('eight items, two adjustments and six scores stand on one page', async () => {
  const lines = [
    ...Array.from({ length: 8 }, (_, k) => payrollLine({ item: `i${k}`, title: `项目${k}` })),
    ...Array.from({ length: 2 }, (_, k) => payrollLine({ item: `i${k}`, kind: 'adjustment', reason: '补录订单', from: 'R-1' })),
  ];
  const items = Array.from({ length: 6 }, (_, k) => ({ title: `评分${k}`, text: '90 分' }));
  expect(await pagesOf(await slips({ provenance: PROVENANCE, lines, figures: [{ subject: 'E001', name: '张晓雯', items }] }))).toHaveLength(
    1,
  );
});

test('a long payslip goes on over pages with whose it is, its heads and its numbers; nothing is lost', async () => {
  const lines = Array.from({ length: 70 }, (_, k) =>
    payrollLine({ title: `第${k}项`, kind: k < 40 ? 'pay' : 'adjustment', reason: '很长的原因。'.repeat(12) }),
  );
  const pages = await pagesOf(await slips({ provenance: PROVENANCE, lines, figures: [] }));
  expect(pages.length).toBeGreaterThan(3);
  for (const [k, page] of pages.entries()) {
    expect(page).toContain('张晓雯');
    expect(page).toContain(`第${k + 1}页，共${pages.length}页`);
    if (k > 0 && /第\d+项/.test(page)) expect(page).toContain('金额（元）');
  }
  for (let k = 0; k < 70; k += 1) expect(pages.some((page) => page.includes(`第${k}项`))).toBe(true);
  expect(pages.at(-1)).toContain('核算R-7');
});

test('pages are numbered for each person', async () => {
  const lines = [...Array.from({ length: 40 }, () => payrollLine()), payrollLine({ subject: 'E002', name: '李想' })];
  const pages = await pagesOf(await slips({ provenance: PROVENANCE, lines, figures: [] }));
  expect(pages).toHaveLength(3);
  expect(pages[1]).toContain('第2页，共2页');
  expect(pages[2]).not.toContain('页，共');
});

test('one payroll gives the same bytes every time', async () => {
  expect(Buffer.compare(await slips(PAYROLL), await slips(PAYROLL))).toBe(0);
});

test('the sealed file opens as before, and prints the fingerprint of its key', async () => {
  await writePayroll(PAYROLL, join(folder, 'all.pdf'), { language: 'zh', keys });
  const bytes = readFileSync(join(folder, 'all.pdf'));
  const pages = await pagesOf(bytes);
  expect(pages).toHaveLength(3);
  expect(pages[0]).toContain(groupsOf(keys.fingerprint).replaceAll(' ', ''));
  expect(bytes.subarray(-1024).toString('latin1')).toMatch(/startxref\n\d+\n%%EOF\n$/);
});

test('tabs and other signs that only steer are blanks', async () => {
  const payroll = { ...PAYROLL, lines: [payrollLine({ title: '基本\t提成\u0000', reason: null })], figures: [] };
  const { problems } = await writePayroll(payroll, join(folder, 'steer.pdf'), { language: 'zh', keys });
  expect(problems).toEqual([]);
  expect((await pagesOf(readFileSync(join(folder, 'steer.pdf'))))[0]).toContain('基本提成2026-10');
});

test('characters that the font does not have are told, and the file is written all the same: PAYROLL_SIGNS', async () => {
  const payroll = { ...PAYROLL, lines: [payrollLine({ reason: '打钩✗' })] };
  const { files, problems } = await writePayroll(payroll, join(folder, 'signs.pdf'), { language: 'zh', keys });
  expect(files).toHaveLength(1);
  expect(problems).toMatchObject([{ code: 'PAYROLL_SIGNS', severity: 'warning', values: { signs: '✗' } }]);
});
