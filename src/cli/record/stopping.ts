/** Commands that go on until they are told to stop: Ctrl+C or the end of a service lets them finish what they are at. */

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Runs something that ends at its signal; a second Ctrl+C ends the process at once. */
export async function untilStopped<T>(use: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const stop = new AbortController();
  const stopping = (): void => stop.abort();
  for (const signal of SIGNALS) process.once(signal, stopping);
  try {
    return await use(stop.signal);
  } finally {
    for (const signal of SIGNALS) process.off(signal, stopping);
  }
}
