import type { ArticleId } from '../../preload/contract/articles.ts';
import type { AskedSearch, Judgement, JudgedArticle } from '../../preload/contract/searches.ts';
import { useMemo } from 'react';
import { call } from '../bridge.ts';
import { useToast } from '../ui/toast.tsx';
import { useUndo } from '../ui/undo.tsx';
import { useAttempt } from '../ui/use-attempt.ts';
import { counted } from '../ui/words.ts';

type Ids = readonly ArticleId[];

/** What can be said of articles that a search found. Each is said, undoable, and never throws: a failure is said too. */
export interface Judging {
  readonly keep: (asked: AskedSearch, ids: Ids) => Promise<unknown>;
  readonly reject: (asked: AskedSearch, ids: Ids, reason: string) => Promise<unknown>;
  /** Takes back what was said. */
  readonly clear: (asked: AskedSearch, ids: Ids) => Promise<unknown>;
}

/** The ways to judge what a search found; nothing is removed by it. */
export function useJudging(): Judging {
  const say = useToast();
  const attempt = useAttempt();
  const { did } = useUndo();
  return useMemo(() => {
    const judge = (
      asked: AskedSearch,
      ids: Ids,
      judgement: Judgement | null,
      reason: string,
      words: string,
    ): Promise<unknown> =>
      attempt(async () => {
        const saying = (articles: readonly JudgedArticle[]) => call('searchLog.judge', { ...asked, articles });
        const articles = ids.map((article) => ({ article, judgement, reason }));
        const { before } = await saying(articles);
        const label = `${counted(ids.length, 'article')} ${words}`;
        const undo = did(
          label,
          () => saying(before),
          () => saying(articles),
        );
        say(label, { undo });
      });
    return {
      keep: (asked, ids) => judge(asked, ids, 'kept', '', 'kept'),
      reject: (asked, ids, reason) => judge(asked, ids, 'rejected', reason, 'rejected'),
      clear: (asked, ids) => judge(asked, ids, null, '', 'neither kept nor rejected'),
    };
  }, [attempt, did, say]);
}
