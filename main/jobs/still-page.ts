import { AppError } from '../archive/app-error.ts';
import type { Carrier } from '../processes/carrier.ts';
import { connect } from '../processes/client.ts';
import { intakeLimits } from '../processes/intake-pool.ts';
import type { IntakeCalls } from '../processes/protocol.ts';

/**
 * Writes a saved page as it may be shown, by a reader of its own that is stopped when it takes too long.
 * @throws {AppError} `file-not-readable`, `file-too-slow`, `reader-ended`
 */
export async function writeStillPage(carrier: Carrier, from: string, to: string): Promise<void> {
  const { memoryMB, silenceMs } = intakeLimits;
  const reader = connect<IntakeCalls>(carrier('intake', [], { memoryMB }), () => undefined);
  let isTooSlow = false;
  const timer = setTimeout(() => {
    isTooSlow = true;
    reader.kill();
  }, silenceMs);
  try {
    await reader.ask('page.still', { from, to });
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'process-ended') throw error;
    throw new AppError(isTooSlow ? 'file-too-slow' : 'reader-ended', error.message, { cause: error });
  } finally {
    clearTimeout(timer);
    reader.kill();
  }
}
