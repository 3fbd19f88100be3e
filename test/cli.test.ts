/** The command line as people use it: what goes to which stream, exit codes, workbooks, paths, readers that stop early. */

import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import exceljs from 'exceljs';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { commandLine } from '../src/cli/command-line.ts';
import { cliMessages } from '../src/cli/messages.ts';
import { readCase } from './oracle/files.ts';

const checkout = join(import.meta.dirname, '..');
const sample = join(checkout, 'test', 'cases', 'online-consultant', 'public');
const facts = join(sample, 'facts');
const month = ['--facts', facts, '--period', '2026-10'];
let folder = '';
vi.setConfig({ testTimeout: 30_000 });

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'hengji-cli-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let told = { out: '', err: '' };

beforeEach(() => {
  told = { out: '', err: '' };
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    told.out += String(text);
    return true;
  });
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    told.err += String(text);
    return true;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

type Said = { readonly code: number | null; readonly out: string; readonly err: string };

/** Runs a command line for a user who stands in a folder, in this very process. */
async function hengji(words: readonly string[], standing = checkout): Promise<Said> {
  told = { out: '', err: '' };
  vi.stubEnv('INIT_CWD', standing);
  const code = await commandLine(words);
  return { code, ...told };
}

/** Runs a line of bash in a process of its own; "$1" "$2" is the program. */
function shell(script: string, standing: string | null = null): Promise<Said> {
  const { INIT_CWD: _, ...rest } = process.env;
  const env = standing === null ? rest : { ...rest, INIT_CWD: standing };
  const program = [process.execPath, join(checkout, 'scripts', 'run.mjs'), 'src/cli/main.ts'];
  const child = spawn('bash', ['-c', script, 'bash', ...program], { cwd: checkout, env });
  return new Promise((resolve) => {
    let [out, err] = ['', ''];
    child.stdout.on('data', (chunk) => {
      out += chunk;
    });
    child.stderr.on('data', (chunk) => {
      err += chunk;
    });
    child.on('close', (code) => resolve({ code, out, err }));
  });
}

/** A folder of facts for the sample scheme, with the given employees and nothing else. */
function factsWith(name: string, employees: readonly string[]): string {
  const to = join(folder, name);
  mkdirSync(to);
  for (const file of readdirSync(facts)) cpSync(join(facts, file), join(to, file));
  writeFileSync(join(to, 'employees.csv'), `employee_id,name,position,is_manager\n${employees.map((line) => `${line}\n`).join('')}`);
  return to;
}

