import { useCallback } from 'react';
import { call } from '../bridge.ts';
import { useToast } from '../ui/toast.tsx';
import { useAttempt } from '../ui/use-attempt.ts';

/** The way to put a text on the clipboard, which says what was copied. */
export function useCopy(): (text: string, said?: string) => Promise<void> {
  const attempt = useAttempt();
  const say = useToast();
  return useCallback(
    async (text, said = 'Copied') => {
      const isCopied = await attempt(async () => {
        if (window.aide.door === 'desktop') await call('door.copyText', { text });
        else await navigator.clipboard.writeText(text);
        return true;
      });
      if (isCopied === true) say(said);
    },
    [attempt, say],
  );
}
