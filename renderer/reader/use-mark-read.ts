import { useEffect, useRef } from 'react';
import type { Article } from '../../preload/contract/articles.ts';
import { call } from '../bridge.ts';
import { useAttempt } from '../ui/use-attempt.ts';

/** Marks an article as read when it is opened, once: marked as unread by hand while open, it stays so. */
export function useMarkRead({ id, isUnread, trashedAt }: Article): void {
  const attempt = useAttempt();
  const isDone = useRef(false);
  useEffect(() => {
    if (isDone.current) return;
    isDone.current = true;
    if (isUnread && trashedAt === null) void attempt(() => call('articles.mark', { ids: [id], isUnread: false }));
  }, [attempt, id, isUnread, trashedAt]);
}