describe('run', () => {
  test('--json prints the results and nothing else', async () => {
    const { code, out, err } = await hengji(['run', 'online-consultant', ...month, '--json']);
    expect([code, err]).toEqual([0, '']);
    const { expected } = readCase(sample);
    expect(JSON.parse(out)).toEqual({ scheme: 'online-consultant', period: '2026-10', results: expected });
    expect(out.endsWith('}\n')).toBe(true);
  });

  test('as a table names people, items and what is unknown', async () => {
    vi.stubEnv('npm_lifecycle_event', undefined);
    const { code, out } = await hengji([
      'run',
      'service-form',
      '--facts',
      join(checkout, 'test/cases/service-form/public/facts'),
      '--period',
      '2026-10',
    ]);
    expect(code).toBe(0);
    expect(out).toContain('客服专员绩效考核表 · 2026-10 · 6 个对象');
    expect(out).toMatch(/E003 +张伟.*未知/);
    expect(out).toContain(
      `逐项说明：hengji explain service-form --facts ${join(checkout, 'test/cases/service-form/public/facts')} --period 2026-10 --subject E001`,
    );
  });

  test('with errors in the facts prints no figure', async () => {
    const broken = factsWith('broken', ['E1,甲,网络咨询,true', 'E1,乙,网络咨询,false']);
    const { code, out, err } = await hengji(['run', 'online-consultant', '--facts', broken, '--period', '2026-10', '--json']);
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain('错误：');
    expect(err).toContain('employees.csv');
  });

  test('with a mistyped identifier prints the figures as JSON alone, and who was meant elsewhere', async () => {
    const to = join(folder, 'mistyped');
    cpSync(join(checkout, 'test/cases/online-consultant/public/facts'), to, { recursive: true });
    const path = join(to, 'visits.csv');
    const slip = readFileSync(path, 'utf8').replace(/(?<=,)E001(?=,2026-10)/, 'E0O1');
    writeFileSync(path, slip);
    const { code, out, err } = await hengji(['run', 'online-consultant', '--facts', to, '--period', '2026-10', '--json']);
    expect(code).toBe(0);
    expect(Object.keys(JSON.parse(out))).toEqual(['scheme', 'period', 'results']);
    expect(err).toContain('「E0O1」→「E001」');
    const other = await hengji(['run', 'online-consultant', '--facts', to, '--period', '2025-10', '--json', '--lang', 'en']);
    expect(JSON.parse(other.out)).toMatchObject({ period: '2025-10' });
    expect(other.err).toContain('"visits" has 81 rows, but none on the days that 2025-10 looks at');
  });

  test('with warnings prints the figures, and the warnings elsewhere', async () => {
    const to = factsWith('warned', ['E1,甲,网络咨询,true']);
    writeFileSync(join(to, 'notes.csv'), 'a,b\n1,2\n');
    const { code, out, err } = await hengji(['run', 'online-consultant', '--facts', to, '--period', '2026-10', '--json']);
    expect(code).toBe(0);
    expect(Object.keys(JSON.parse(out).results)).toEqual(['E1']);
    expect(err).not.toContain('错误');
  });

  test('of nobody at all has no results', async () => {
    const { code, out } = await hengji(['run', 'online-consultant', '--facts', factsWith('nobody', []), '--period', '2026-10', '--json']);
    expect([code, JSON.parse(out).results]).toEqual([0, {}]);
  });

  test('takes the folder of a scheme for the scheme in it, relative to where the user stands', async () => {
    const { code, out } = await hengji(['run', 'schemes/online-consultant', '--facts', 'facts', '--period', '2026-10', '--json'], sample);
    expect([code, out]).toEqual([1, '']);
    const from = await hengji(
      ['run', '../../../../schemes/online-consultant', '--facts', 'facts', '--period', '2026-10', '--json'],
      sample,
    );
    expect([from.code, from.err, Object.keys(JSON.parse(from.out).results).length]).toEqual([0, '', 6]);
  });
});

