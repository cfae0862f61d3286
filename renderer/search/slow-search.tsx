import { useEffect, useState } from 'react';
import { call } from '../bridge.ts';
import { Button } from '../ui/button.tsx';

/** How long a search may take before it says so, in milliseconds. */
const patience = 2000;

/** Says that a search takes long, and stops it: when asked to, or when another question waits for its answer. */
export function SlowSearch({ isOtherWaiting }: { readonly isOtherWaiting: boolean }) {
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), patience);
    return () => clearTimeout(timer);
  }, []);
  useEffect(() => {
    if (isSlow && isOtherWaiting) void call('search.stop', {});
  }, [isSlow, isOtherWaiting]);
  return (
    <output>
      {isSlow && (
        <span className="list-notice slow-search">
          This search takes long.
          <Button onPress={() => void call('search.stop', {})}>Stop it</Button>
        </span>
      )}
    </output>
  );
}

/** Says that a search was stopped, and searches again. */
export function StoppedSearch({ onAgain }: { readonly onAgain: () => void }) {
  return (
    <p className="list-notice slow-search">
      The search was stopped. Another word, or a date, makes it quicker.
      <Button onPress={onAgain}>Search again</Button>
    </p>
  );
}
