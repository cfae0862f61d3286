import { longestVisited } from '../../preload/contract/shown-address.ts';
import { call } from '../bridge.ts';
import { Button } from '../ui/button.tsx';
import { useAttempt } from '../ui/use-attempt.ts';

/** Whether an address can be opened in the browser from here: a window in a browser opens nothing. */
function canVisit(address: string): boolean {
  return window.aide.door === 'desktop' && address.length <= longestVisited && /^https?:\/\//iu.test(address);
}

/** Asks whether to open an address in the person's browser; nothing where it cannot be. */
export function VisitButton({ address }: { readonly address: string }) {
  const attempt = useAttempt();
  if (!canVisit(address)) return null;
  return (
    <Button kind="plain" onPress={() => void attempt(() => call('door.visit', { address }))}>
      Open in the browser…
    </Button>
  );
}
