/** The schemes of the clinic and its facts of September and October 2026, with all that its people are paid, worked by hand. */

import { decidedText, shippedText } from './shipped.ts';
import { CARERS, CONSULTANTS } from './sixty.ts';

/** The scheme of doctors, nurses and front desk: the shipped bonus by grade; HR says where its score comes from, what forfeits it, and what a committee adds. */
const APPRAISAL = decidedText(shippedText('bonus-by-grade'))
  .replace('对象: employees\n', '对象: employees 其中 position 属于 医生, 护士, 前台\n')
  .replace(
    /指标:\n {2}考核得分: .*\n/,
    `指标:
  医疗事故: { 标题: 当月医疗责任事故, 任一: events, 其中: type = 'medical_incident' }
  校准: { 标题: 委员会加减分, 合计: calibrations.points }
`,
  )
  .replace(
    '\n结果:\n',
    `
评分:
  评分: { 标题: 自评、主管和同事, 评议: ratings.score, 项: [work], 组: { self: 10%, supervisor: 60%, peer: 30% }, 缺: 重分, 范围: 0分 到 100分 }
  考核得分: { 标题: 考核得分, 值: 评分 + 校准 }
结果:
`,
  )
  .replace('    条件:\n', "    条件:\n      - [医疗事故, '不合格'] # 一票否决\n");

/** The schemes by name: their text, the unit whose they are, and from which month they hold. */
export const SCHEMES: readonly { readonly name: string; readonly text: string; readonly from: string }[] = [
  { name: 'online-consultant', text: shippedText('online-consultant'), from: '2026-09' },
  {
    ...{ name: 'livestream-clinic', from: '2026-10' },
    text: shippedText('livestream-clinic').replace('对象: employees\n', "对象: employees 其中 position = '主播'\n"),
  },
  { name: 'bonus-by-grade', text: APPRAISAL, from: '2026-10' },
];

const lines = (...rows: readonly string[]): string => rows.map((row) => `${row}\n`).join('');

const ORDERS = 'order_id,customer_id,employee_id,team_id,paid_on,amount,platform_share,refunded';
const VISITS = 'customer_id,employee_id,team_id,arrived_on,consumed';

/** September: everybody has one customer who paid 8,000; C04 has one of 20,000 besides, row 22 of the file, which was C03's. */
export const ORDERS_OF_SEPTEMBER = lines(
  ORDERS,
  ...CONSULTANTS.map((person) => `S${person},K${person},${person},,2026-09-05,8000,0,0`),
  'S-disputed,KX,C04,,2026-09-12,20000,0,0',
);
/** The row of the file that is disputed. */
export const DISPUTED_ROW = 22;
/** Each of those customers came. */
export const VISITS_OF_SEPTEMBER = lines(VISITS, ...CONSULTANTS.map((person) => `K${person},${person},,2026-09-05,是`));
/** Nobody was away. */
export const ATTENDANCE_OF_SEPTEMBER = lines('employee_id,day,status', 'C01,2026-09-01,present');

/** What came after September was locked: 46,000 of C02. */
export const LATE = lines(ORDERS, 'S-late,KL,C02,,2026-09-20,46000,0,0');

/** October: each consultant one customer of 10,000 and a thousand more for each number; C03 45,000 besides; team T1 30,000, team T2 a fen less. */
export const ORDERS_OF_OCTOBER = lines(
  ORDERS,
  ...CONSULTANTS.map((person, k) => `O${person},H${person},${person},,2026-10-05,${11_000 + 1000 * k},0,0`),
  'O-big,HX,C03,,2026-10-08,45000,0,0',
  'O-T1,HT1,L01,T1,2026-10-06,30000,0,0',
  'O-T2,HT2,L05,T2,2026-10-06,29999.99,0,0',
);
/** L01 has two customers on one day, L02 one on each of three days, all of whom paid. */
export const VISITS_OF_OCTOBER = lines(
  VISITS,
  ...CONSULTANTS.map((person) => `H${person},${person},,2026-10-05,是`),
  ...['V1,L01,T1,2026-10-06,是', 'V2,L01,T1,2026-10-06,是'],
  ...['V3,L02,T1,2026-10-07,是', 'V4,L02,T1,2026-10-08,是', 'V5,L02,T1,2026-10-09,是'],
);
/** C07 was late. */
export const ATTENDANCE_OF_OCTOBER = lines('employee_id,day,status', 'C07,2026-10-13,late');