describe('wrong use and findings', () => {
  test.each([
    [['frobnicate'], 2, '没有「frobnicate」这个命令'],
    [['simulat'], 2, '是不是想用 simulate？'],
    [['run'], 2, '用法：hengji run'],
    [['run', 'online-consultant', '--facts', facts], 2, '还缺 --period'],
    [['run', 'online-consultant', '--period', '2026-10'], 2, '还缺 --facts。\n照下面的用法补上。\n\n用法：hengji run'],
    [['explain', 'online-consultant', '--period', '2026-10'], 2, '还缺 --facts、--subject'],
    [['simulate', 'online-consultant', '--periods', '2026-10..2026-11', '--facts', facts], 2, '还缺 --with。'],
    [['run', 'online-consultant', 'more', ...month], 2, '用法：hengji run'],
    [['run', 'online-consultant', ...month, '--jsn'], 2, '是不是想用 --json？\n\n用法：hengji run'],
    [['--bogus'], 2, '没有「--bogus」这个选项'],
    [['run', 'online-consultant', ...month, '--lang', 'fr'], 2, '--lang'],
    [['simulate', 'online-consultant', ...month], 2, '用法：hengji simulate'],
    [['run', 'online-consultat', ...month], 1, '「online-consultant」'],
    [['run', 'online-consultant', '--facts', join(facts, 'nowhere'), '--period', '2026-10'], 1, 'nowhere'],
    [['run', 'online-consultant', '--facts', facts, '--period', '2026-13'], 1, '「2026-13」不是一个周期'],
    [['run', 'online-consultant', ...month, '--xlsx', join(facts, 'nowhere', 'x.xlsx'), '--json'], 1, 'ENOENT'],
    [['explain', 'online-consultant', ...month, '--subject', 'E999'], 1, '「E999」'],
    [['explain', 'online-consultant', ...month, '--subject', 'E001', '--item', 'nobody'], 1, '「nobody」'],
    [['explain', 'online-consultant', ...month, '--subject', 'E001', '--item', '顾客实收'], 1, '更细'],
    [['simulate', 'online-consultant', ...month, '--with', '成交线=600元', '--item', 'nobody'], 1, '「nobody」'],
    [['simulate', 'online-consultant', ...month, '--with', '成交=600元'], 1, '成交'],
    [['simulate', 'online-consultant', ...month, '--with', '成交线=600分'], 1, '成交线'],
    [['check', 'nowhere.yaml'], 1, 'nowhere.yaml'],
  ] as const)('%j: exit %i', async (words, code, sentence) => {
    const said = await hengji(words);
    expect([said.code, said.err.includes(sentence)]).toEqual([code, true]);
    expect(said.err).not.toMatch(/\n +at /);
    if (words[0] !== 'check') expect(said.out).toBe('');
  });

  const undecided =
    "方案: open\n标题: 待定\n周期: 月\n对象: employees 其中 position = '无此岗位'\n参数:\n  甲: { 待定: { 建议: 1元, 理由: 不知 } }\n  乙: { 待定: { 建议: 2元, 理由: 不知 } }\n薪酬:\n  base: { 值: 甲 + 乙 }\n";

  test.each([
    ['COMMAND_UNKNOWN', ['frobnicate']],
    ['LANGUAGE_UNKNOWN', ['check', '--lang', 'fr']],
    ['OPTION_UNKNOWN', ['run', '--jsno']],
    ['OPTION_VALUE', ['run', '--facts', '--json']],
    ['OPTION_NO_VALUE', ['run', '--json=1']],
    ['OPTIONS_MISSING', ['run', 'online-consultant', '--facts', facts]],
    ['SCHEME_MISSING', ['run', 'qqqqqqqqqq', ...month]],
    ['SCHEME_MISSING_NEAR', ['run', 'online-consultat', ...month]],
    ['PERIOD_TEXT', ['run', 'online-consultant', '--facts', facts, '--period', '202610']],
    ['WORKBOOK_WRITE', ['run', 'online-consultant', ...month, '--xlsx', join(facts, 'nowhere', 'x.xlsx')]],
    ['SUBJECT_UNKNOWN', ['explain', 'online-consultant', ...month, '--subject', 'E999']],
    ['ITEM_UNKNOWN', ['explain', 'online-consultant', ...month, '--subject', 'E001', '--item', 'nobody']],
    ['ITEM_FINER', ['explain', 'online-consultant', ...month, '--subject', 'E001', '--item', '单客单日']],
    ['SUBJECTS_NONE', ['run', 'open.yaml', ...month]],
    ['INDICATOR_NOT_FOUND_NEAR', ['indicators', '转化律']],
    ['INDICATOR_NOT_FOUND', ['indicators', 'qqqqqqqqqqqqqqqqqq']],
    ['PARAMETERS_PROPOSED', ['run', 'open.yaml', ...month]],
  ] as const)('%s is said in the language of the user', async (code, words) => {
    writeFileSync(join(folder, 'open.yaml'), undecided);
    const languages = code === 'LANGUAGE_UNKNOWN' ? (['zh'] as const) : (['zh', 'en'] as const);
    for (const language of languages) {
      const { err } = await hengji(code === 'LANGUAGE_UNKNOWN' ? words : [...words, '--lang', language], folder);
      const said = cliMessages[code][language];
      for (const part of [said.what, said.mend].flatMap((sentence) => sentence.split(/\{\w+\}/))) expect(err).toContain(part);
      expect(err).not.toMatch(/\{\w+\}/);
    }
  });

  test('without words, and with --help, shows what there is', async () => {
    const bare = await hengji([]);
    const help = await hengji(['--help', '--lang', 'en']);
    expect([bare.code, bare.err, help.code, help.err]).toEqual([0, '', 0, '']);
    expect(bare.out).toContain('hengji run <scheme>');
    expect(help.out).toContain('exact to the fen');
    const run = await hengji(['run', '--help']);
    expect([run.code, run.out.startsWith('hengji run <scheme>')]).toEqual([0, true]);
  });

  test('in English says the same', async () => {
    const { code, err } = await hengji(['run', 'online-consultat', ...month, '--lang', 'en']);
    expect([code, err.startsWith('error: ')]).toEqual([1, true]);
  });
});

