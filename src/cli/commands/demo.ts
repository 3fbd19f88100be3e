/** `hengji demo`: computes every shipped scheme from its sample month and prints one payslip with its trace. */

import { readFileSync } from 'node:fs';
import { topLines, trace } from '../../engine/explain.ts';
import { treeLines } from '../../engine/tree.ts';
import { counted, type Language } from '../../lib/problem.ts';
import type { Command } from '../command.ts';
import { printed } from '../explaining/explained.ts';
import { sampleOf, shippedSchemes } from '../library.ts';
import { computeMonth } from '../month.ts';
import { say, sayProblems } from '../say.ts';
import { pad } from '../table.ts';

const SAMPLE = 'online-consultant';

/** demo: exit 1 where a sample month does not compute. */
export const demoCommand: Command = async (_words, _options, language) => {
  const zh = language === 'zh';
  say(zh ? '衡绩：用随带的样本月份计算全部方案' : 'Hengji: every shipped scheme computed from its sample month');
  say();
  let good = true;
  for (const name of shippedSchemes()) {
    const line = await demoLine(name, language);
    if (line === null) good = false;
    else say(line);
  }
  say();
  if (!(await saySlip(language))) return 1;
  say();
  say(
    zh
      ? '再看：npm start 打开网页；npm run -s hengji -- --help；README.zh-CN.md；docs/language.md；一个月从导入到封账：docs/record.md'
      : 'Next: npm start for the web app; npm run -s hengji -- --help; README.md; docs/language.md; a month from import to lock: docs/record.md',
  );
  return good ? 0 : 1;
};

async function demoLine(name: string, language: Language): Promise<string | null> {
  const folder = sampleOf(name);
  if (folder === null) return `  – ${name}`;
  const { period } = JSON.parse(readFileSync(`${folder}/case.json`, 'utf8')) as { period: string };
  const month = await computeMonth({ scheme: name, facts: `${folder}/facts`, period });
  if (month.evaluation === null) sayProblems(month.problems, new Map([[month.loaded.file, month.loaded.text]]), language);
  const people = month.evaluation?.facts.subjects.ids.length ?? 0;
  const title = month.plan?.scheme.title ?? name;
  month.close();
  if (month.evaluation === null) return null;
  return `  ✓ ${pad(name, 25)} ${pad(period, 22)} ${pad(language === 'zh' ? `${people} 个对象` : counted(people, 'subject', 'subjects'), 11)} ${title}`;
}

/** The payslip of the first person of the sample scheme. */
async function saySlip(language: Language): Promise<boolean> {
  const month = await computeMonth({ scheme: SAMPLE, facts: `${sampleOf(SAMPLE)}/facts`, period: '2026-10' });
  const { evaluation } = month;
  if (evaluation !== null) {
    const [id, label] = [evaluation.facts.subjects.ids[0] ?? '', evaluation.facts.subjects.labels[0] ?? ''];
    say(
      language === 'zh'
        ? `工资条：${id} ${label} · ${evaluation.plan.scheme.title} · 2026-10`
        : `Payslip: ${id} ${label} · ${evaluation.plan.scheme.title} · 2026-10`,
    );
    for (const name of topLines(evaluation.plan)) {
      const tree = trace(evaluation, name, 0);
      for (const line of tree === null ? [] : treeLines(evaluation, tree, 0, language)) say(printed(line));
    }
  }
  month.close();
  return evaluation !== null;
}
