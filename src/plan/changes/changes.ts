/** What changed between two documents, section by section: passages that came, went, or read otherwise now. */

import { type Block, type Document, plainText } from '../../lib/document.ts';

/** A passage that changed; `old` is null for what came, `new` for what went. Of a row of a table the cells are joined by a bar. */
export type PassageChange = { readonly old: string | null; readonly new: string | null };

/** The changes below a heading; `section` is the path of headings to it, empty above the first. */
export type SectionChanges = { readonly section: readonly string[]; readonly changes: readonly PassageChange[] };

/** A passage as it is compared: its words, and what it is known by where only a part of it changed. */
type Passage = { readonly words: string; readonly key: string };

type Sections = ReadonlyMap<string, readonly Passage[]>;

/** The changes from one document to another, in the order of the newer one; what only the older has stands last. */
export function documentChanges(old: Document | null, now: Document): readonly SectionChanges[] {
  const before = old === null ? new Map<string, readonly Passage[]>() : sectionsOf(old);
  const after = sectionsOf(now);
  const names = [...after.keys(), ...[...before.keys()].filter((name) => !after.has(name))];
  return names
    .map((name) => ({
      section: JSON.parse(name) as readonly string[],
      changes: passageChanges(before.get(name) ?? [], after.get(name) ?? []),
    }))
    .filter(({ changes }) => changes.length > 0);
}

/** The passages of a document by the headings above them. */
function sectionsOf({ title, under, blocks }: Document): Sections {
  const sections = new Map<string, Passage[]>([['[]', [passage(title), passage(under)]]]);
  let path: readonly string[] = [];
  for (const block of blocks) {
    if (block.is === 'heading') path = [...path.slice(0, block.level - 1), plainText(block.words)];
    else {
      const name = JSON.stringify(path);
      sections.set(name, [...(sections.get(name) ?? []), ...passagesOf(block)]);
    }
  }
  return sections;
}

const passage = (words: string, key = ''): Passage => ({ words, key });

/** A heading names a section and is no passage itself. */
function passagesOf(block: Exclude<Block, { readonly is: 'heading' }>): readonly Passage[] {
  if (block.is === 'paragraph') return [passage(plainText(block.words), block.as)];
  if (block.is === 'list') return block.items.map((item) => passage(plainText(item), 'item'));
  const caption = block.caption === null ? [] : [passage(block.caption, 'caption')];
  const rows = block.rows.map((row) => passage(row.map(plainText).join(' | '), `row ${plainText(row[0] ?? [])}`));
  return [...caption, ...rows];
}

/** What is not in both, in order; a passage that went and one that came in its place are one change where they are of one kind. */
function passageChanges(old: readonly Passage[], now: readonly Passage[]): readonly PassageChange[] {
  const changes: PassageChange[] = [];
  let [at, to] = [0, 0];
  for (const [i, j] of [...commonOf(old, now), [old.length, now.length] as const]) {
    changes.push(...gapChanges(old.slice(at, i), now.slice(to, j)));
    [at, to] = [i + 1, j + 1];
  }
  return changes;
}

function gapChanges(gone: readonly Passage[], come: readonly Passage[]): readonly PassageChange[] {
  const left = [...gone];
  const changes = come.map((each): PassageChange => {
    const same = left.findIndex(({ key }) => key === each.key);
    const [was] = same === -1 ? [] : left.splice(same, 1);
    return { old: was?.words ?? null, new: each.words };
  });
  return [...left.map(({ words }) => ({ old: words, new: null })), ...changes];
}

/** The positions of a longest list of passages that both have, in order. */
function commonOf(old: readonly Passage[], now: readonly Passage[]): readonly (readonly [number, number])[] {
  const width = now.length + 1;
  const longest = new Uint32Array((old.length + 1) * width);
  const at = (i: number, j: number): number => longest[i * width + j] ?? 0;
  for (let i = old.length - 1; i >= 0; i -= 1)
    for (let j = now.length - 1; j >= 0; j -= 1)
      longest[i * width + j] = old[i]?.words === now[j]?.words ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const common: (readonly [number, number])[] = [];
  for (let [i, j] = [0, 0]; i < old.length && j < now.length; ) {
    if (old[i]?.words === now[j]?.words) {
      common.push([i, j]);
      i += 1;
      j += 1;
    } else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return common;
}
