/**
 * How long the pages of people take while many read: an organisation of 100,000 people with months that are locked and one that is open,
 * `hengji serve` as its owner starts it, and 200 people who each ask for all that "my month" shows, every five seconds:
 * `npm run bench -- reading [people] [readers] [seconds]`. Readers and server share the machine. BENCH_FOLDER
 * names a folder in which the organisation stays for the next time.
 */

import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import exceljs from 'exceljs';
import { dealsText } from '../campaigns/months/facts.ts';
import { openAccounts } from '../src/desk/accounts/accounts.ts';
import { type Office, openOffice } from '../src/desk/office/office.ts';
import { importPeople } from '../src/desk/people/workbook/import.ts';
import { recordOf, tickingClock } from '../test/record.ts';
import { random } from './random.ts';

const PERIODS = ['2026-08', '2026-09', '2026-10'];
const EVERY = 5_000;
const UNITS = 400;

const seller = (index: number): string => `S${String(index).padStart(7, '0')}`;

/** All that the page of a month asks for. */
const CALLS: readonly (readonly [name: string, path: string])[] = [
  ['who I am', '/me'],
  ['months', '/mine/months'],
  ['the month', '/mine/month?scheme=deals&period=2026-10&language=zh'],
  ['against the month before', '/mine/month/comparison?scheme=deals&period=2026-10&language=zh'],
  ['notices', '/notices'],
];

type Size = { readonly people: number; readonly readers: number; readonly seconds: number };

/** Gives the table of how long each call and the whole page took. */
export async function readingBench(words: readonly string[]): Promise<readonly string[]> {
  const [people = 100_000, readers = 200, seconds = 60] = words.map(Number);
  const folder = process.env['BENCH_FOLDER'] ?? mkdtempSync(join(tmpdir(), 'hengji-reading-'));
  chmodSync(folder, 0o711);
  const data = join(folder, 'data');
  const keys = await organisation(folder, { people, readers, seconds });
  const server = await serving(data);
  try {
    const before = processorOf(server.pid);
    const times = await reading(server.url, keys, seconds);
    const pages = times.get('the whole page')?.length ?? 1;
    const each = ((processorOf(server.pid) - before) / pages).toFixed(1);
    return [...tableOf(times, { people, readers, seconds }), '', `The server process worked ${each} ms for each page.`];
  } finally {
    await server.stop();
    if (process.env['BENCH_FOLDER'] === undefined) rmSync(folder, { recursive: true, force: true });
  }
}

/** Makes the organisation; gives the keys of those who read. */
async function organisation(folder: string, { people, readers }: Size): Promise<readonly string[]> {
  const office = await openOffice({ data: join(folder, 'data'), actor: 'bench' });
  try {
    const record = recordOf(office, { uploads: folder, moment: tickingClock().moment });
    const runs = await record.asks((desk) => desk.selectFrom('runs').select('number').execute());
    const kept = join(folder, 'keys.json');
    if (runs.length > 0) return (JSON.parse(readFileSync(kept, 'utf8')) as readonly string[]).slice(0, readers);
    await months(office, folder, people);
    const keys = await keysOf(
      office,
      Array.from({ length: readers }, (_, k) => seller(Math.floor((k * people) / readers))),
    );
    writeFileSync(kept, JSON.stringify(keys));
    return keys;
  } finally {
    await office.close();
  }
}

async function months(office: Office, folder: string, people: number): Promise<void> {
  const record = recordOf(office, { uploads: folder, moment: tickingClock().moment });
  const next = random(1);
  await importPeople(office, { file: await workbookOf(folder, people), preview: false });
  await record.released(dealsText('deals', '月'), { from: '2026-08' });
  const rows = Array.from({ length: people }, (_, index) => `${seller(index)},3000\n`);
  await record.imports('sellers.csv', `seller_id,base_pay\n${rows.join('')}`);
  for (const period of PERIODS) {
    const deals = Array.from({ length: people * 3 }, (_, index) => {
      const day = String(1 + (index % 28)).padStart(2, '0');
      return `${period}-${index},${seller(index % people)},${period}-${day},${next(20_000)}.${10 + next(90)},0\n`;
    });
    await record.imports(`deals-${period}.csv`, `deal_id,seller_id,paid_on,amount,refunded\n${deals.join('')}`);
    if (period === PERIODS.at(-1)) await record.computed('deals', period);
    else await record.locked('deals', period);
  }
}

