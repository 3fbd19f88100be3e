/** Tests of what is read from a Singer tap: numbers as written, streams apart, the last state, and lines that are no messages. */

import { mkdtempSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { testFolder } from '../../../test/terminal.ts';
import { type Exact, exactJson, exactText } from './exact-json.ts';
import { lineWriter, type SourceRow } from './lines.ts';
import { readSinger } from './singer.ts';

const home = testFolder();

/** Reads messages that come in pieces of some bytes. */
async function read(text: string, piece = 7) {
  const bytes = Buffer.from(text);
  const pieces = Array.from({ length: Math.ceil(bytes.length / piece) }, (_, index) => bytes.subarray(index * piece, (index + 1) * piece));
  const { streams, state, problems } = await readSinger(Readable.from(pieces), mkdtempSync(join(home, 's-')));
  const rows = streams.map(({ name, lines }) => [name, readFileSync(lines.path, 'utf8').trim().split('\n')] as const);
  return { rows: Object.fromEntries(rows), state, problems, streams };
}

const schema = (stream: string): string => JSON.stringify({ type: 'SCHEMA', stream, schema: {}, key_properties: [] });

describe('a tap', () => {
  test('gives each stream its rows, with numbers as they were written, and the last state', async () => {
    const { rows, state, problems } = await read(
      [
        schema('orders'),
        schema('staff'),
        '{"type":"RECORD","stream":"orders","record":{"id":12345678901234567890,"amount":0.10,"paid":true,"note":null,"tags":["a"]}}',
        '{"type":"STATE","value":{"bookmark":1}}',
        '{"type":"RECORD","stream":"staff","record":{"name":"王芳"},"time_extracted":"2026-11-01T00:00:00Z"}',
        '{"type": "STATE", "value": {"bookmark": 12345678901234567890, "at": 1.50}}',
        '',
      ].join('\n'),
    );
    expect(rows).toEqual({
      orders: ['{"id":"12345678901234567890","amount":"0.10","paid":"true","note":null,"tags":[]}'],
      staff: ['{"name":"王芳"}'],
    });
    expect(state).toBe('{"bookmark":12345678901234567890,"at":1.50}');
    expect(problems).toEqual([]);
  });

  test('that writes nothing has no streams and no state', async () => {
    expect(await read('')).toMatchObject({ rows: {}, state: null, problems: [] });
  });

  test('may ask to drop older versions, which is told', async () => {
    const { problems } = await read(`${schema('orders')}\n{"type":"ACTIVATE_VERSION","stream":"orders","version":1}`);
    expect(problems).toMatchObject([{ code: 'SINGER_VERSION', severity: 'warning', values: { stream: 'orders' } }]);
  });

  test.each([
    ['INFO extracting orders', 'SINGER_LINE'],
    ['{"type":"RECORD","stream":"orders","record":{"id":1', 'SINGER_LINE'],
    ['{"type":"RECORD","stream":"orders","record":[1]}', 'SINGER_LINE'],
    ['{"type":"RECORD","record":{}}', 'SINGER_LINE'],
    ['{"type":"STATE"}', 'SINGER_LINE'],
    ['[1]', 'SINGER_LINE'],
    ['{"type":"BATCH","stream":"orders","manifest":["s3://x"]}', 'SINGER_TYPE'],
    ['{"type":"RECORD","stream":"refunds","record":{}}', 'SINGER_SCHEMA'],
    ['{"type":"RECORD","stream":"orders","record":{"id":1,"id":2}}', 'SINGER_KEY_TWICE'],
  ])('whose line is %s is refused whole, with the line', async (line, code) => {
    await expect(read(`${schema('orders')}\n${line}\n`)).rejects.toMatchObject({ code, values: { line: 2 } });
  });

  test('whose bytes are no text is refused', async () => {
    const input = Readable.from([Buffer.from([0xff, 0xfe, 0x0a])]);
    await expect(readSinger(input, mkdtempSync(join(home, 's-')))).rejects.toMatchObject({ code: 'SINGER_LINE' });
  });
});

describe('JSON', () => {
  test('with a colon at the start of a text names no key twice; a key that stands twice does, however deep', () => {
    for (const text of ['{"":[[""],":"]}', '{"a":"x",":b":1}', '{"a":"\\":","b":":"}'])
      expect(exactText(exactJson(text) as Exact)).toBe(text);
    for (const text of ['{"a":1,"a":2}', '{"a":[{"b":":","b":""}]}', '{"a":1,"\\u0061":1}']) expect(exactJson(text)).toBe('twice');
  });

  test('has an end to its depth', () => {
    const deep = (depth: number): string => `${'['.repeat(depth)}${']'.repeat(depth)}`;
    expect([exactJson(deep(64)) === undefined, exactJson(deep(65)), exactJson(deep(1_000_000))]).toEqual([false, undefined, undefined]);
  });

  test('of long texts full of quotes costs what it holds', () => {
    const text = `{"a":"${'\\"'.repeat(2_000_000)}","b":"${'x'.repeat(5_000_000)}"}`;
    expect(exactText(exactJson(text) as Exact)).toBe(text);
  });

  test('is written as it was read, whatever it holds', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        const read = exactJson(text);
        if (read === undefined || read === 'twice') throw new Error(`not read: ${text}`);
        expect(JSON.parse(exactText(read))).toEqual(JSON.parse(text));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('the hash of rows', () => {
  const hashOf = async (rows: readonly SourceRow[]): Promise<string> => {
    const writer = await lineWriter(join(mkdtempSync(join(home, 'h-')), 'rows.jsonl'));
    await writer.write(rows);
    return (await writer.end()).content;
  };
  const [a, b] = [{ id: '1' }, { id: '2' }];

  test('is the same in any order, and another one with a row more, less, twice or changed', async () => {
    const hash = await hashOf([a, b]);
    expect(await hashOf([b, a])).toBe(hash);
    const others = await Promise.all([hashOf([a]), hashOf([a, b, b]), hashOf([a, a]), hashOf([a, { id: '3' }]), hashOf([])]);
    expect(new Set([hash, ...others]).size).toBe(6);
  });
});
