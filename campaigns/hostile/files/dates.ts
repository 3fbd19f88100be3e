/** Days and periods in all the ways in which people and programs write them, and days that never were. */

import type { HostileFile } from '../case.ts';
import { numberTag, sheetCells, textCells, textTag } from './cells.ts';

const DAY = '2026-10-03';

const TEXTS = textCells('paid_on', [
  ['2026-10-03', DAY],
  ['2026-10-3', DAY],
  ['2026/10/3', DAY],
  ['2026.10.3', DAY],
  ['2026年10月3日', DAY],
  ['２０２６年１０月３日', DAY],
  ['20261003', DAY],
  ['2026-10-03 23:59:59', DAY],
  ['2026-10-03T08:00', DAY],
  ['2026/10/3 0:00', DAY],
  ['2026-10-03 24:00', 'CELL_TIME'],
  ['2026-10-03 25:30', 'CELL_TIME'],
  ['2026-10-03 23:60', 'CELL_TIME'],
  ['2026-10-03T23:00:00Z', 'CELL_DATE'],
  ['2026-10-03T23:00:00+08:00', 'CELL_DATE'],
  ['10/3/2026', 'CELL_DATE'],
  ['3/10/26', 'CELL_DATE'],
  ['26-10-03', 'CELL_DATE'],
  ['3-Oct-26', 'CELL_DATE'],
  ['Oct 3, 2026', 'CELL_DATE'],
  ['2026-10', 'CELL_DATE'],
  ['10月3日', 'CELL_DATE'],
  ['昨天', 'CELL_DATE'],
  ['46298', 'CELL_DATE'],
  ['1759420800', 'CELL_DATE'],
  ['2026-10/03', 'CELL_DATE'],
  ['2026/13/1', 'CELL_NO_SUCH_DAY'],
  ['2026-02-30', 'CELL_NO_SUCH_DAY'],
  ['2026-02-29', 'CELL_NO_SUCH_DAY'],
  ['2024-02-29', '2024-02-29'],
  ['1900-02-29', 'CELL_NO_SUCH_DAY'],
  ['2026-04-31', 'CELL_NO_SUCH_DAY'],
  ['2026-00-10', 'CELL_NO_SUCH_DAY'],
  ['20260230', 'CELL_NO_SUCH_DAY'],
  ['0000-00-00', 'CELL_NO_SUCH_DAY'],
  ['0202-10-03', 'CELL_NO_SUCH_DAY'],
  ['9999-12-31', '9999-12-31'],
]);

const FROM_1904 = '<workbookPr date1904="1"/>';

const SERIALS = sheetCells('paid_on', [
  ['a serial', numberTag('46298', 'yyyy/m/d'), DAY],
  ['a serial with a time', numberTag('46298.999988425926', 'yyyy/m/d'), DAY],
  ['a serial without a format', numberTag('46298'), DAY],
  ['a serial with a time behind its day', numberTag('46298.5', 'm/d/yy h:mm'), DAY],
  ['a serial that counts from 1904', numberTag('44836', 'yyyy/m/d'), DAY, FROM_1904],
  ['day 0 of 1904', numberTag('0', 'yyyy/m/d'), '1904-01-01', FROM_1904],
  ['day 59 of 1900', numberTag('59', 'yyyy/m/d'), '1900-02-28'],
  ['day 60 of 1900, which never was', numberTag('60', 'yyyy/m/d'), 'CELL_NO_SUCH_DAY'],
  ['day 61 of 1900', numberTag('61', 'yyyy/m/d'), '1900-03-01'],
  ['day 0 of 1900', numberTag('0', 'yyyy/m/d'), 'CELL_NO_SUCH_DAY'],
  ['a time alone', numberTag('0.75', '[h]:mm:ss'), 'CELL_NO_SUCH_DAY'],
  ['a negative serial', numberTag('-1', 'yyyy/m/d'), 'CELL_NO_SUCH_DAY'],
  ['the last serial', numberTag('2958465', 'yyyy/m/d'), '9999-12-31'],
  ['one beyond the last', numberTag('2958466', 'yyyy/m/d'), 'CELL_NO_SUCH_DAY'],
  ['eight digits', numberTag('20261003'), DAY],
  ['eight digits that are no day', numberTag('20261303'), 'CELL_NO_SUCH_DAY'],
  ['a year', numberTag('2026'), 'CELL_DATE'],
  ['a percentage', numberTag('0.5', '0.00%'), 'CELL_DATE'],
  ['a text', textTag('2026年10月3日'), DAY],
  ['a day as ISO 8601', '<c t="d"><v>2026-10-03T00:00:00</v></c>', DAY],
  ['#VALUE!', '<c t="e"><v>#VALUE!</v></c>', 'CELL_ERROR'],
]);

const PERIODS = [
  ...textCells('period', [
    ['2026-10', '2026-10'],
    ['202610', '2026-10'],
    ['2026年10月', '2026-10'],
    ['2026年三季度', '2026-Q3'],
    ['2026-13', 'CELL_PERIOD'],
    ['10月', 'CELL_PERIOD'],
    ['2026-10-03', 'CELL_PERIOD'],
  ]),
  ...sheetCells('period', [
    ['a month typed into a sheet', numberTag('46296', 'yyyy"年"m"月"'), '2026-10'],
    ['a day shown as its month', numberTag('46298', 'yyyy"年"m"月"'), 'CELL_PERIOD'],
    ['six digits', numberTag('202610'), '2026-10'],
  ]),
];

/** Days, serials and periods. */
export const dateFiles: readonly HostileFile[] = [...TEXTS, ...SERIALS, ...PERIODS];
