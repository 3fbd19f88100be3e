/** Commands that go on until they are told to stop: Ctrl+C or the end of a service lets them finish what they are at. */

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Runs something that ends at its signal; a second one, whichever it is, ends the process at once. */
export async function untilStopped<T>(use: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const stop = new AbortController();
  const stopping = (): void => {
    deaf();
    stop.abort();
  };
  const deaf = (): void => {
    for (const signal of SIGNALS) process.off(signal, stopping);
  };
  for (const signal of SIGNALS) process.on(signal, stopping);
  try {
    return await use(stop.signal);
  } finally {
    deaf();
  }
}
