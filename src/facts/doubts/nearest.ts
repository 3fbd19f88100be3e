/** Identifiers that look alike: which existing one somebody most likely meant. */

/** How an identifier is compared: in plain width and capitals, without blanks and strokes, O as 0, I and L as 1, numbers without leading zeros. */
const folded = (id: string): string =>
  id
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}_.·\u200b-\u200f\u2060\ufeff]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')
    .replace(/(?<!\d)0+(?=\d)/g, '');

/**
 * The one of `ids` that was most likely meant by `found`: the only one that looks the same, else the only one a single slip away (one sign
 * more, less, other, or two swapped). Null where none or several are as near: a guess among neighbours helps nobody.
 */
export function nearestId(found: string, ids: readonly string[]): string | null {
  const same = folded(found);
  const alike = ids.filter((id) => folded(id) === same);
  if (alike.length > 0) return alike.length === 1 ? (alike[0] ?? null) : null;
  const signs = [...found];
  const near = signs.length < 3 ? [] : ids.filter((id) => oneSlip(signs, [...id]));
  return near.length === 1 ? (near[0] ?? null) : null;
}

/** Whether one sign more, less or other, or two neighbours swapped, is all that parts two different texts. */
function oneSlip(a: readonly string[], b: readonly string[]): boolean {
  if (a.length < b.length) return oneSlip(b, a);
  if (a.length - b.length > 1) return false;
  let start = 0;
  while (start < b.length && a[start] === b[start]) start += 1;
  const rest = (from: readonly string[], at: number): string => from.slice(at).join('\n');
  if (a.length > b.length) return rest(a, start + 1) === rest(b, start);
  const swapped = a[start] === b[start + 1] && a[start + 1] === b[start] && rest(a, start + 2) === rest(b, start + 2);
  return start < a.length && (swapped || rest(a, start + 1) === rest(b, start + 1));
}
