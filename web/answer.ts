/** What the server answers, as types alone: also for what is tried without a browser. */

import type { paths } from '../src/api/client/schema.ts';

/** The JSON that an operation of the API answers: `Answer<'/mine/month'>`. */
export type Answer<Path extends keyof paths> = paths[Path] extends {
  readonly get: { readonly responses: { readonly 200: { readonly content: { readonly 'application/json': infer Body } } } };
}
  ? Body
  : never;
