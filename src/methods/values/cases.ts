/** 条件 cases: conditions in written order, the first that holds decides; the last row is `否则`. */

import { type Form, field } from '../form.ts';
import type { Builder, Built, Method, Value } from '../method.ts';

/** { 条件: [[score ≥ 90分, '优秀'], [否则, '合格']] }. */
export const CASES: Method = {
  id: 'cases',
  family: 'value',
  fields: [{ id: 'cases', kind: 'choices', required: true }],
  build: (form, builder) => cases(form, builder),
};

function cases(form: Form, builder: Builder): Built | null {
  const rows = field(form, 'cases', 'choices');
  if (rows === null) return null;
  const last = rows.rows.at(-1);
  if (last === undefined || last.condition !== null)
    return builder.problem('CASES_OTHERWISE', last?.at ?? rows.at, { last: builder.textOf(last?.condition?.at ?? rows.at) });
  const early = rows.rows.findIndex((row) => row.condition === null);
  const next = rows.rows[early + 1];
  if (next !== undefined) return builder.problem('CASES_UNREACHED', next.at, { row: builder.textOf(next.at) });
  const conditions = rows.rows.slice(0, -1).map((row) => (row.condition === null ? null : builder.truth(row.condition)));
  const results = rows.rows.map((row) => builder.value(row.result));
  if (conditions.some((condition) => condition === null) || results.some((result) => result === null)) return null;
  const type = builder.unify(results as Value[], rows.at);
  if (type === null) return null;
  const inputs = conditions.flatMap((condition, k) => [condition as Value, results[k] as Value]);
  const value = builder.node('choose', [...inputs, results.at(-1) as Value], {}, type, form.at);
  return {
    ...value,
    explain: (cell) => {
      const states = (conditions as Value[]).map((condition) => cell(condition));
      const stop = states.findIndex((state) => state.state !== 'value' || state.value === true);
      const active = stop === -1 ? rows.rows.length - 1 : stop;
      const unknown = stop !== -1 && states[stop]?.state !== 'value';
      return {
        phrases: unknown
          ? [
              {
                zh: '这个条件还不能判断：{row}',
                en: 'this condition cannot be decided yet: {row}',
                values: { row: builder.textOf(rows.rows[active]!.at) },
              },
            ]
          : [],
        rows: rows.rows.map((row, k) => ({
          active: k === active,
          phrase: { zh: '{row}', en: '{row}', values: { row: builder.textOf(row.at) } },
        })),
      };
    },
  };
}
