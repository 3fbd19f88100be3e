/** What a file is by its content: its name says nothing that is believed. */

/** How kinds of files begin. */
const BEGINNINGS: readonly (readonly [type: string, bytes: readonly number[]])[] = [
  ['application/pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  ['application/zip', [0x50, 0x4b, 0x03, 0x04]],
];

/** The type of a file, workbooks and documents being archives; null where it is none that is kept. */
export function typeOf(content: Buffer): string | null {
  const found = BEGINNINGS.find(([, bytes]) => bytes.every((byte, k) => content[k] === byte));
  if (found !== undefined) return found[0];
  return content.length > 0 && isText(content) ? 'text/plain; charset=utf-8' : null;
}

function isText(content: Buffer): boolean {
  try {
    return !/[^\P{Cc}\t\n\r]/u.test(new TextDecoder('utf-8', { fatal: true }).decode(content));
  } catch {
    return false;
  }
}