describe('a workbook', () => {
  test('holds totals, items and a sheet for each subject, exact and without formulas', async () => {
    const path = join(folder, 'out.xlsx');
    const to = factsWith('signs', [
      '=1+1,=SUM(A1),网络咨询,true',
      '汇总,李/娜,网络咨询,false',
      'a/b:c*d?[e],-5,网络咨询,false',
      'History,甲,网络咨询,false',
      `${'x'.repeat(40)}1,乙,网络咨询,false`,
      `${'x'.repeat(40)}2,丙,网络咨询,false`,
    ]);
    const { code, err } = await hengji(['run', 'online-consultant', '--facts', to, '--period', '2026-10', '--json', '--xlsx', path]);
    expect([code, err.includes('错误')]).toEqual([0, false]);
    const book = new exceljs.Workbook();
    await book.xlsx.readFile(path);
    expect(book.worksheets.map(({ name }) => name)).toEqual([
      '汇总',
      '项目',
      '=1+1',
      'History~2',
      'a_b_c_d__e_',
      'x'.repeat(31),
      `${'x'.repeat(29)}~2`,
      '汇总~2',
    ]);
    const [totals] = book.worksheets;
    expect(totals?.getRow(1).values).toEqual([undefined, '编号', '姓名', '应发合计']);
    expect(totals?.getRow(2).values).toEqual([undefined, '=1+1', '=SUM(A1)', 1800]);
    for (const sheet of book.worksheets)
      sheet.eachRow((row) =>
        row.eachCell((cell) => {
          expect(cell.formula).toBeUndefined();
          expect([exceljs.ValueType.String, exceljs.ValueType.Number, exceljs.ValueType.Null]).toContain(cell.type);
        }),
      );
    expect(existsSync(`${path}.part`)).toBe(false);
  });

  test('has the very numbers of the results', async () => {
    const path = join(folder, 'sample.xlsx');
    await hengji(['run', 'online-consultant', ...month, '--xlsx', path, '--lang', 'en']);
    const book = new exceljs.Workbook();
    await book.xlsx.readFile(path);
    const items = book.getWorksheet('items');
    const { expected } = readCase(sample);
    const names = ((items?.getRow(1).values ?? []) as string[]).slice(3);
    Object.entries(expected).forEach(([id, values], k) => {
      const row = items?.getRow(k + 2);
      expect(row?.getCell(1).value).toBe(id);
      for (const [column, name] of names.entries()) expect(row?.getCell(column + 3).value).toBe(Number(values[name]));
    });
  });

  test('keeps texts that look like numbers as they are', async () => {
    const scheme = join(folder, 'grades.yaml');
    writeFileSync(
      scheme,
      '方案: grades\n标题: 等级\n周期: 月\n对象: employees\n指标:\n  业绩: { 合计: orders.amount }\n结果:\n  grade: { 标题: 等级, 条件: [[业绩 > 5万元, "\'007\'"], [否则, "\'1.50\'"]] }\n',
    );
    const path = join(folder, 'grades.xlsx');
    const { code, err } = await hengji(['run', scheme, ...month, '--xlsx', path, '--json']);
    expect([code, err]).toEqual([0, '']);
    const book = new exceljs.Workbook();
    await book.xlsx.readFile(path);
    const cells = book.getWorksheet('项目')?.getColumn(4).values ?? [];
    expect(new Set(cells.slice(2))).toEqual(new Set(['007', '1.50']));
  });
});

