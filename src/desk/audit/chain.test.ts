/** The chain of the audit log: what it takes, and that any tampering with its links shows. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AuditEntry, type Break, checkLinks, entryText, GENESIS, type Link, linkHash, parseEntry } from './chain.ts';

const ORGANISATION = '11111111-1111-8111-a111-111111111111';
const entry = (seq: number, about = `run ${seq}`, organisation = ORGANISATION): AuditEntry => ({
  ...{ organisation, seq, at: '2026-10-01T08:00:00.000Z', actor: '王芳', action: 'run computed', about },
  details: { fen: '123450', subjects: seq },
});

/** A chain over texts, one link each. */
function chainOf(texts: readonly string[]): readonly Link[] {
  const links: Link[] = [];
  for (const text of texts) {
    const previous = links.at(-1)?.hash ?? GENESIS;
    links.push({ seq: `${links.length + 1}`, entry: text, previous, hash: linkHash(previous, text) });
  }
  return links;
}

const chain = (length: number): readonly Link[] => chainOf(Array.from({ length }, (_, i) => entryText(entry(i + 1))));
const START = { seq: 0, hash: GENESIS };
const checked = (links: readonly Link[]): Break | null => checkLinks(links, START, ORGANISATION);

test('a hash covers the hash before and the canonical text of the entry', () => {
  expect(entryText(entry(1))).toBe(
    '{"about":"run 1","action":"run computed","actor":"王芳","at":"2026-10-01T08:00:00.000Z",' +
      `"details":{"fen":"123450","subjects":1},"organisation":"${ORGANISATION}","seq":1}`,
  );
  // printf '\0…\0' (32 times) and 'abc', through sha256sum.
  expect(linkHash(GENESIS, 'abc').toString('hex')).toBe('365aa7d8f7f9402c4b9434502b4cc89ddb09fe50d7cd95b493b834c62d5a5370');
});

test('an entry is read back as it was written, and only from its canonical text', () => {
  expect(parseEntry(entryText(entry(7)))).toEqual(entry(7));
  for (const text of ['', '[]', 'null', '{"a":1}', ` ${entryText(entry(7))}`]) expect(parseEntry(text)).toBe(null);
});

describe('a chain', () => {
  test.each([0, 1, 2, 30])('of %i links is whole', (length) => {
    expect(checked(chain(length))).toBe(null);
  });

  test('is checked in pages as well as at once', () => {
    const all = chain(10);
    for (let cut = 1; cut < 10; cut += 1) {
      expect(checked(all.slice(0, cut))).toBe(null);
      const last = all[cut - 1]!;
      expect(checkLinks(all.slice(cut), { seq: cut, hash: last.hash }, ORGANISATION)).toBe(null);
      expect(checkLinks(all.slice(cut), { seq: cut, hash: GENESIS }, ORGANISATION)).toEqual({ seq: cut + 1, why: 'previous' });
      expect(checkLinks(all.slice(cut), { seq: cut - 1, hash: last.hash }, ORGANISATION)).toEqual({ seq: cut, why: 'missing' });
    }
  });

  test('of another organisation, or with numbers that the entries do not have, is none', () => {
    const other = '22222222-2222-8222-a222-222222222222';
    expect(checkLinks(chain(3), START, other)).toEqual({ seq: 1, why: 'entry' });
    expect(checked(chainOf([entryText(entry(1)), entryText(entry(3))]))).toEqual({ seq: 2, why: 'entry' });
    expect(checked(chainOf([entryText(entry(1)), 'not an entry']))).toEqual({ seq: 2, why: 'entry' });
  });
});

/** One way of tampering with a chain: never the same chain again, and never a mere truncation, which only a signed head shows. */
type Tampering = (links: Link[], at: number, other: number, bit: number) => void;

