/** Ctrl+C, being told to end, and the terminal being closed. */
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Does some work that the person, or the system, may stop: the first time `stop` is called, which has the work end by itself, with nothing
 * half left behind; the second time the program ends at once.
 */
export async function stoppable<T>(stop: () => void, work: () => Promise<T>): Promise<T> {
  const forget = (): void => {
    for (const signal of signals) process.off(signal, heard);
  };
  const heard = (): void => {
    forget();
    stop();
  };
  for (const signal of signals) process.on(signal, heard);
  try {
    return await work();
  } finally {
    forget();
  }
}
