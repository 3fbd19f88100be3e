/** Moves parts of a scheme into another text: every place by so many characters, every name that has a new one. */

/** How far places move, and what names are called there. */
export type Move = { readonly by: number; readonly names: ReadonlyMap<string, string> };

/** A copy of forms, expressions or lines in their new text. They are plain data: maps, lists, places {start, end} and names. */
export const moved = <Part>(part: Part, move: Move): Part => movedPart(part, move) as Part;

function movedPart(part: unknown, move: Move): unknown {
  if (Array.isArray(part)) return part.map((each: unknown) => movedPart(each, move));
  if (part instanceof Map) return new Map([...part].map(([key, value]): [unknown, unknown] => [key, movedPart(value, move)]));
  if (typeof part !== 'object' || part === null) return part;
  if (isSpan(part)) return { start: part.start + move.by, end: part.end + move.by };
  const copy: Record<string, unknown> = Object.fromEntries(Object.entries(part).map(([key, value]) => [key, movedPart(value, move)]));
  if (copy['is'] === 'name') return { ...copy, path: renamed(copy['path'] as readonly string[], move) };
  return 'share' in copy ? { ...copy, name: newName(String(copy['name']), move) } : copy;
}

const isSpan = (part: object): part is { start: number; end: number } => 'start' in part && 'end' in part;

const renamed = (path: readonly string[], move: Move): readonly string[] =>
  path.length === 1 ? path.map((name) => newName(name, move)) : path;

const newName = (name: string, { names }: Move): string => names.get(name) ?? name;
