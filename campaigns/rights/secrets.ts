/** Secret words: every private or personal value of the world says whose it is, so that an answer shows by its text alone what it gave away. */

import { type Authority, reachOf } from '../../src/desk/access/authority.ts';
import type { Duty } from '../../src/desk/access/roles.ts';
import { UNIT_OF } from './cast.ts';

/** Who may see something: every member, those with one of some duties where it reaches the person concerned, and those who have a part in it. */
export type Audience = { readonly may: readonly Duty[] | 'members'; readonly of: string | null; readonly parties: readonly string[] };

/** A secret: what its text is, where it stands, and who may see it. */
export type Secret = Audience & { readonly text: string; readonly where: string; readonly organisation: string };

/** Whoever asks: in which organisation, with which authority. */
export type Seeing = { readonly organisation: string; readonly authority: Authority };

/** The secrets of a world. */
export type Secrets = {
  /** A new text, a word that is found in any answer. */
  word(where: string, organisation: string, audience: Audience): string;
  /** A new number of that many digits, found as fen and as yuan. */
  digits(length: number, where: string, organisation: string, audience: Audience): string;
  /** Takes a text that came about otherwise. */
  keep(secret: Secret): void;
  /** All that stands in a text, and is there to be seen by nobody who asks like that. */
  leaked(text: string, seeing: Seeing): readonly Secret[];
  readonly count: () => number;
};

const FOUND = /⟦[^⟧]*⟧|[\w.+-]+@canary\.example|\d(?:[\d,.]*\d)?/g;

const plain = (text: string): string => (/^\d/.test(text) ? text.replaceAll(/[,.]/g, '') : text);

/** Opens a registry without secrets. */
export function openSecrets(): Secrets {
  const all = new Map<string, Secret[]>();
  let count = 0;
  const keep = (secret: Secret): void => {
    const name = plain(secret.text);
    all.set(name, [...(all.get(name) ?? []), secret]);
    count += 1;
  };
  const word: Secrets['word'] = (where, organisation, audience) => {
    const text = `⟦${where} ${audience.of ?? ''} ${count}⟧`;
    keep({ ...audience, text, where, organisation });
    return text;
  };
  const digits: Secrets['digits'] = (length, where, organisation, audience) => {
    // An odd number with digits that no moment, hash or count of the house has by chance.
    const text = `7${String(count * 10 + 100_003).padStart(length - 1, '0')}`;
    keep({ ...audience, text, where, organisation });
    return text;
  };
  const leaked: Secrets['leaked'] = (text, seeing) =>
    (text.match(FOUND) ?? []).flatMap((found) => {
      const known = all.get(plain(found)) ?? [];
      return known.length > 0 && !known.some((each) => isSeen(each, seeing)) ? known.slice(0, 1) : [];
    });
  return { word, digits, keep, leaked, count: () => count };
}

/** Whether something may be seen by whoever asks: by the table of roles and their reach alone. */
export function isSeen({ organisation, may, of, parties }: Audience & Pick<Secret, 'organisation'>, seeing: Seeing): boolean {
  const { authority } = seeing;
  if (organisation !== seeing.organisation) return false;
  if (may === 'members' || authority.is === 'machine') return true;
  if (authority.person === of || parties.includes(authority.person)) return true;
  const unit = of === null ? null : (UNIT_OF.get(of) ?? 'nowhere');
  return may.some((duty) => {
    const reach = reachOf(authority, duty);
    return reach === 'everywhere' || (reach !== 'nowhere' && (unit === null || reach.includes(unit)));
  });
}
