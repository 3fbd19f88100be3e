/** The sixty people of a clinic as the workbook that HR imports: five units, two teams, seven posts, seats, base pay, and whose a scheme is. */

import exceljs from 'exceljs';

/** Ids of so many people: a letter and two digits. */
const ids = (letter: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, k) => `${letter}${String(k + 1).padStart(2, '0')}`);

/** Online consultants. */
export const CONSULTANTS = ids('C', 20);
/** Hosts of live streams, in two teams of four. */
export const HOSTS = ids('L', 8);
/** Doctors, nurses and front desk. */
export const CARERS = ids('N', 24);

/** Those who keep the house: two of HR, two of finance, steward, executive, administrator, auditor. */
const HOUSE = ['HR1', 'HR2', 'FI1', 'FI2', 'ST1', 'EX1', 'AD1', 'AU1'];

/** Everybody whom a scheme pays. */
export const PAID = [...CONSULTANTS, ...HOSTS, ...CARERS];

/** The roles that the administrator grants, each with its unit (null: the whole). */
export const ROLES: readonly (readonly [person: string, role: string, unit: string | null])[] = [
  ['HR2', 'hr', null],
  ['FI1', 'finance', null],
  ['FI2', 'finance', null],
  ['ST1', 'steward', null],
  ['EX1', 'executive', null],
  ['AU1', 'auditor', null],
  ['C01', 'manager', 'SALES'],
  ['L01', 'manager', 'LIVE'],
  ['N01', 'manager', 'CARE'],
];

/** Since when all of them are there, save L08. */
export const SINCE = '2026-01-01';

const postOf = (person: string): string => {
  if (person.startsWith('C')) return 'PC';
  if (person.startsWith('L')) return 'PL';
  if (!person.startsWith('N')) return 'PO';
  return ['PD', 'PN', 'PF'][Number(person.slice(1)) % 3] ?? 'PN';
};

const unitOf = (person: string): string => {
  if (person.startsWith('C')) return 'SALES';
  if (person.startsWith('L')) return Number(person.slice(1)) <= 4 ? 'T1' : 'T2';
  return person.startsWith('N') ? 'CARE' : 'ALL';
};

const EVERYBODY = [...HOUSE, ...PAID];

type Sheet = readonly [name: string, rows: readonly (readonly (string | number)[])[]];

const UNITS: Sheet = [
  '单位',
  [
    ['单位编号', '单位名称', '类型', '上级编号', '开始日'],
    ['ALL', '晨光医美', 'group', '', SINCE],
    ['SALES', '网络咨询部', 'department', 'ALL', SINCE],
    ['CARE', '医护部', 'department', 'ALL', SINCE],
    ['LIVE', '直播部', 'department', 'ALL', SINCE],
    ['T1', '直播一组', 'team', 'LIVE', SINCE],
    ['T2', '直播二组', 'team', 'LIVE', SINCE],
  ],
];

const POSTS: Sheet = [
  '岗位',
  [
    ['岗位编号', '岗位名称'],
    ...[
      ['PC', '网络咨询'],
      ['PL', '主播'],
      ['PD', '医生'],
      ['PN', '护士'],
      ['PF', '前台'],
      ['PO', '职能'],
    ],
  ],
];

/** L08 came in August and is regular from the sixteenth of October. */
const PEOPLE: Sheet = [
  '人员',
  [
    ['员工编号', '姓名', '入职日', '试用期至', '转正日'],
    ...EVERYBODY.map((person) => [
      ...[person, `员工${person}`, person === 'L08' ? '2026-08-16' : SINCE],
      ...(person.startsWith('L') ? (person === 'L08' ? ['2026-10-15', '2026-10-16'] : ['2026-01-31', '2026-02-01']) : ['', '']),
    ]),
  ],
];

const SEATS: Sheet = [
  '任职',
  [
    ['员工编号', '单位编号', '岗位编号', '开始日', '是否负责人'],
    ...EVERYBODY.map((person) => [
      ...[person, unitOf(person), postOf(person), person === 'L08' ? '2026-08-16' : SINCE],
      ['C01', 'L01', 'N01', 'EX1'].includes(person) ? '是' : '否',
    ]),
  ],
];

const SCHEMES: Sheet = [
  '方案归属',
  [
    ['方案', '单位编号', '开始日', '理由'],
    ['online-consultant', 'SALES', '2026-09-01', '网络咨询'],
    ['livestream-clinic', 'LIVE', '2026-10-01', '直播'],
    ['bonus-by-grade', 'CARE', '2026-10-01', '医护'],
  ],
];

/** The workbook. */
export async function workbook(): Promise<Uint8Array<ArrayBuffer>> {
  const book = new exceljs.Workbook();
  for (const [name, rows] of [UNITS, POSTS, PEOPLE, SEATS, SCHEMES]) book.addWorksheet(name).addRows(rows.map((cells) => [...cells]));
  return new Uint8Array(await book.xlsx.writeBuffer());
}
