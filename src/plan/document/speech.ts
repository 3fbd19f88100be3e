/** The speech of a line: what its method says its rule with. */

import { unitText } from '../../lib/unit.ts';
import type { Speech } from '../../methods/telling.ts';
import { codedBy } from '../../methods/titles.ts';
import type { PlanLine } from '../plan.ts';
import { word } from '../words.ts';
import { bandTables } from './bands.ts';
import { sayExpression } from './expression.ts';
import { fillIn, labelOf, quoted, type Reader, remarkAt, sideBySide, typeOf, within } from './reader.ts';
import { rowsOf } from './rows.ts';

/** The speech for a line of the plan. */
export function speechOf(reader: Reader, planned: PlanLine): Speech {
  const { line } = planned;
  const say: Speech['say'] = (expression) => sayExpression({ reader, rows: null }, expression);
  const unit = unitOf(reader, planned);
  const home = [word(line.section, 'zh'), line.name];
  return {
    language: reader.language,
    fill: (sentence, values) => fillIn(reader, sentence, values),
    say,
    label: (name) => within(labelOf(reader, name)),
    list: (items) => sideBySide(reader, items),
    quoted,
    zero: zeroOf(reader, planned, unit),
    unit,
    rows: (form) => rowsOf(reader, planned, form),
    bands: (value, heads) => bandTables(reader, value, heads, say),
    word: (id) => word(id, reader.language),
    remark: (field, key) =>
      calledIn(reader, field, key) ?? remarkAt(reader, key === '' ? [...home, word(field, 'zh')] : [...home, word(field, 'zh'), key]),
  };
}

/** What the scheme calls a code of a field, or null. */
function calledIn({ called }: Reader, field: string, code: string): string | null {
  const coded = codedBy(field);
  return coded === null ? null : called(coded, code);
}

/** The unit of a line as text; percent for percentages, nothing where it is no number. */
export function unitOf({ language }: Reader, planned: PlanLine): string {
  const type = typeOf(planned);
  if (type?.is !== 'number') return '';
  return `${type.percent ? '%' : ''}${unitText(type.unit, language)}`;
}

function zeroOf(reader: Reader, planned: PlanLine, unit: string): string {
  if (typeOf(planned)?.is === 'truth') return fillIn(reader, { zh: '否', en: 'no' });
  return reader.language === 'zh' || unit === '' || unit.startsWith('%') ? `0${unit}` : `0 ${unit}`;
}
