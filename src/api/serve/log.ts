/** What the server writes of itself: one line of JSON an answer or a fault, with no name, no address and no path in it. */

import { type DestinationStream, destination, type Logger, pino, stdTimeFunctions } from 'pino';
import type { Heard } from '../house/app.ts';

/** The log of a server. */
export type Log = {
  heard(heard: Heard): void;
  /** Something that nobody expected; `id` is what the client was told, null where there was none. */
  fault(error: unknown, id?: string | null): void;
  /** What the server is at: it listens, it stops. */
  state(what: 'listening' | 'stopping' | 'stopped' | 'tick missed', more?: Readonly<Record<string, string | number>>): void;
};

/** Opens the log: to standard error, at once, so that nothing is lost where the process ends. */
export function openLog(to: DestinationStream = destination({ fd: 2, sync: true })): Log {
  const log: Logger = pino({ base: null, timestamp: stdTimeFunctions.isoTime }, to);
  return {
    heard: ({ route: operation, status, ms, id }) => log.info({ operation, status, ms: Math.round(ms * 10) / 10, id }, 'answered'),
    fault: (error, id = null) => log.error({ id, ...faultOf(error) }, 'fault'),
    state: (what, more = {}) => log.info(more, what),
  };
}

/** Errors of the language and of our own asserts: what they say is about the program, never about people. */
const OWN = /^(TypeError|ReferenceError)$/;

/** What of an error may be written down: what others say of it (a database, say) may quote the values that it is about. */
function faultOf(error: unknown): Readonly<Record<string, unknown>> {
  if (!(error instanceof Error)) return { error: typeof error };
  const { name, message, stack = '' } = error;
  const { code } = error as NodeJS.ErrnoException;
  const frames = stack.split('\n').filter((line) => /^\s+at /.test(line));
  const said = OWN.test(name) || message.startsWith('Bug:') ? { message } : {};
  const cause = error.cause === undefined ? {} : { cause: faultOf(error.cause) };
  return { error: name, ...(code === undefined ? {} : { code }), ...said, frames: frames.map((line) => line.trim()), ...cause };
}
