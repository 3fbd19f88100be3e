/** People as facts on real PostgreSQL: the rows of the shipped tables, batches that replace each other, and a scheme that is paid from them. */

import { beforeEach, describe, expect, test } from 'vitest';
import { clinic } from '../../../../test/people.ts';
import { DEALS, deals, type TestRecord } from '../../../../test/record.ts';
import { records } from '../../../../test/records.ts';
import { tableLibrary } from '../../../cli/library.ts';
import { activeBatches } from '../../facts/active.ts';
import { LATEST } from '../../office/latest.ts';
import { read } from '../../office/office.ts';
import { periodOf } from '../../schemes/pinned.ts';
import { namePerson, noteEmployment, setBasePay } from '../staff/people.ts';
import { endSeat, moveSeat, takeSeat } from '../staff/seats.ts';
import { employeeRows, type PublishedTable, publishPeople } from './publish.ts';
import type { FactRow, Published } from './rows.ts';

const open = records();
let record: TestRecord;
let count = 0;
beforeEach(async () => {
  count += 1;
  record = await open(`单位 ${count}`);
  await clinic(record.office);
});

const rowsOf = async (table: Published, period: string): Promise<readonly FactRow[]> =>
  (await read(record.office, (desk) => employeeRows(desk, periodOf(period)))).get(table) ?? [];

const publish = (period: string, only?: readonly Published[]): Promise<readonly PublishedTable[]> =>
  publishPeople(record.office, { period: periodOf(period), tables: tableLibrary().tables, ...(only === undefined ? {} : { only }) });

const told = (tables: readonly PublishedTable[]): readonly string[] =>
  tables.map(({ table, rows, again, batch }) => `${table} ${rows}${again ? ' again' : ''}${batch === null ? ' nothing' : ''}`);

describe('the rows of a period', () => {
  test('say who was employed in it, with the nearest units of each kind, at its end', async () => {
    expect(await rowsOf('employees', '2026-10')).toEqual([
      {
        ...{ employee_id: 'E1', name: '王芳', position: '店长', is_manager: true, team_id: null, department_id: null, store_id: 'S1' },
        ...{ unit_id: 'R1', hired_on: '2026-01-01', regular_on: null, left_on: null, base_pay: '8000.00' },
      },
      {
        ...{ employee_id: 'E2', name: '李娜', position: '咨询师', is_manager: false, team_id: 'T1', department_id: 'D1', store_id: 'S1' },
        ...{ unit_id: 'R1', hired_on: '2026-03-01', regular_on: '2026-06-01', left_on: null, base_pay: '4000.00' },
      },
    ]);
  });

  test('know nothing of what comes after it; who left before it is not there', async () => {
    await noteEmployment(record.office, { person: 'E2', kind: 'left', day: '2026-10-15', leaving: 'resigned' });
    const left = async (period: string) =>
      (await rowsOf('employees', period)).map((row) => `${row['employee_id']} ${row['left_on']} ${row['team_id']}`);
    expect(await left('2026-02')).toEqual(['E1 null null']);
    expect(await left('2026-09')).toEqual(['E1 null null', 'E2 null T1']);
    expect(await left('2026-10')).toEqual(['E1 null null', 'E2 2026-10-15 T1']);
    expect(await left('2026-11')).toEqual(['E1 null null']);
    expect([await rowsOf('leavers', '2026-09'), await rowsOf('leavers', '2026-10')]).toEqual([
      [],
      [{ employee_id: 'E2', department_id: 'D1', hired_on: '2026-03-01', left_on: '2026-10-15' }],
    ]);
  });

  test('of seats are cut where base pay changes, and a further seat carries none', async () => {
    await setBasePay(record.office, { person: 'E2', from: '2026-09-16', fen: 450_050n });
    await moveSeat(record.office, { person: 'E2', unit: 'D2', post: 'P1', from: '2026-10-11' });
    await takeSeat(record.office, { person: 'E1', unit: 'D2', post: 'P1', from: '2026-10-01', main: false });
    await endSeat(record.office, { person: 'E1', unit: 'D2', post: 'P1', from: '2026-10-01', to: '2026-12-31' });
    const short = (await rowsOf('assignments', '2026-10')).map((row) =>
      ['employee_id', 'department_id', 'start', 'end', 'base_pay'].map((name) => row[name] ?? '-').join(' '),
    );
    expect(short).toEqual([
      'E1 D2 2026-10-01 - -',
      'E1 - 2026-01-01 - 8000.00',
      'E2 D2 2026-10-11 - 4500.50',
      'E2 D1 2026-03-01 2026-09-15 4000.00',
      'E2 D1 2026-09-16 2026-10-10 4500.50',
    ]);
    expect(await rowsOf('team_members', '2026-10')).toEqual([
      { employee_id: 'E2', team_id: 'T1', role: '咨询师', start: '2026-03-01', end: '2026-10-10' },
    ]);
  });

  test('of units name who heads them', async () => {
    await moveSeat(record.office, { person: 'E2', unit: 'T1', post: 'P2', from: '2026-10-11', head: true });
    expect(await rowsOf('teams', '2026-09')).toEqual([{ team_id: 'T1', name: '一组', leader_id: null }]);
    expect(await rowsOf('teams', '2026-10')).toEqual([{ team_id: 'T1', name: '一组', leader_id: 'E2' }]);
    expect((await rowsOf('departments', '2026-10')).map((row) => row['department_id'])).toEqual(['D1', 'D2']);
    expect(await rowsOf('units', '2026-10')).toEqual([{ unit_id: 'R1', name: '华南区' }]);
    expect(await rowsOf('stores', '2026-10')).toEqual([{ store_id: 'S1', name: '深圳店', unit_id: 'R1', opened_on: '2026-01-01' }]);
  });
});

