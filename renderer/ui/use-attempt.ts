import { useCallback } from 'react';
import { useToast } from './toast.tsx';

/** Runs something that may fail; a failure is said in words, and gives `null`. */
export type Attempt = <T>(act: () => Promise<T>) => Promise<T | null>;

/** The way to run what may fail where a message at the foot of the window is enough. */
export function useAttempt(): Attempt {
  const say = useToast();
  return useCallback(
    async (act) => {
      try {
        return await act();
      } catch (error) {
        say(error instanceof Error ? error.message : String(error));
        return null;
      }
    },
    [say],
  );
}
