/** What units and posts are called that the record knows by their ids; one that may not be seen keeps its id. */

import { api } from '../../api.ts';

/** Gives the title of a unit or of a post by its id. */
export function useTitles(): { readonly unit: (unit: string) => string; readonly post: (post: string) => string } {
  const units = api.useQuery('get', '/units', {}, { staleTime: 300_000 });
  const posts = api.useQuery('get', '/posts', {}, { staleTime: 300_000 });
  const [ofUnits, ofPosts] = [
    new Map(units.data?.rows.map(({ unit, name }) => [unit, name])),
    new Map(posts.data?.rows.map(({ post, title }) => [post, title])),
  ];
  // An id that flits by before its title comes is worse than nothing.
  return {
    unit: (unit) => ofUnits.get(unit) ?? (units.isPending ? '…' : unit),
    post: (post) => ofPosts.get(post) ?? (posts.isPending ? '…' : post),
  };
}
