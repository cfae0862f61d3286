import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { CarriedOver } from '../../preload/contract/annotations.ts';
import type { ArticleId } from '../../preload/contract/articles.ts';
import { call } from '../bridge.ts';
import { useToast } from '../ui/toast.tsx';
import { useUndo } from '../ui/undo.tsx';
import { useAttempt } from '../ui/use-attempt.ts';
import { counted } from '../ui/words.ts';

/** Reads the original of an article again, and says what became of its text and annotations; it can be taken back. */
export function useReadAgain(id: ArticleId): { readonly isReading: boolean; readonly readAgain: () => void } {
  const queries = useQueryClient();
  const attempt = useAttempt();
  const say = useToast();
  const { did } = useUndo();
  const [isReading, setReading] = useState(false);
  const seen = async (answer: Promise<CarriedOver>): Promise<CarriedOver> => {
    const given = await answer;
    await queries.invalidateQueries({ queryKey: ['articles.get'] });
    await queries.invalidateQueries({ queryKey: ['annotations.list'] });
    return given;
  };
  const read = async (): Promise<void> => {
    const carried = await seen(call('articles.readAgain', { id }));
    if (!carried.isChanged) return say('Read again: the text is the same');
    const swap = () => seen(call('articles.swapText', { id }));
    return say(wordsOf(carried), { undo: did('Text read again', swap, swap) });
  };
  const readAgain = (): void => {
    setReading(true);
    void attempt(read).finally(() => setReading(false));
  };
  return { isReading, readAgain };
}

function wordsOf({ standing, uncertain, orphaned }: CarriedOver): string {
  const all = standing + uncertain + orphaned;
  if (all === 0) return 'The text was read again';
  const left = [
    ...(uncertain > 0 ? [`${uncertain} to be confirmed`] : []),
    ...(orphaned > 0 ? [`${orphaned} no longer in the text`] : []),
  ];
  const kept = left.length === 0 ? 'in place' : left.join(', ');
  return `The text was read again: ${counted(all, 'annotation')}, ${kept}`;
}
