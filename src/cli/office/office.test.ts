/** Tests of the record at the terminal: what people read from import to statement, in both languages, and which words are refused. */

import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DEALS, deals, STAFF } from '../../../test/record.ts';
import { folderWith, hengji, testFolder } from '../../../test/terminal.ts';
import { type Office, openOffice } from '../../desk/office/office.ts';
import { onward, signed, yuan } from './words.ts';

const folder = testFolder();
const data = join(folder, 'data');
let office: Office;

// The server stays up between the commands, which makes each of them quick.
beforeAll(async () => {
  office = await openOffice({ data, actor: '财务' });
  folderWith(folder, 'facts', {
    'employees.csv': STAFF,
    'deals.csv': deals('D1 E1 2026-10-01 9000 0', 'D2 E1 2026-10-20 3000 0'),
    'deals-2.csv': deals('D2 E1 2026-10-20 3000 3000'),
    'deals.yaml': DEALS,
  });
});
afterAll(async () => await office.close());

const run = (line: string) => hengji([...line.split(' '), '--data', data], join(folder, 'facts'));

describe('the record at the terminal', () => {
  test('leads from files to an account, step by step', async () => {
    expect((await run('release deals.yaml --from 2026-10')).out).toContain('「deals」第 1 版已发布，自 2026-10-01 起生效。');
    expect((await run('release deals.yaml --from 2026-10 --lang en')).out).toContain(
      '"deals" version 1 was released before with the same text.',
    );
    const imported = await run('import employees.csv deals.csv');
    expect(imported.out).not.toContain('没有键');
    expect(imported.out).toMatch(/✓ employees\.csv → 批次 B1.*✓ deals\.csv → 批次 B2/s);
    expect((await run('compute deals --period 2026-10')).out).toMatch(/E1 +王芳 +3000\.00 +260\.00 +3260\.00/);
    for (const step of ['review', 'approve']) expect((await run(`${step} R1`)).code).toBe(0);
    expect((await run('lock R1')).out).toContain('2 人，4 笔，合计 5,260.00 元；从现在起不再改变。');
    expect((await run('import deals-2.csv --table deals --lang en')).out).toContain('late: 1 row belongs to the locked "deals 2026-10"');
    const adjusted = await run('adjust deals --period 2026-10 --reason 退款 --instalments 3');
    expect(adjusted.out).toMatch(/E1 +提成 +2026-11 +-26\.67\nE1 +提成 +2026-12 +-26\.67\nE1 +提成 +2027-01 +-26\.66\n/);
    expect(adjusted.out).toContain('调整 A1：更正 R1，依据重算 R2，合计 -80.00 元，待审批。');
    expect((await run('approve A1')).out).toBe('A1 deals 2026-10 → 已审批\n');
    expect((await run('adjustments A1')).out).toMatch(/A1 +deals +2026-10 +-80\.00 +已审批 .*E1 +提成 +2026-11 +-26\.67/s);
    expect((await run('adjustments A1 --lang en')).out).toMatch(/E1 +commission +2026-11 +-26\.67/);
    const account = (await run('statement E1')).out;
    expect(account).toMatch(/底薪 +2026-10 +3,000\.00 +已封账\n +提成 +2026-10 +260\.00 +已封账\n +提成 +2026-11 +-26\.67 +A1 已审批/);
    expect(account).toMatch(/合计 +3,180\.00/);
    expect((await run('statement E1 --lang en')).out).toMatch(/in all +3,180\.00/);
    expect((await run('replay --all')).out).toContain('✓ R1 deals 2026-10：与当时逐字节相同');
    expect((await run('undo B3 --reason 退款撤回')).out).toContain('它有属于已封账的「deals 2026-10」的行；若已为它们补发或扣回');
    expect((await run('adjust deals --period 2026-10 --reason 退款撤回')).out).toContain('合计 +80.00 元，待审批。');
  });

  test.each([
    ['runs A3', 'NUMBER_TEXT', '「A3」不是编号。', '"A3" is no number of that kind.'],
    ['runs --as-of 2026-02-30', 'AS_OF_TEXT', '「2026-02-30」不是一个时刻。', '"2026-02-30" is no moment.'],
    ['import deals.csv --map amount', 'MAP_TEXT', '「amount」不是“列=表头”。', '"amount" is no column=header.'],
    ['adjustments A9', 'ADJUSTMENT_MISSING', '没有调整 A9。', 'There is no adjustment A9.'],
    ['adjust deals --period 2026-10 --reason x --instalments 0', 'INSTALMENTS', '「0」不是分期数。', 'from 1 to 60'],
    ['undo B1', 'REASON_MISSING', '没有写原因', 'There is no reason'],
  ])('%s is refused (%s)', async (line, _, zh, en) => {
    const said = await run(line);
    expect([said.code, said.out]).toEqual([1, '']);
    expect(said.err).toContain(zh);
    expect((await run(`${line} --lang en`)).err).toContain(en);
  });

  test('says of a table without a key that every row counts, before anybody sends a correction that is paid twice', async () => {
    folderWith(folder, 'keyless', { 'orders.csv': 'order_id,employee_id,paid_on,amount\nO1,E1,2026-10-01,100\n' });
    expect((await run('import ../keyless/orders.csv --preview')).out).toContain('这张表没有键：每一行都加计');
    expect((await run('import ../keyless/orders.csv --preview --lang en')).out).toContain('no key: every row counts');
  });

  test('says what comes next for the same folder and organisation: the same number is another run elsewhere', async () => {
    await run('org add 甲公司');
    expect((await run('release deals.yaml --from 2026-10 --org 甲公司')).code).toBe(0);
    expect((await run('import employees.csv deals.csv --org 甲公司')).code).toBe(0);
    expect((await run('compute deals --period 2026-10 --org 甲公司')).out).toMatch(
      /留存为 R1。下一步：.*review R1 --data \S+ --org 甲公司\n/,
    );
    expect((await run('review R1 --org 甲公司 --lang en')).out).toMatch(/Next: .*approve R1 --data \S+ --org 甲公司 --lang en\n/);
    expect(onward(['lock', 'R1'], { org: '甲 & 乙' }, 'zh')).toMatch(/ lock R1 --org '甲 & 乙'$/);
  });

  test('writes amounts with their sign where they are differences', () => {
    expect([0n, 5n, -5n, 123_456_789n, -100_000n].map(yuan)).toEqual(['0.00', '0.05', '-0.05', '1,234,567.89', '-1,000.00']);
    expect([0n, 1n, -1n].map(signed)).toEqual(['0.00', '+0.01', '-0.01']);
  });
});