const flip = (bytes: Buffer, bit: number): Buffer => {
  const changed = Buffer.from(bytes);
  const place = bit % (bytes.length * 8);
  changed[place >> 3] = (changed[place >> 3] ?? 0) ^ (1 << (place & 7));
  return changed;
};

const TAMPERINGS: Readonly<Record<string, Tampering>> = {
  'a bit of an entry': (links, at, _, bit) => {
    const text = flip(Buffer.from(links[at]!.entry, 'utf8'), bit).toString('utf8');
    links[at] = { ...links[at]!, entry: text };
  },
  'a bit of a hash': (links, at, _, bit) => {
    links[at] = { ...links[at]!, hash: flip(links[at]!.hash, bit) };
  },
  'a bit of the hash before': (links, at, _, bit) => {
    links[at] = { ...links[at]!, previous: flip(links[at]!.previous, bit) };
  },
  'another number': (links, at, other) => {
    links[at] = { ...links[at]!, seq: `${Number(links[at]!.seq) + other + 1}` };
  },
  'a link removed, not the last': (links, at) => {
    links.splice(Math.min(at, links.length - 2), 1);
  },
  'a link twice': (links, at) => {
    links.splice(at, 0, links[at]!);
  },
  'a made-up link put in between, the rest renumbered': (links, at, other) => {
    const place = Math.min(at, links.length - 1);
    const previous = links[place - 1]?.hash ?? GENESIS;
    const text = entryText(entry(place + 1, `forged ${other}`));
    links.splice(place, 0, { seq: `${place + 1}`, entry: text, previous, hash: linkHash(previous, text) });
    for (let i = place + 1; i < links.length; i += 1) links[i] = { ...links[i]!, seq: `${i + 1}` };
  },
  'two links in each other’s place': (links, at, other) => {
    const to = at === other % links.length ? (at + 1) % links.length : other % links.length;
    [links[at], links[to]] = [links[to]!, links[at]!];
  },
  'two entries in each other’s place': (links, at, other) => {
    const to = at === other % links.length ? (at + 1) % links.length : other % links.length;
    const [one, two] = [links[at]!, links[to]!];
    links[at] = { ...one, entry: two.entry };
    links[to] = { ...two, entry: one.entry };
  },
  'an entry rewritten with a fitting hash, not the last': (links, at, other) => {
    const place = Math.min(at, links.length - 2);
    const text = entryText(entry(place + 1, `forged ${other}`));
    links[place] = { ...links[place]!, entry: text, hash: linkHash(links[place]!.previous, text) };
  },
  'the beginning cut off': (links, at) => {
    links.splice(0, Math.min(at + 1, links.length - 1));
  },
  'the beginning cut off, the rest renumbered': (links, at) => {
    links.splice(0, Math.min(at + 1, links.length - 1));
    for (let i = 0; i < links.length; i += 1) links[i] = { ...links[i]!, seq: `${i + 1}` };
  },
};

const whole = chain(24);

test.each(Object.entries(TAMPERINGS))('%s is found wherever it is, a thousand times', (_, tamper) => {
  const run = fc.record({ length: fc.integer({ min: 2, max: 24 }), at: fc.nat(), other: fc.nat(1_000), bit: fc.nat() });
  fc.assert(
    fc.property(run, ({ length, at, other, bit }) => {
      const links = [...whole.slice(0, length)];
      tamper(links, at % length, other, bit);
      const found = checked(links);
      expect(found).not.toBe(null);
      // A link that fits the one before shows by the one behind it; all that stands before is as it was written.
      const before = Math.max(0, found!.seq - 2);
      expect(links.slice(0, before)).toEqual(whole.slice(0, before));
    }),
    { numRuns: 1_000 },
  );
});

test('a chain that was cut at its end is whole by itself, so its head must stand elsewhere', () => {
  const all = chain(5);
  expect(checked(all.slice(0, 3))).toBe(null);
  expect(all[2]?.hash.equals(all[4]!.hash)).toBe(false);
});
