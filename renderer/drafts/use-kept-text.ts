import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useToast } from '../ui/toast.tsx';

/** What is typed is kept so often, in milliseconds, and whenever the field or the window is left. */
const keepEveryMs = 500;

/** A text that is kept while it is written. */
export interface KeptText {
  readonly text: string;
  readonly type: (text: string) => void;
  readonly enter: () => void;
  readonly leave: () => void;
}

/**
 * Keeps a text while it is written, and tells of all that one visit to its field has changed at its end. What is typed stays
 * shown when it cannot be kept, and is tried again.
 */
export function useKeptText({
  stored,
  onKeep,
  onSettle,
  onVisited,
}: {
  /** The text as the archive has it. */
  readonly stored: string;
  /** Keeps a text; may throw. */
  readonly onKeep: (text: string) => Promise<void>;
  /** Answers when the archive was asked again. */
  readonly onSettle: () => Promise<void>;
  readonly onVisited: (before: string, after: string) => void;
}): KeptText {
  const say = useToast();
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed ?? stored;
  const visit = useRef<{ before: string; latest: string; kept: string } | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  const keep = async (): Promise<void> => {
    clearTimeout(timer.current);
    timer.current = undefined;
    const now = visit.current;
    if (now === null || now.latest === now.kept) return;
    const before = now.kept;
    now.kept = now.latest;
    try {
      await onKeep(now.latest);
    } catch (error) {
      now.kept = before;
      say(`Not saved yet: ${error instanceof Error ? error.message : String(error)}`);
    }
  };
  const end = async (): Promise<void> => {
    const now = visit.current;
    if (now === null) return;
    await keep();
    if (now.latest !== now.kept) return;
    if (visit.current === now) visit.current = null;
    if (now.before === now.latest) return;
    onVisited(now.before, now.latest);
    // What was typed makes way for what the archive has when that has come, unless there is more already.
    await onSettle();
    if (visit.current === null) setTyped(null);
  };
  const keepNow = useEffectEvent(() => void keep());
  const endNow = useEffectEvent(() => void end());
  useEffect(() => {
    const onHide = (): void => keepNow();
    window.addEventListener('pagehide', onHide);
    document.addEventListener('visibilitychange', onHide);
    return () => {
      window.removeEventListener('pagehide', onHide);
      document.removeEventListener('visibilitychange', onHide);
      endNow();
    };
  }, []);

  return {
    text,
    type(next) {
      setTyped(next);
      visit.current ??= { before: text, latest: text, kept: text };
      visit.current.latest = next;
      timer.current ??= setTimeout(() => void keep(), keepEveryMs);
    },
    enter: () => {
      visit.current ??= { before: text, latest: text, kept: text };
    },
    leave: () => void end(),
  };
}