describe('the other commands', () => {
  test('explain shows the tree, with its records', async () => {
    const { code, out, err } = await hengji([
      'explain',
      'online-consultant',
      ...month,
      '--subject',
      'E001',
      '--item',
      'commission',
      '--records',
    ]);
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/业绩提成 commission ·+ 1,914.73元/);
    expect(out).toContain('2026-10-06  20000.00');
  });

  test('simulate with a parameter, and with another scheme', async () => {
    const parameter = await hengji(['simulate', 'online-consultant', ...month, '--with', '成交线=99999999元', '--item', 'head_fee']);
    const other = await hengji([
      'simulate',
      'online-consultant',
      ...month,
      '--with',
      join(checkout, 'schemes', 'online-consultant'),
      '--lang',
      'en',
    ]);
    expect([parameter.code, parameter.err]).toEqual([0, '']);
    expect(parameter.out).toMatch(/E001 +王芳 +150\.00 +100\.00 +-50\.00/);
    expect([other.code, other.err]).toEqual([0, '']);
    expect(other.out).toContain('0 gain, 0 lose, 6 unchanged');
  });

  test('simulate shows what is wrong in a changed parameter in its own words', async () => {
    const { code, out, err } = await hengji([
      'simulate',
      'online-consultant',
      ...month,
      '--with',
      '提成档=[[到 5万元, 2%], [到 1万元, 3%], [以上, 1%]]',
    ]);
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain('「1万元」');
    expect(err).toContain('    [[到 5万元, 2%], [到 1万元, 3%], [以上, 1%]]\n');
  });

  test('check, test and demo pass over everything that is shipped', async () => {
    const check = await hengji(['check']);
    const examples = await hengji(['test']);
    const demo = await hengji(['demo']);
    expect([check.code, examples.code, demo.code]).toEqual([0, 0, 0]);
    expect(check.out).toMatch(/^✓ online-consultant/m);
    expect(examples.out).toMatch(/^✓ online-consultant {2}示例 \d+\/\d+/m);
    expect(demo.out).toContain('工资条：E001 王芳');
    expect(demo.out).toContain('new-media-increment-full  2026-09');
  }, 60_000);

  test('test fails where an example fails, and says what came out', async () => {
    const scheme = join(folder, 'wrong.yaml');
    writeFileSync(
      scheme,
      '方案: wrong\n标题: 错\n周期: 月\n对象: employees\n薪酬:\n  base: { 值: 1500元 }\n示例:\n  - { 得: { base: 1500.01元 } }\n',
    );
    const { code, out } = await hengji(['test', scheme]);
    expect(code).toBe(1);
    expect(out).toContain('应为 1,500.01元，算得 1,500.00元');
  });
});

describe('as a program of its own', () => {
  const order = `run online-consultant --facts '${facts}' --period 2026-10`;

  test('prints results to one stream and problems to the other, and ends with the exit code', async () => {
    const good = await shell(`"$1" "$2" "$3" ${order} --json`);
    expect([good.code, good.err, Object.keys(JSON.parse(good.out).results).length]).toEqual([0, '', 6]);
    const wrong = await shell('"$1" "$2" "$3" run online-consultat --facts . --period 2026-10 --json');
    expect([wrong.code, wrong.out, wrong.err.includes('online-consultant')]).toEqual([1, '', true]);
    const misused = await shell('"$1" "$2" "$3" frobnicate');
    expect([misused.code, misused.out]).toEqual([2, '']);
  }, 60_000);

  test('takes paths from where npm says that the user stands', async () => {
    const { code, out } = await shell('"$1" "$2" "$3" run online-consultant --facts facts --period 2026-10 --json', sample);
    expect([code, Object.keys(JSON.parse(out).results).length]).toEqual([0, 6]);
  }, 60_000);

  test('takes a reader that stops early for no failure, on either stream, and still writes the workbook', async () => {
    const path = join(folder, 'early.xlsx');
    const both = await shell(`"$1" "$2" "$3" ${order} --xlsx '${path}' 2>&1 | true; echo "\${PIPESTATUS[0]}"`);
    expect([both.out, existsSync(path)]).toEqual(['0\n', true]);
    const errors = await shell(`"$1" "$2" "$3" frobnicate 2>&1 >/dev/null | true; echo "\${PIPESTATUS[0]}"`);
    expect(['0\n', '2\n']).toContain(errors.out);
    expect([both.err, errors.err]).toEqual(['', '']);
  }, 60_000);
});
