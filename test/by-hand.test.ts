/** People computed by hand from nothing but the printed documents, against the product: what a reader of the paper must get. */

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { loadScheme } from '../src/cli/library.ts';
import { computeLoaded } from '../src/cli/month.ts';
import { results } from '../src/engine/results.ts';

/** A scheme with invented records (the first line of each table holds its columns) and what the reader wrote down. */
type Sheet = {
  readonly scheme: string;
  readonly period: string;
  readonly facts: Readonly<Record<string, readonly string[]>>;
  readonly found: Readonly<Record<string, Readonly<Record<string, string | null>>>>;
};

const consultant: Sheet = {
  scheme: 'online-consultant',
  period: '2026-10',
  facts: {
    employees: ['employee_id,position,is_manager', 'A1,网络咨询,true', 'A2,网络咨询,false', 'A3,网络咨询,', 'A4,前台,false'],
    orders: [
      'order_id,customer_id,employee_id,paid_on,amount,platform_share,refunded',
      '1,c1,A1,2026-10-01,6000,0,0',
      '2,c1,A1,2026-10-01,4000,0,0',
      '3,c2,A1,2026-10-02,499.99,0,0',
      '4,c3,A1,2026-10-31,52000,2000,0',
      '5,c3,A1,2026-11-01,9999,0,0',
      '6,c5,A2,2026-10-10,1000,0,1500',
    ],
    visits: [
      'visit_id,customer_id,employee_id,arrived_on',
      '1,c1,A1,2026-10-01',
      '2,c1,A1,2026-10-05',
      '3,c2,A1,2026-10-02',
      '4,c4,A1,2026-10-03',
      '5,c3,A1,2026-11-01',
      '6,c5,A2,2026-10-10',
    ],
    attendance: ['employee_id,day,status', 'A1,2026-10-03,late', 'A2,2026-10-03,normal'],
  },
  found: {
    // 60499.99: 50000 × 2% + 10499.99 × 2.5% = 1262.49975; c1 dealt, c2 and c4 (no order: 0) not; steps 100 + 0 + 500
    A1: {
      base: '1700.00',
      attendance_bonus: '0.00',
      commission: '1262.50',
      head_fee: '40.00',
      big_order_bonus: '600.00',
      total: '3602.50',
    },
    A2: { base: '1500.00', attendance_bonus: '100.00', commission: '0.00', head_fee: '10.00', big_order_bonus: '0.00', total: '1610.00' },
    A3: { base: null, attendance_bonus: '100.00', commission: '0.00', head_fee: '0.00', big_order_bonus: '0.00', total: null },
  },
};

const clinic: Sheet = {
  scheme: 'livestream-clinic',
  period: '2026-10',
  facts: {
    employees: [
      'employee_id,team_id,hired_on,regular_on',
      'B1,t1,2026-09-20,2026-10-20',
      'B2,t1,2025-01-01,2025-04-01',
      'B3,t2,,2025-01-01',
    ],
    visits: [
      'visit_id,employee_id,team_id,arrived_on,consumed',
      '1,B1,t1,2026-09-30,true',
      '2,B1,t1,2026-10-01,true',
      '3,B1,t1,2026-10-01,true',
      '4,B1,t1,2026-10-02,true',
      '5,B1,t1,2026-10-03,true',
      '6,B2,t1,2026-10-05,true',
      '7,B2,t1,2026-10-05,false',
    ],
    orders: ['order_id,employee_id,team_id,paid_on,amount', '1,B1,t1,2026-10-15,30000'],
    findings: ['employee_id,found_on,kind', 'B2,2026-10-08,fraud'],
  },
  found: {
    // (19 × 1800 + 12 × 2000) ÷ 31 = 1877.419…; the third day of the run from 30 September is 2 October; 1000 ÷ 2
    B1: { base: '1877.42', day_bonus: '100.00', streak_bonus: '200.00', team_bonus: '500.00', total: '2677.42' },
    B2: { base: '2000.00', day_bonus: '0.00', streak_bonus: '0.00', team_bonus: '0.00', total: '2000.00' },
    B3: { base: null, day_bonus: '0.00', team_bonus: '0.00', total: null },
  },
};