describe('a publication', () => {
  const active = (): Promise<readonly string[]> =>
    read(record.office, async (desk) =>
      (await activeBatches(desk, new Set(['employees']), LATEST)).map(
        ({ number, manifest }) => `${number} ${manifest.rows} ${JSON.stringify(manifest.source.origin)}`,
      ),
    );

  test('makes batches, and none where nothing differs', async () => {
    expect(told(await publish('2026-10'))).toEqual(['employees 2', 'assignments 2', 'departments 2', 'teams 1', 'team_members 1']);
    expect(told(await publish('2026-10'))).toEqual([
      ...['employees 2 again', 'assignments 2 again', 'departments 2 again', 'teams 1 again', 'team_members 1 again'],
    ]);
    expect(await active()).toEqual(['1 2 {"is":"workflow","what":"people","period":"2026-10"}']);
  });

  test('replaces what was published before, for whichever period, also back and forth', async () => {
    await publish('2026-10', ['employees']);
    await namePerson(record.office, { person: 'E2', name: '李小娜' });
    expect(told(await publish('2026-10', ['employees']))).toEqual(['employees 2']);
    await publish('2026-02', ['employees']);
    await publish('2026-10', ['employees']);
    expect(await active()).toEqual(['4 2 {"is":"workflow","what":"people","period":"2026-10"}']);
  });

  test('of a table without rows is nothing, until there were some', async () => {
    expect(told(await publish('2026-10', ['leavers']))).toEqual([]);
    await noteEmployment(record.office, { person: 'E2', kind: 'left', day: '2026-10-15', leaving: 'resigned' });
    expect(told(await publish('2026-10', ['leavers']))).toEqual(['leavers 1']);
    expect(told(await publish('2026-11', ['leavers']))).toEqual(['leavers 0']);
  });

  test('pays by a scheme', async () => {
    await record.released(DEALS);
    await record.imports('deals.csv', deals('D1 E2 2026-10-03 20000 0'));
    await publish('2026-10');
    await record.locked('deals', '2026-10');
    const paid = await record.asks((desk) =>
      desk.selectFrom('settled').select(['subject', 'item', 'fen']).orderBy('subject').orderBy('item').execute(),
    );
    // 10,000 at 2 % and 10,000 at 3 % beside the base pay of the record.
    expect(paid.map(({ subject, item, fen }) => `${subject} ${item} ${fen}`)).toEqual(
      expect.arrayContaining(['E1 base 800000', 'E2 base 400000', 'E2 commission 50000']),
    );
  });
});
