/** Tests of examples that give rows of facts: the answers are those over files, cells are read exactly, and mistakes say where and how. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { planOf, schemeText } from '../../../test/scheme-text.ts';
import { exampleFacts, runWithFacts } from '../../cli/examples.ts';
import { checkoutPath, loadScheme, tableLibrary } from '../../cli/library.ts';
import { MESSAGES } from '../../cli/say.ts';
import { coverage } from '../../engine/coverage.ts';
import type { ExampleResult } from '../../engine/examples.ts';
import { results } from '../../engine/results.ts';
import { unitText } from '../../lib/unit.ts';
import { type ColumnType, columnOf } from '../../methods/tables.ts';
import { report } from '../../plan/report.ts';

const facts = exampleFacts();
afterAll(() => facts.close());

/** What comes of the only example of a text, in October 2026. */
function run(text: string): Promise<ExampleResult> {
  const plan = planOf(text);
  const [example] = plan.scheme.examples;
  if (example === undefined) throw new Error('no example');
  return runWithFacts(plan, example, facts);
}

const LINES = `表:
  notes:
    计数: 条
    时间: day
    列: { employee_id: 编号 employee, day: 日期, month: 月份, half: 周期, rate: "% 2", ratio: 数 2, note: 文本, good: 是否, pay: 元 }
指标:
  sales: { 合计: orders.amount }
  heads: { 计数: 不同 visits.customer_id }
  顾客收款: { 合计: orders.amount, 按: customer_id }
  好顾客: { 计数: 不同 visits.customer_id, 其中: 顾客收款 ≥ 500元 }
  三连: { 连续: visits.arrived_on, 其中: consumed, 每: 3天, 起点: 期前 }
  考核: { 取: ratings.score, 其中: item = 'appraisal' }
  率: { 最高: notes.rate }
  数: { 最高: notes.ratio }
  钱: { 最高: notes.pay }
  话: { 取: notes.note }
  好: { 任一: notes.good }
  天数: { 计数: 不同 notes.day }
  备注: { 计数: notes, 其中: notes.month = '2026-10' }
  半年: { 计数: notes, 其中: notes.half = '2026' }
薪酬:
  fee: { 值: heads × 20元/人 }
  level: { 值: 若 sales > 100元 则 1元 否则 2元 }
  bonus: { 值: fee + level, 仅当: sales ≥ 0元 }
`;

const EMPLOYEES = "employees: [{ employee_id: 'E1' }, { employee_id: 'E2' }]";

const example = (rows: string, rest: string): string => {
  const lines = rows.split('\n').map((line) => `      ${line}\n`);
  return schemeText(`${LINES}示例:\n  - 事实:\n${lines.join('')}    ${rest}\n`);
};

/** Whether an example is met: nothing failed and nothing was wrong. */
const met = async (rows: string, rest: string): Promise<unknown> => {
  const { failures, problems } = await run(example(rows, rest));
  return [failures.map(({ subject, name }) => `${subject} ${name}`), problems.map(({ code }) => code)];
};
const FINE = [[], []];

