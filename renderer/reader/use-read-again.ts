import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { CarriedOver, Standing } from '../../preload/contract/annotations.ts';
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
    const all = carried.standing + carried.uncertain + carried.orphaned;
    const words = all === 0 ? 'The text was read again' : `The text was read again: ${wordsOf(carried)}`;
    return say(words, { undo: did('Text read again', swap, swap) });
  };
  const readAgain = (): void => {
    setReading(true);
    void attempt(read).finally(() => setReading(false));
  };
  return { isReading, readAgain };
}

/** Brings the annotations of another version over to this one, and says how they stand there; it can be taken back. */
export function useBringOver(to: ArticleId): (from: ArticleId) => void {
  const queries = useQueryClient();
  const attempt = useAttempt();
  const say = useToast();
  const { did } = useUndo();
  const seen = async <T>(answer: Promise<T>): Promise<T> => {
    const given = await answer;
    await queries.invalidateQueries({ queryKey: ['annotations.list'] });
    return given;
  };
  return (from) =>
    void attempt(async () => {
      const brought = await seen(call('annotations.bring', { from, to }));
      const { ids } = brought;
      const takeBack = did(
        'Annotations brought over',
        () => seen(call('annotations.deleteMany', { ids })),
        () => seen(call('annotations.restoreMany', { ids })),
      );
      say(`Brought over: ${wordsOf(brought)}`, { undo: takeBack });
    });
}

function wordsOf({ standing, uncertain, orphaned }: Standing): string {
  const all = standing + uncertain + orphaned;
  const left = [
    ...(uncertain > 0 ? [`${uncertain} to be confirmed`] : []),
    ...(orphaned > 0 ? [`${orphaned} no longer in the text`] : []),
  ];
  const kept = left.length === 0 ? 'in place' : left.join(', ');
  return `${counted(all, 'annotation')}, ${kept}`;
}
