/** Thrown to those who read along when another has stopped; what made that one stop is the reason. */
const stopped = new Error('another reader has stopped');

/**
 * Has several work through the same things at once, each thing read once and held until the slowest is done with it.
 * @throws what the first of them throws, when all have stopped
 */
export async function inStep<T>(
  source: AsyncIterable<T>,
  workers: readonly ((things: AsyncIterable<T>) => Promise<unknown>)[],
): Promise<void> {
  const iterator = each(source);
  let asking: PromiseWithResolvers<IteratorResult<T, undefined>>[] = [];
  let hasStopped = false;
  let atWork = workers.length;
  const stop = (): void => {
    hasStopped = true;
    for (const { reject } of asking.splice(0)) reject(stopped);
  };
  const advance = async (): Promise<void> => {
    const asked = asking;
    asking = [];
    try {
      const next = await iterator.next();
      for (const { resolve } of asked) resolve(next);
    } catch (error) {
      for (const { reject } of asked) reject(error);
    }
  };
  /** One that has seen enough keeps nobody waiting. */
  const leave = (): void => {
    atWork -= 1;
    if (asking.length > 0 && asking.length === atWork) void advance();
  };
  async function* reader(): AsyncGenerator<T> {
    for (;;) {
      if (hasStopped) throw stopped;
      const asked = Promise.withResolvers<IteratorResult<T, undefined>>();
      asking.push(asked);
      if (asking.length === atWork) void advance();
      const { done, value } = await asked.promise;
      if (done === true) return;
      yield value;
    }
  }
  const reasons: Error[] = [];
  await Promise.allSettled(
    workers.map((work) =>
      work(reader()).then(leave, (error: unknown) => {
        if (error !== stopped) reasons.push(error instanceof Error ? error : new Error(String(error)));
        stop();
      }),
    ),
  );
  if (!hasStopped) return;
  await iterator.return(undefined);
  throw reasons[0] ?? stopped;
}

async function* each<T>(source: AsyncIterable<T>): AsyncGenerator<T, undefined> {
  for await (const thing of source) yield thing;
  return undefined;
}