describe('an example with facts', () => {
  test('is answered as over files: distinct customers, groups, streaks', async () => {
    const rows = `employees: [{ employee_id: 'E1' }]
orders:
  - { employee_id: 'E1', customer_id: 'C1', paid_on: 2026-10-01, amount: 300元 }
  - { employee_id: 'E1', customer_id: 'C1', paid_on: 2026-10-31, amount: 200元 }
  - { employee_id: 'E1', customer_id: 'C2', paid_on: 2026-11-01, amount: 500元 }
visits:
  - { employee_id: 'E1', customer_id: 'C1', arrived_on: 2026-09-30, consumed: 是 }
  - { employee_id: 'E1', customer_id: 'C1', arrived_on: 2026-10-01, consumed: 是 }
  - { employee_id: 'E1', customer_id: 'C1', arrived_on: 2026-10-02, consumed: 是 }
  - { employee_id: 'E1', customer_id: 'C2', arrived_on: 2026-10-02, consumed: 否 }
ratings:
  - { employee_id: 'E1', period: 2026-10, item: 'appraisal', score: 98.5分 }`;
    expect(await met(rows, '得: { sales: 500元, heads: 2人, 好顾客: 1人, 三连: 1次, 考核: 98.5分, fee: 40元 }')).toEqual(FINE);
  });

  test('has the subjects of its rows for which the scheme is, and checks those that it names', async () => {
    const text = example(
      "employees: [{ employee_id: 'E1', position: '客服' }, { employee_id: 'E2', position: '护士' }]",
      '得: { sales: 0元 }',
    ).replace('对象: employees', "对象: employees 其中 position = '客服'");
    const { evaluation, failures } = await run(text);
    expect([evaluation?.facts.subjects.ids, failures]).toEqual([['E1'], []]);
    expect(await met(EMPLOYEES, '对象: { E2: { 得: { sales: 0元 } } }')).toEqual(FINE);
  });

  test('fails where something else comes out', async () => {
    expect(await met(EMPLOYEES, '对象: { E1: { 得: { fee: 20元 } }, E2: { 得: { fee: 0元 } } }')).toEqual([['E1 fee'], []]);
  });

  test('what is given stands in for what the facts come to, for that subject alone, and lines above follow it', async () => {
    const rows = `${EMPLOYEES}
visits: [{ employee_id: 'E1', customer_id: 'C1', arrived_on: 2026-10-01 }]
orders: [{ employee_id: 'E1', paid_on: 2026-10-01, amount: -1元 }]`;
    const rest =
      '对象: { E1: { 得: { heads: 1人, fee: 20元, bonus: 未知 } }, E2: { 给: { heads: 5人 }, 得: { fee: 100元, bonus: 102元 } } }';
    expect(await met(rows, rest)).toEqual(FINE);
    const both =
      '对象: { E1: { 给: { fee: 1元, sales: 0元 }, 得: { bonus: 3元 } }, E2: { 给: { bonus: 7元 }, 得: { heads: 0人, bonus: 7元 } } }';
    expect(await met(rows, both)).toEqual(FINE);
  });

  test('a closed line stays closed where another subject is given a value', async () => {
    const rows = `${EMPLOYEES}
orders: [{ employee_id: 'E1', paid_on: 2026-10-01, amount: -1元 }]`;
    const { evaluation } = await run(example(rows, '对象: { E2: { 给: { bonus: 7元 }, 得: { bonus: 7元 } } }'));
    const line = evaluation?.plan.lines.find((each) => each.line.name === 'bonus')?.built;
    expect([...(line?.is === 'value' ? (evaluation?.column(line.node).state ?? []) : [])]).toEqual([2, 0]);
  });

  test('reaches branches as given values do', async () => {
    const reached = async (amount: string) => {
      const { evaluation } = await run(
        example(
          `employees: [{ employee_id: 'E1' }]\norders: [{ employee_id: 'E1', paid_on: 2026-10-01, amount: ${amount} }]`,
          '得: { heads: 0人 }',
        ),
      );
      const branches = coverage(evaluation === null ? [] : [evaluation]);
      return branches.filter(({ line }) => line === 'level').map((branch) => branch.reached);
    };
    expect([await reached('100元'), await reached('100.01元')]).toEqual([
      [false, true],
      [true, false],
    ]);
  });

  test('a table that it does not name has no rows, a cell that it does not write is blank', async () => {
    expect(await met("employees: [{ employee_id: 'E1' }]\nvisits: []", '得: { heads: 0人, 考核: 未知, 率: 0% }')).toEqual(FINE);
    expect(
      await met("employees: [{ employee_id: 'E1' }]\norders: [{ employee_id: 'E1', paid_on: 2026-10-01 }]", '得: { sales: 未知 }'),
    ).toEqual(FINE);
    const unknown =
      "orders: [{ employee_id: 'E1', paid_on: 2026-10-01, amount: 未知 }, { employee_id: 未知, paid_on: 2026-10-01, amount: 1元 }]";
    expect(await met(`employees: [{ employee_id: 'E1' }]\n${unknown}`, '得: { sales: 未知 }')).toEqual(FINE);
  });
});

