/** The titles of schemes: what people read in place of the names that the record keeps. */

import { api } from '../../api.ts';

/** Gives the title of a scheme by its name; the name itself where it has none, but not before that is known. */
export function useSchemeTitles(): (scheme: string) => string {
  const schemes = api.useQuery('get', '/schemes', {}, { staleTime: 300_000 });
  const titles = new Map(
    (schemes.data?.rows ?? []).map((row: { readonly scheme: string; readonly title?: string }) => [row.scheme, row.title]),
  );
  return (scheme) => titles.get(scheme) ?? (schemes.isPending ? '…' : scheme);
}
