/** What people and units are called whom the record knows by their ids; whom one may not see keeps the id. */

import { api } from '../../api.ts';

/** Gives the name of a person by the id. */
export function useNames(): (person: string) => string {
  const people = api.useQuery('get', '/people', { params: { query: { limit: 1000 } } }, { staleTime: 300_000 });
  const names = new Map(people.data?.rows.map(({ person, name }) => [person, name]));
  return (person) => names.get(person) ?? person;
}

/** Gives the title of a unit or of a post by its id. */
export function useTitles(): { readonly unit: (unit: string) => string; readonly post: (post: string) => string } {
  const units = api.useQuery('get', '/units', {}, { staleTime: 300_000 });
  const posts = api.useQuery('get', '/posts', {}, { staleTime: 300_000 });
  const [ofUnits, ofPosts] = [
    new Map(units.data?.rows.map(({ unit, name }) => [unit, name])),
    new Map(posts.data?.rows.map(({ post, title }) => [post, title])),
  ];
  return { unit: (unit) => ofUnits.get(unit) ?? unit, post: (post) => ofPosts.get(post) ?? post };
}
