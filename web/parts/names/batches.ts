/** Batches as people find them in the app: the record calls one B173 in its sentences, pages call it #173. */

/** The number of the batch whose file a place names, with the name of that file; null where it is another place. */
export function batchIn(file: string): { readonly batch: string; readonly file: string } | null {
  const [, batch, name] = /^B(\d+)\/(.*)$/s.exec(file) ?? [];
  return batch === undefined || name === undefined ? null : { batch, file: name };
}

/** A sentence with its batches as pages call them. */
export const withBatches = (sentence: string): string =>
  sentence.replace(/(^|[^\w/])B(\d+)\/(?=\S)/g, '$1#$2 ').replace(/((?:批次|[Bb]atch(?:es)?) ?)B(\d+)\b/g, '$1#$2');
