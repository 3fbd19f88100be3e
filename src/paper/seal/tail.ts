/** The end of a file, where seals stand: how it changes by a seal, and what is found there. */

/** How the end of a file changes when it is sealed: so many bytes fewer, then these. */
export type Ending = { readonly cut: number; readonly append: Buffer };

/** A seal found at the end of a file: the content is the file less `cut` bytes, and then `content`. */
export type Found = { readonly cut: number; readonly content: Buffer; readonly text: string };

/** How much of the end of a file is looked at. */
export const TAIL = 128 * 1024;

/** The text of exactly these bytes; '' where they are no UTF-8. */
export function utf8Of(bytes: Buffer): string {
  const text = bytes.toString('utf8');
  return Buffer.from(text).equals(bytes) ? text : '';
}