describe('a cell', () => {
  test.each([
    ['rate', '12.5%', '率: 12.5%'],
    ['rate', '0', '率: 0%'],
    ['rate', '1% ÷ 4', '率: 0.25%'],
    ['ratio', '2.25', '数: 2.25'],
    ['ratio', '-1', '数: -1'],
    ['pay', '1.5万元', '钱: 15000元'],
    ['pay', '0', '钱: 0元'],
    ['note', "'0012'", "话: '0012'"],
    ['note', `"'甲 乙'"`, `话: "'甲 乙'"`],
    ['note', '2026-10', `话: "'2026-10'"`],
    ['good', '是', '好: 是'],
    ['good', 'no', '好: 否'],
    ['month', '2026-10', '备注: 1条'],
    ['month', `"'2026-10'"`, '备注: 1条'],
    ['half', '2026', '半年: 1条'],
    ['half', "'2026'", '半年: 1条'],
    ['half', '2026-H1', '半年: 0条'],
    ['half', '2026-10-01/2026-10-31', '半年: 0条'],
  ])('%s takes %s', async (column, cell, gives) => {
    const rows = `employees: [{ employee_id: 'E1' }]\nnotes: [{ employee_id: 'E1', day: 2026-10-01, ${column}: ${cell} }]`;
    return expect(await met(rows, `得: { ${gives}, 天数: 1天 }`)).toEqual(FINE);
  });

  test.each([
    ['rate', '12.5'],
    ['rate', '12.505%'],
    ['rate', '5元'],
    ['ratio', '2.255'],
    ['ratio', '25%'],
    ['ratio', '5元'],
    ['pay', '5'],
    ['pay', '5分'],
    ['pay', '0.005元'],
    ['pay', '1元 ÷ 3'],
    ['pay', 'sales'],
    ['note', '甲'],
    ['note', '12'],
    ['note', `"''"`],
    ['note', `"' 甲'"`],
    ['employee_id', 'E1'],
    ['good', "'是'"],
    ['day', '2026-10'],
    ['day', "'x'"],
    ['month', '2026-Q3'],
    ['month', '2026'],
    ['month', '2026-10-01'],
    ['half', "'十月'"],
    ['half', '2026年'],
  ])('%s does not take %s', async (column, cell) => {
    const { evaluation, problems } = await run(
      example(`employees: [{ employee_id: 'E1' }]\nnotes: [{ ${column}: ${cell} }]`, '得: { heads: 0人 }'),
    );
    expect([evaluation, problems.map(({ code }) => code)]).toEqual([null, ['EXAMPLE_CELL']]);
  });

  test('takes what 64 bits hold, and no more', async () => {
    const rows = (ratio: string) => `employees: [{ employee_id: 'E1' }]\nnotes: [{ employee_id: 'E1', day: 2026-10-01, ratio: ${ratio} }]`;
    expect(await met(rows('92233720368547.75 × 1000 + 8.07'), '得: { 数: 92233720368547.75 × 1000 + 8.07 }')).toEqual(FINE);
    expect(await met(rows('92233720368547.75 × 1000 + 8.08'), '得: { heads: 0人 }')).toEqual([[], ['EXAMPLE_CELL']]);
  });
});

const MISTAKES: Readonly<Record<string, string>> = {
  EXAMPLE_TABLE: example('zzzzzz: []', '得: { heads: 0人 }'),
  EXAMPLE_TABLE_NEAR: example("到诊: [{ employee_id: 'E1' }]", '得: { heads: 0人 }'),
  EXAMPLE_TABLE_UNREAD: example("surveys: [{ employee_id: 'E1' }]", '得: { heads: 0人 }'),
  EXAMPLE_COLUMN: example('employees: [{ zzzzzz: 1 }]', '得: { heads: 0人 }'),
  EXAMPLE_COLUMN_NEAR: example("employees: [{ 工号: 'E1' }]", '得: { heads: 0人 }'),
  EXAMPLE_CELL: example('visits: [{ employee_id: E1 }]', '得: { heads: 0人 }'),
  EXAMPLE_SUBJECT: example(EMPLOYEES, '对象: { 王芳: { 得: { heads: 0人 } } }'),
  EXAMPLE_SUBJECT_NEAR: example(EMPLOYEES, '对象: { E11: { 得: { heads: 0人 } } }'),
  EXAMPLE_SUBJECTS: example(EMPLOYEES, '得: { heads: 0人 }'),
  EXAMPLE_GIVEN_COLUMN: example("employees: [{ employee_id: 'E1' }]", '给: { is_manager: 是 }\n    得: { heads: 0人 }'),
  KEY_TWICE: example("employees: [{ employee_id: 'E1' }, { employee_id: 'E1' }]", '得: { heads: 0人 }'),
  KEY_BLANK: example("employees: [{ employee_id: 'E1' }, { name: '甲' }]", '得: { heads: 0人 }'),
  SEVERAL_ROWS: example(
    "employees: [{ employee_id: 'E1' }]\nratings:\n  - { employee_id: 'E1', period: 2026-10, item: 'appraisal', score: 1分 }\n  - { employee_id: 'E1', period: 2026-10, item: 'appraisal', score: 1分 }",
    '得: { heads: 0人 }',
  ),
};

