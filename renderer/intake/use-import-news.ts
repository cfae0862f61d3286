import { useEffect } from 'react';
import { failureText } from '../../preload/contract/failure-text.ts';
import type { ImportOutcome, ImportProgress } from '../../preload/contract/imports.ts';
import { useAppState } from '../app-state.tsx';
import { call } from '../bridge.ts';
import { useToast } from '../ui/toast.tsx';
import { changeDesk, importDesk, useImportDesk } from './import-desk.ts';
import { counted } from '../ui/words.ts';
import { hasEnded, isAllFiled, matchWords } from './import-words.ts';

/** How long one article may take before it is shown that it is being read, in milliseconds. */
const patience = 1000;

/** Hears how imports go on. One that was asked for here is shown; one of a single article opens it and says so. */
export function useImportNews(): void {
  const { open } = useAppState();
  const say = useToast();
  const { problem } = useImportDesk();

  useEffect(() => {
    if (problem === null) return;
    changeDesk({ problem: null, view: 'none' });
    say(problem.message);
  }, [problem, say]);

  useEffect(() => {
    const tellOne = async ({ id, failure }: ImportProgress): Promise<void> => {
      const { outcomes } = await call('imports.outcomes', { id, kind: null, offset: 0, limit: 1 });
      const outcome = outcomes[0];
      if (outcome !== undefined) say(wordsFor(outcome));
      else say(failure === null ? 'No file to import was found there.' : failureText(failure));
      if (outcome !== undefined && outcome.kind !== 'failed') open(outcome.id);
    };
    let slow: ReturnType<typeof setTimeout> | undefined;
    const stop = window.aide.on('imports.progressed', (progress) => {
      const { view, isAwaited, progress: shown } = importDesk();
      if (!isSingle(progress)) {
        const asked = isAwaited ? 'window' : 'strip';
        const next = view === 'none' ? asked : view;
        const isDone = next === 'strip' && isAllFiled(progress);
        changeDesk({ progress, view: isDone ? 'none' : next, isAwaited: false });
        if (isDone) say(`${counted(progress.filed, 'article')} filed`);
      } else if (!hasEnded(progress)) {
        slow ??= setTimeout(() => changeDesk({ progress, view: view === 'none' ? 'strip' : view }), patience);
        return;
      } else {
        const isShown = isAwaited || shown?.id === progress.id;
        changeDesk({ isAwaited: false, view: isShown ? 'none' : view });
        tellOne(progress).catch((error: unknown) => say(String(error)));
      }
      clearTimeout(slow);
      slow = undefined;
    });
    return () => {
      stop();
      clearTimeout(slow);
    };
  }, [open, say]);
}

/** Whether an import is, as far as it is known, of one article. */
function isSingle({ total, filed, duplicates, failed }: ImportProgress): boolean {
  return total <= 1 && filed + duplicates + failed <= 1;
}

function wordsFor(outcome: ImportOutcome): string {
  if (outcome.kind === 'filed') return `Filed: ${outcome.title}`;
  if (outcome.kind === 'failed') return `Not filed: ${failureText(outcome)}`;
  return `Already in your archive: ${outcome.title} (${matchWords[outcome.match].toLowerCase()})`;
}
