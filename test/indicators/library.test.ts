/** The library of indicators: every one compiles, has the unit it says, and its hand-worked examples come out. */

import { describe, expect, test } from 'vitest';
import { indicatorLibrary, sourceOf, tableLibrary } from '../../src/cli/library.ts';
import { runExample } from '../../src/engine/examples.ts';
import { shownText } from '../../src/engine/words.ts';
import { parsePeriod } from '../../src/lib/period.ts';
import { unitText } from '../../src/lib/unit.ts';
import { compile } from '../../src/plan/compile/compile.ts';
import { schemeOf } from '../../src/plan/indicators/alone.ts';
import type { Indicator } from '../../src/plan/indicators/indicator.ts';
import { parseScheme } from '../../src/plan/parse/scheme.ts';
import { usualPeriod } from '../../src/plan/usual.ts';

const { indicators, problems } = indicatorLibrary();
const TABLES = tableLibrary().tables;

/** The plan of an indicator alone, for a month. */
function planOf(indicator: Indicator, period: string | null) {
  const source = schemeOf(indicator, 'employees');
  const named = period === null ? null : parsePeriod(period);
  const compiled = compile(source, named ?? usualPeriod(source.scheme), TABLES);
  if (compiled.plan === null) throw new Error(JSON.stringify(compiled.problems, null, 1));
  return compiled;
}

test('the library reads without a problem, and no id stands twice', () => {
  expect(problems).toEqual([]);
  expect(indicators.length).toBeGreaterThan(130);
  const ids = indicators.map(({ id }) => id);
  expect(ids.filter((id, k) => ids.indexOf(id) < k)).toEqual([]);
});

test('no two indicators have the same title in either language', () => {
  const titles = indicators.flatMap(({ title, english }) => [title, english]);
  expect(titles.filter((title, k) => titles.indexOf(title) < k)).toEqual([]);
});

describe('every indicator', () => {
  test.each(indicators.map((each) => [each.id, each] as const))('%s compiles without a remark and has its unit', (id, indicator) => {
    const { plan, problems: found } = planOf(indicator, null);
    expect(found.map(({ code, values }) => `${code} ${JSON.stringify(values)}`)).toEqual([]);
    const built = plan?.lines.find(({ line }) => line.name === id)?.built;
    const type = built?.is === 'value' ? built.type : null;
    const unit = type?.is !== 'number' ? null : type.percent ? '%' : unitText(type.unit, 'zh');
    expect(unit).toBe(indicator.unit);
  });

  test.each(indicators.map((each) => [each.id, each] as const))('%s by reference asks what its own lines ask', (id, indicator) => {
    const text = `方案: a\n标题: a\n周期: 月\n对象: employees\n指标:\n  某行: { 引用: ${id} }\n`;
    const { scheme } = parseScheme(text, 'a.yaml');
    const period = parsePeriod('2026-01');
    if (scheme === null || period === null) throw new Error('no scheme');
    const { plan, problems: found } = compile(sourceOf(scheme, text, 'a.yaml'), period, TABLES);
    expect(found).toEqual([]);
    expect(plan?.questions).toEqual(planOf(indicator, '2026-01').plan?.questions);
    expect(plan?.nodes.map(({ operator, inputs, type }) => ({ operator, inputs, type }))).toEqual(
      planOf(indicator, '2026-01').plan?.nodes.map(({ operator, inputs, type }) => ({ operator, inputs, type })),
    );
  });

  test.each(indicators.map((each) => [each.id, each] as const))('%s carries examples that come out', (_, indicator) => {
    expect(indicator.examples.length).toBeGreaterThan(0);
    const failures = indicator.examples.flatMap((example) => {
      const { plan } = planOf(indicator, example.period);
      if (plan === null) return ['no plan'];
      const result = runExample(plan, example);
      const told = result.failures.map(
        ({ expected, found }) => `${example.title}: ${shownText(expected, 'zh')} ≠ ${shownText(found, 'zh')}`,
      );
      return [...told, ...result.problems.map(({ code, values }) => `${code} ${JSON.stringify(values)}`)];
    });
    expect(failures).toEqual([]);
  });
});