const head: Sheet = {
  scheme: 'ecommerce-head',
  period: '2026-10',
  facts: {
    employees: ['employee_id,department_id', 'C1,d1', 'C2,d2', 'C3,'],
    orders: ['order_id,department_id,paid_on,amount', '1,d1,2026-10-05,40000'],
    web_traffic: ['department_id,day,visits', 'd1,2026-10-05,9750'],
    events: [
      'employee_id,department_id,happened_on,type',
      ...['agreement_delay', 'inspection_missed', 'problem_unhandled', 'new_product_poor', 'something_else'].map(
        (type) => `C9,d1,2026-10-01,${type}`,
      ),
      ...Array.from({ length: 6 }, () => 'C9,d1,2026-10-02,indiscipline'),
    ],
    leavers: ['employee_id,department_id,hired_on,left_on', 'x,d1,2025-10-31,2026-10-30', 'y,d1,2024-10-10,2026-10-10'],
    contributions: ['employee_id,approved_on,points', 'C1,2026-10-20,2.5'],
  },
  found: {
    // 10 − 2 × 2; 11 months (the 31st is not reached): 1, 24 months: 3; 8 + 5 + 0 + 10 + 6 + 2 + 6 + 0 + 2.5
    C1: {
      sales: '8.00',
      agreements: '5.00',
      inspection: '0.00',
      visits: '6.00',
      new_products: '2.00',
      stability: '6.00',
      cooperation: '0.00',
      score: '39.50',
    },
    C2: { sales: '0.00', agreements: '10.00', visits: '0.00', stability: '10.00', contribution: '0.00', score: '60.00' },
    C3: { sales: null, contribution: '0.00', score: null },
  },
};

const network: Sheet = {
  scheme: 'it-admin',
  period: '2026-10',
  facts: {
    employees: ['employee_id,brand', 'D1,b1', 'D2,b2', 'D3,b3'],
    orders: ['order_id,brand,paid_on,amount', '1,b1,2026-10-05,69999.99', '2,b3,2026-10-05,60000'],
    plans: ['brand,period,value', 'b1,2026-10,100000', 'b3,2026-10,50000'],
    work_items: ['item_id,employee_id,period,done', '1,D1,2026-10,false', '2,D1,2026-10,true', '3,D3,2026-10,', '4,D1,2026-09,false'],
    events: ['employee_id,happened_on,type', 'D1,2026-10-05,entry_error', 'D1,2026-10-06,entry_error'],
  },
  found: {
    // 69.99…% is in the row from 60%; (1 × 20% + 4 × 20% + 3 × 20% + 5 × 40%) ÷ 5 × 100
    D1: { sales_plan: '1.00', work_plan: '4.00', data_entry: '3.00', ledger: '5.00', score: '72.00' },
    D2: { sales_plan: null, work_plan: '5.00', score: null },
    D3: { sales_plan: '5.00', work_plan: null, score: null },
  },
};

const card: Sheet = {
  scheme: 'new-media-card',
  period: '2026-10',
  facts: {
    employees: ['employee_id,performance_wage', 'E1,3000', 'E2,3000.10', 'E3,3000'],
    events: [
      'employee_id,happened_on,type',
      ...['brand_culture', 'brand_culture', 'teamwork', 'praise', 'praise', ...Array.from({ length: 4 }, () => 'customer_development')].map(
        (type) => `E1,2026-10-05,${type}`,
      ),
    ],
    ratings: [
      'period,employee_id,item,score',
      ...[
        'E1,work,45.5',
        'E1,overall,7',
        'E1,attendance,9',
        'E2,work,30',
        'E2,overall,5',
        'E2,attendance,6',
        'E3,work,50',
        'E3,attendance,10',
      ].map((row) => `2026-10,${row}`),
    ],
  },
  found: {
    // 6 + 6.5 + 8 + 8 + 45.5 + 7 + 9 + 5 + 10 (4 × 3 = 12, at most 10); 73 × 3000.10 ÷ 100 = 2190.073
    E1: {
      brand_culture: '6.00',
      teamwork: '6.50',
      praise: '5.00',
      customer_development: '10.00',
      score: '105.00',
      performance_pay: '3000.00',
    },
    E2: { score: '73.00', performance_pay: '2190.07' },
    E3: { overall: null, score: null, performance_pay: null },
  },
};

