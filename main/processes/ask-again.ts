import { AppError } from '../archive/app-error.ts';

/** How often in all something is asked whose answer was lost each time: a process that ends so often ends by what it is asked. */
const mostTries = 3;

/**
 * Asks again when the process ended before it had answered; `ask` is told whether it may have been done already, and must do no
 * harm then. @throws {AppError} as `ask`, `process-ended` only when it was lost every time
 */
export async function askAgain<T>(ask: (isRetry: boolean) => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await ask(tries > 1);
    } catch (error) {
      if (tries >= mostTries || !(error instanceof AppError) || error.code !== 'process-ended') throw error;
    }
  }
}