describe('a mistake in the facts of an example', () => {
  const said = async (language: 'zh' | 'en'): Promise<string> => {
    const words: string[] = [];
    for (const [code, text] of Object.entries(MISTAKES)) {
      const { problems } = await run(text);
      expect([...new Set(problems.map((problem) => problem.code))]).toEqual([code]);
      const [problem] = problems;
      if (problem !== undefined) words.push(`${code}\n${report(problem, new Map([['small.yaml', text]]), MESSAGES, language)}`);
    }
    return `${words.join('\n\n')}\n`;
  };

  test.each(['zh', 'en'] as const)('is told in %s with its place', async (language) => {
    const words = await said(language);
    expect(words).not.toMatch(/\{\w+\}|undefined/);
    await expect(words).toMatchFileSnapshot(`golden/examples.${language}.txt`);
  });
});

describe('the facts of a reference case, written into an example', () => {
  const written = (cell: string, type: ColumnType): string => {
    if (type.is === 'number') return `${cell}${type.percent ? '%' : unitText(type.unit, 'zh')}`;
    if (type.is === 'id' || type.is === 'text') return `"'${cell}'"`;
    return type.is === 'truth' ? (cell === 'true' ? '是' : '否') : cell;
  };

  /** The rows of a folder of CSV files as an example writes them; blank cells are left out. */
  function rowsOf(folder: string, needs: ReadonlyMap<string, unknown>): string {
    const files = readdirSync(folder).filter((file) => needs.has(file.replace('.csv', '')));
    return files
      .map((file) => {
        const table = tableLibrary().tables.find(({ name }) => `${name}.csv` === file);
        const [header = '', ...lines] = readFileSync(join(folder, file), 'utf8').trim().split(/\r?\n/);
        const columns = header.replace('\ufeff', '').split(',');
        const rows = lines.map((line) => {
          const cells = line.split(',').flatMap((cell, k) => {
            const declared = table === undefined ? null : columnOf(table, columns[k] ?? '');
            return declared === null || cell === '' ? [] : [`${declared.name}: ${written(cell, declared.type)}`];
          });
          return `        - { ${cells.join(', ')} }\n`;
        });
        return `      ${file.replace('.csv', '')}:\n${rows.join('')}`;
      })
      .join('');
  }

  test.each(['online-consultant', 'livestream-clinic', 'new-media-trial', 'private-domain-service'])(
    'gives what the files give: %s',
    async (name) => {
      const folder = checkoutPath('test', 'cases', name, 'public');
      const { period } = JSON.parse(readFileSync(join(folder, 'case.json'), 'utf8')) as { period: string };
      const { text } = loadScheme(name);
      const { needs } = planOf(text, period);
      const head = text.slice(0, text.indexOf('\n示例:'));
      const plan = planOf(`${head}\n示例:\n  - 事实:\n${rowsOf(join(folder, 'facts'), needs)}    对象: {}\n`, period);
      const [only] = plan.scheme.examples;
      const { evaluation, problems } = await runWithFacts(plan, only!, facts);
      expect(problems).toEqual([]);
      const expected = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as Record<string, Record<string, unknown>>;
      const found = results(evaluation!);
      expect(Object.keys(found)).toEqual(Object.keys(expected).toSorted());
      for (const [subject, items] of Object.entries(expected)) expect(found[subject]).toMatchObject(items);
    },
  );
});