/** The wage of a carer in yuan: 4,000 and 50 for each number. */
export const WAGES = lines('employee_id,effective_on,base_pay', ...CARERS.map((person, k) => `${person},2026-01-01,${4050 + 50 * k}`));

/** No committee has decided anything yet: the table is there. */
export const NO_CALIBRATION = lines('employee_id,period,grade,points', 'NOBODY,2026-09,不变,0');

/** What supervisors give, 80 where nothing is said. */
export const BY_SUPERVISOR: Readonly<Record<string, string>> = { N02: '97.5', N03: '99.9', N05: '60', N06: '40', N08: '95', N10: '94' };
/** What a colleague gives the two whom they rate, 80 where nothing is said. N05 does not come. */
export const BY_PEER: Readonly<Record<string, string>> = { N04: '70', N06: '90' };

/**
 * What some are paid in October, in fen.
 * Consultants: 1,500 (C01 heads them: 1,700), 100 for no absence, 2 % to 50,000 and 2.5 % beyond, 20 for the head that paid, and for each
 * customer's day 100 from 10,000 on, 300 from 20,000, 500 from 30,000.
 * Carers: a tenth of the own rating, six of the supervisor's, three of the mean of two peers; from 90 on 30 % of the wage, 80 20 %, 60 10 %.
 */
export const BY_HAND: Readonly<Record<string, number>> = {
  C01: 214_000, // 1,700 + 100 + 2 % of 11,000 = 220 + 20 + 100
  // 1,500 + 100 + 240 + 20 + 100 = 1,960; September late: 54,000 instead of 8,000 is 1,000 + 100 − 160 = 940, and 500 for 46,000 in a day
  C02: 340_000,
  // 58,000: 1,000 + 2.5 % of 8,000 = 1,200; 1,500 + 100 + 20 + 100 + 500 = 2,220; from the dispute 2 % of 20,000 = 400 and 300
  C03: 412_000,
  C04: 130_000, // 1,500 + 100 + 280 + 20 + 100 = 2,000; the dispute takes 700
  C07: 196_000, // 1,500 + 340 + 20 + 100, and nothing for full attendance
  C10: 232_000, // 1,500 + 100 + 2 % of 20,000 = 400 + 20 + 300: 20,000 is just reached
  L01: 235_000, // 2,000 + a day of two who both paid 100 + a quarter of 1,000
  L02: 245_000, // 2,000 + three days in a row 200 + 250
  L05: 200_000, // team T2 is a fen short of 30,000
  L08: 190_323, // (15 days × 1,800 + 16 days × 2,000) ÷ 31 = 59,000 ÷ 31 = 1,903.2258…
  N02: 123_000, // 9 + 58.5 + 0.3 × (80 + 70) ÷ 2 = 90: 30 % of 4,100
  N03: 83_000, // 9 + 59.94 + 0.3 × 70, for N05 did not come: 89.94, 20 % of 4,150
  N04: 84_000, // 9 + 48 + 0.3 × 90, without N05: 84, 20 % of 4,200
  N05: 42_500, // 9 + 36 + 0.3 × 85 = 70.5: 10 % of 4,250
  N06: 0, // 9 + 24 + 24 = 57
  N08: 0, // 9 + 57 + 24 = 90 would be 30 %; an incident forfeits it
  N10: 135_000, // 9 + 56.4 + 24 = 89.4, and 1 from the committee: 30 % of 4,500
};

/**
 * What each run pays of its own month, in fen.
 * Consultants: 20 × 1,500 + 200 = 30,200; 19 × 100; 2 % of 410,000 = 8,200 and 940 more for C03 (1,200 instead of 260); 20 × 20;
 * 9 × 100 + 10 × 300 + 500, and 500 more for C03 = 4,900: 46,540.
 * Hosts: 2,350 + 2,450 + 2 × 2,250 + 3 × 2,000 + 1,903.23 = 17,203.23.
 * Carers: 1,230 + 830 + 840 + 425 + 1,350 = 4,675, and 20 % of 81,100 for the other seventeen with 81 points = 16,220: 20,895.
 */
export const RUN_SUMS: Readonly<Record<string, number>> = {
  'online-consultant': 4_654_000,
  'livestream-clinic': 1_720_323,
  'bonus-by-grade': 2_089_500,
};

/** The adjustments of September that October pays: 1,440 late, and 700 from one to the other. */
export const ADJUSTMENTS = 144_000;