const gradient: Sheet = {
  scheme: 'new-media-gradient',
  period: '2026-10',
  facts: {
    employees: ['employee_id,department_id,performance_base', 'F1,d1,3000', 'F2,d2,3000', 'F3,d3,2000'],
    web_traffic: [
      'department_id,day,end,uv',
      'd1,2026-09-10,M,30000',
      'd1,2026-10-10,M,34100',
      'd1,2026-10-10,P,99999',
      'd3,2026-09-10,M,30000',
      'd3,2026-10-10,M,20460',
    ],
    events: ['department_id,happened_on,type', ...Array.from({ length: 15 }, (_, k) => `${k < 2 ? 'd1' : 'd3'},2026-10-05,omission`)],
    channels: ['channel_id,department_id,opened_on', ...Array.from({ length: 7 }, (_, k) => `${k},${k < 2 ? 'd1' : 'd3'},2026-10-05`)],
    index_daily: ['department_id,day,wechat_index', 'd1,2026-10-10,100', 'd1,2026-10-11,200', 'd3,2026-10-10,100', 'd3,2026-10-11,200'],
    campaigns: ['campaign_id,department_id,start,end', '1,d1,2026-10-11,2026-10-11', '2,d3,2026-10-12,2026-10-20'],
  },
  found: {
    // 34100 ÷ 31 ÷ (110% × 30000 ÷ 30) = 100%; 100 − 2 × 2; 60 + 9.75; 40 + 28.8 + 18 + 8.37
    F1: { visits: '100.00', plan_execution: '96.00', activity: '100.00', channels: '69.75', score: '95.17', performance_pay: '2855.10' },
    F2: { visits: null, plan_execution: '100.00', activity: '0.00', channels: '0.00', score: null, performance_pay: null },
    // 20460 ÷ 31 = 660 = 60% of 1100, which is still in the first row; 13 omissions; 5 × 20; 100 × 12%
    F3: { visits: '0.00', plan_execution: '0.00', activity: '0.00', channels: '100.00', score: '12.00', performance_pay: '240.00' },
  },
};

const warehouse: Sheet = {
  scheme: 'purchasing-warehouse',
  period: '2026-10',
  facts: {
    employees: ['employee_id,warehouse', 'G1,备品备件库', 'G2,板材库', 'G3,'],
    events: [
      'employee_id,happened_on,type,points',
      'G1,2026-10-05,no_stock_warning,',
      'G1,2026-10-06,wrong_issue,7.5',
      'G2,2026-10-05,no_stock_warning,',
      'G3,2026-10-05,stepping,',
    ],
    attendance: [
      'employee_id,day,status',
      'G1,2026-10-01,overtime',
      'G1,2026-10-02,overtime',
      'G1,2026-10-03,late',
      'G2,2026-10-01,absent',
    ],
    ratings: [
      'period,employee_id,rater_role,item,score,grade',
      ...['G1,production,attitude,80,', 'G1,production,attitude,85,', 'G2,production,attitude,90,', 'G3,production,attitude,90,'].map(
        (row) => `2026-10,${row}`,
      ),
      ...['basic,,优', 'basic,,良', 'coordination,,优', 'execution,,中', 'learning,,差', 'management,,良'].map(
        (row) => `2026-10,G1,panel,${row}`,
      ),
      ...['basic,,优', 'coordination,,优'].map((row) => `2026-10,G2,panel,${row}`),
    ],
  },
  found: {
    // 100 − 5 − 7.5 + 60; (80 + 85) ÷ 2; 17.5 + 20 + 10 + 5 + 15
    G1: { work: '147.50', attitude: '82.50', ability: '67.50', points: '297.50', pay: '297.50' },
    G2: { work: '0.00', attitude: '90.00', ability: null, points: null, pay: null },
    G3: { work: null, attitude: '90.00', pay: null },
  },
};

const ITEMS = ['virtue', 'ability', 'diligence', 'achievement', 'integrity'];

/** The same score from one leader and one peer for every item. */
const rated = (id: string, leader: number | null, peer: number | null): readonly string[] =>
  ITEMS.flatMap((item) => [
    ...(leader === null ? [] : [`2026,${id},l,leader,${item},${leader}`]),
    ...(peer === null ? [] : [`2026,${id},p,peer,${item},${peer}`]),
  ]);

const school: Sheet = {
  scheme: 'school-annual',
  period: '2026',
  facts: {
    employees: ['employee_id', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'H7'],
    ethics: [
      'employee_id,period,grade',
      ...['H1,2026,优秀', 'H2,2026,合格', 'H3,2026,优秀', 'H4,2026,合格', 'H5,2026,合格', 'H6,2026,不合格', 'H7,2026,合格'],
    ],
    ratings: [
      'period,employee_id,rater_id,rater_role,item,score',
      ...rated('H1', 95, 90),
      ...rated('H2', 94, 94),
      ...rated('H3', 95, 90),
      ...rated('H4', 75, 75),
      ...rated('H5', 60, 60),
      ...rated('H6', 95, null),
    ],
  },
  found: {
    // one place of 15% × 7 falls among H1 and H3, who are equal: none of them
    H1: { score: '93.00', rank: '2', grade: '合格' },
    H2: { score: '94.00', rank: '1', grade: '合格' },
    H3: { score: '93.00', rank: '2', grade: '合格' },
    H4: { score: '75.00', rank: '4', grade: '合格' },
    H5: { score: '60.00', rank: '5', grade: '基本合格' },
    H6: { score: null, rank: null, grade: '不合格' },
    H7: { score: null, rank: null, grade: null },
  },
};