async function workbookOf(folder: string, people: number): Promise<string> {
  const file = join(folder, 'people.xlsx');
  const book = new exceljs.stream.xlsx.WorkbookWriter({ filename: file });
  const add = (name: string, rows: Iterable<readonly (string | null)[]>): void => {
    const sheet = book.addWorksheet(name);
    for (const row of rows) sheet.addRow([...row]).commit();
    sheet.commit();
  };
  const all = Array.from({ length: people }, (_, index) => seller(index));
  add('单位', [
    ['单位编号', '单位名称', '类型', '上级编号', '开始日'],
    ...Array.from({ length: UNITS }, (_, k) => [`U${k}`, `门店 ${k}`, k === 0 ? '集团' : '部门', k === 0 ? null : 'U0', '2020-01-01']),
  ]);
  add('岗位', [
    ['岗位编号', '岗位名称'],
    ['P1', '销售'],
  ]);
  add('人员', [['工号', '姓名', '入职日'], ...all.map((id) => [id, `员工 ${id}`, '2020-01-01'])]);
  add('任职', [
    ['员工编号', '单位', '岗位', '开始日', '负责人'],
    ...all.map((id, k) => [id, `U${k % UNITS}`, 'P1', '2020-01-01', k < UNITS ? '是' : '否']),
  ]);
  await book.commit();
  return file;
}

/** An API key of each, of an account that is made for it. */
async function keysOf(office: Office, people: readonly string[]): Promise<readonly string[]> {
  const officeOf = (_: string, person: string): Promise<Office> => Promise.resolve({ ...office, actor: person });
  const accounts = await openAccounts(office.state, { data: office.data, baseUrl: 'http://127.0.0.1:8080', now: office.now, officeOf });
  const keys: string[] = [];
  for (const person of people) {
    const { token } = await accounts.invite(office, { person, email: `${person.toLowerCase()}-${Date.now()}@bench.example` });
    await accounts.accept({ token, name: person, password: `three blue whales ${person}`, from: '127.0.0.1' });
    keys.push((await accounts.newKey({ ...office, actor: person }, { name: 'bench', person })).text);
  }
  return keys;
}

type Server = { readonly url: string; readonly pid: number; stop(): Promise<void> };

/** The server as its owner starts it, on a free port. */
async function serving(data: string): Promise<Server> {
  const words = [
    join(import.meta.dirname, '..', 'src', 'cli', 'main.ts'),
    'serve',
    '--data',
    data,
    '--port',
    '0',
    '--base-url',
    'http://127.0.0.1:8080',
  ];
  const child: ChildProcess = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'ignore'] });
  const ended = new Promise((done) => child.once('close', done));
  const lines = createInterface({ input: child.stdout as NodeJS.ReadableStream });
  for await (const line of lines) {
    const url = /https?:\/\/127\.0\.0\.1:[1-9]\d*/.exec(line)?.[0];
    if (url === undefined) continue;
    lines.close();
    child.stdout?.resume();
    return {
      ...{ url, pid: child.pid ?? 0 },
      stop: async () => {
        child.kill('SIGINT');
        await ended;
      },
    };
  }
  throw new Error('the server does not say where it serves');
}

/** The processor time of a process so far, in milliseconds (Linux counts it in hundredths of a second). */
function processorOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

/** Pages apart: the first look at figures costs most, and the second comes while others still wait for their first. */
const WHICH = ['the first page of each', 'the second page of each'] as const;
const LATER = 'every later page';

type Times = Map<string, number[]>;

/** Everybody asks for the whole page, again and again; the beginnings are spread over the time between. */
async function reading(url: string, keys: readonly string[], seconds: number): Promise<Times> {
  const times: Times = new Map();
  const note = (name: string, took: number): void => void times.set(name, [...(times.get(name) ?? []), took]);
  const end = performance.now() + seconds * 1000;
  const reader = async (key: string, index: number): Promise<void> => {
    await pause((index * EVERY) / keys.length);
    for (let page = 0; performance.now() < end; page += 1) {
      const began = performance.now();
      await Promise.all(CALLS.map(([name, path]) => asked(`${url}/api/v1${path}`, key).then((took) => note(name, took))));
      for (const name of ['the whole page', WHICH[page] ?? LATER]) note(name, performance.now() - began);
      await pause(Math.max(0, EVERY - (performance.now() - began)));
    }
  };
  await Promise.all(keys.map(reader));
  return times;
}

async function asked(url: string, key: string): Promise<number> {
  const began = performance.now();
  const response = await fetch(url, { headers: { Authorization: `Bearer ${key}` } });
  const text = await response.text();
  if (response.status !== 200) throw new Error(`${url}: ${response.status} ${text}`);
  return performance.now() - began;
}

function tableOf(times: Times, { people, readers, seconds }: Size): readonly string[] {
  const rows = [...times].map(([name, all]) => {
    const sorted = all.toSorted((a, b) => a - b);
    const at = (share: number): string => (sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0).toFixed(0);
    return `| ${name} | ${sorted.length} | ${at(0.5)} | ${at(0.95)} | ${at(0.99)} | ${at(1)} |`;
  });
  return [
    `${people} people, ${readers} readers, a page every ${EVERY / 1000} s each, for ${seconds} s.`,
    '',
    '| call | times | median ms | 95 % | 99 % | longest |',
    '| --- | ---: | ---: | ---: | ---: | ---: |',
    ...rows,
  ];
}
