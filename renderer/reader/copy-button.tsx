import { call } from '../bridge.ts';
import { IconButton } from '../ui/button.tsx';
import { useToast } from '../ui/toast.tsx';
import { useAttempt } from '../ui/use-attempt.ts';

/** A button that copies some text; `what` names it, as in "Copy the address". */
export function CopyButton({ text, what }: { readonly text: string; readonly what: string }) {
  const attempt = useAttempt();
  const say = useToast();
  const copy = async (): Promise<void> => {
    const isCopied = await attempt(async () => {
      if (window.aide.door === 'desktop') await call('door.copyText', { text });
      else await navigator.clipboard.writeText(text);
      return true;
    });
    if (isCopied === true) say('Copied');
  };
  return <IconButton icon="copy" label={`Copy the ${what}`} onPress={() => void copy()} />;
}
