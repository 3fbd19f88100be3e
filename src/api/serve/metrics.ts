/** Figures of a server for Prometheus: how long answers take by operation and status, how many jobs there are, what the process uses. */

import { createHash, timingSafeEqual } from 'node:crypto';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { JobCount } from '../../desk/jobs/record.ts';
import type { Heard } from '../house/app.ts';

/** The figures. */
export type Metrics = { heard(heard: Heard): void; text(): Promise<string>; readonly type: string };

/** Seconds up to which answers are counted. */
const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/** Opens the figures of one server; `jobs` counts the jobs of all organisations, and is asked when somebody looks. */
export function openMetrics(jobs: () => Promise<readonly JobCount[]>): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const answers = new Histogram({
    ...{ name: 'hengji_http_duration_seconds', help: 'How long answers took, by operation and status.' },
    ...{ labelNames: ['operation', 'status'] as const, buckets: BUCKETS, registers },
  });
  new Gauge({
    ...{ name: 'hengji_jobs', help: 'Jobs by kind and state.', labelNames: ['kind', 'state'] as const, registers },
    async collect() {
      this.reset();
      // Without a database the other figures are what somebody looks for.
      for (const { kind, state, count } of await jobs().catch(() => [])) this.inc({ kind, state }, count);
    },
  });
  return {
    type: registry.contentType,
    heard: ({ route: operation, status, ms }) => answers.observe({ operation, status: `${status}` }, ms / 1000),
    text: () => registry.metrics(),
  };
}

/** Who looks at figures: the address of the connection, and the headers. */
export type Looking = { readonly address: string; readonly headers: Headers };

/**
 * Whether somebody may look. With a token: whoever has it. Without: this machine alone, and only where no proxy stands before the server,
 * for behind one everybody comes from this machine.
 */
export function mayLook(
  { address, headers }: Looking,
  { token, proxied }: { readonly token: string | null; readonly proxied: boolean },
): boolean {
  if (token === null)
    return !proxied && /^(::ffff:)?127\.|^::1$/.test(address) && !headers.has('x-forwarded-for') && !headers.has('forwarded');
  const given = /^Bearer (\S+)$/i.exec(headers.get('authorization') ?? '')?.[1] ?? '';
  return timingSafeEqual(hashOf(given), hashOf(token));
}

const hashOf = (text: string): Buffer => createHash('sha256').update(text, 'utf8').digest();