const contest: Sheet = {
  scheme: 'store-growth-contest',
  period: '2026-01-01/2026-02-28',
  facts: {
    units: ['unit_id,growth_target', 'U1,10', 'U2,10', 'U3,10'],
    stores: [
      'store_id,unit_id,opened_on',
      's1,U1,2024-05-01',
      's2,U1,2025-06-01',
      's3,U1,2026-01-01',
      's4,U2,2024-05-01',
      's5,U3,2025-01-01',
    ],
    store_sales: [
      'store_id,month,sales,gross_profit,budget_sales,budget_gross_profit,last_year_sales',
      's1,2026-01,560000,50000,1,50000,500000',
      's1,2026-02,560000,50000,1,50000,500000',
      's2,2026-02,110000,20000,100000,20000,0',
      's3,2026-02,999999,0,1,99999,1',
      's4,2026-02,1099999.99,100,1,100,1000000',
      's5,2026-02,1,100,1,100,1',
    ],
    findings: ['store_id,found_on,kind', 's3,2026-02-10,fake_sales'],
  },
  found: {
    // 1120000 ÷ 1000000 − 1 = 12%; 120000 of gross profit (s3 is new and takes no part) = budget; 5000 + 1000 × 2
    U1: { growth_percent: '12', eligible: 'true', reward: '7000.00', qualified_new_stores: '1' },
    U2: { growth_percent: '9', eligible: 'false', reward: '0.00', qualified_new_stores: '0' },
    // s5 opened on the very day and is no comparable store: 0 ÷ 0 is unknown
    U3: { growth_percent: null, eligible: 'false', reward: '0.00' },
  },
};

const promotion: Sheet = {
  scheme: 'web-promotion-abc',
  period: '2026-10',
  facts: {
    employees: ['employee_id', 'I1', 'I2', 'I3'],
    web_traffic: ['employee_id,day,uv,indexed', 'I1,2026-10-01,6200,93', 'I3,2026-10-01,15501,155', 'I3,2026-11-01,1,1'],
    work_log: [
      'employee_id,period,kind,done',
      'I1,2026-10,posts,400',
      'I1,2026-10,answers,120',
      'I3,2026-10,posts,600',
      'I3,2026-10,answers,100',
    ],
    ratings: [
      'period,employee_id,item,grade',
      ...[
        'I1,attitude,A',
        'I1,learning,B',
        'I1,team_spirit,C',
        'I2,learning,A',
        'I2,team_spirit,A',
        'I3,attitude,A',
        'I3,learning,A',
        'I3,team_spirit,A',
      ].map((row) => `2026-10,${row}`),
    ],
  },
  found: {
    // 6200 ÷ 31 = 200, 93 ÷ 31 = 3; (80% + 100%) ÷ 2 = 90%; 15 + 10 + 10 + 10 + 5 + 0
    I1: { visitors: '15.00', coverage: '10.00', daily_work: '10.00', score: '50.00' },
    I2: { visitors: '0.00', coverage: '0.00', daily_work: '0.00', attitude: null, learning: '10.00', score: null },
    I3: { visitors: '30.00', coverage: '20.00', daily_work: '20.00', score: '100.00' },
  },
};

const folder = mkdtempSync(join(tmpdir(), 'hengji-by-hand-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each([consultant, clinic, head, network, card, gradient, warehouse, school, contest, promotion])(
  '$scheme: what a reader of the paper computes',
  async ({ scheme, period, facts, found }) => {
    const home = join(folder, scheme);
    mkdirSync(home);
    for (const [table, lines] of Object.entries(facts)) writeFileSync(join(home, `${table}.csv`), `${lines.join('\n')}\n`);
    const month = await computeLoaded(loadScheme(scheme), home, period);
    const errors = month.problems.filter(({ severity }) => severity === 'error');
    expect(errors).toEqual([]);
    const all = month.evaluation === null ? {} : results(month.evaluation);
    month.close();
    expect(Object.keys(all)).toEqual(Object.keys(found));
    for (const [id, items] of Object.entries(found)) expect({ id, ...all[id] }).toMatchObject({ id, ...items });
  },
);
