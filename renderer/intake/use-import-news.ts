import { useEffect, useRef } from 'react';
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

/**
 * Hears how imports go on. One that was asked for here is shown; one of a single article opens it and says so, or offers to
 * open it where the person has gone on to something else meanwhile, or has not asked for it.
 */
export function useImportNews(): void {
  const { open } = useAppState();
  const say = useToast();
  const { problem, asked } = useImportDesk();
  const place = usePlace();
  const placeNow = useRef(place);
  const askedFrom = useRef({ asked, place });

  useEffect(() => {
    placeNow.current = place;
  }, [place]);

  useEffect(() => {
    askedFrom.current = { asked, place: placeNow.current };
  }, [asked]);

  useEffect(() => {
    if (problem === null) return;
    changeDesk({ problem: null, view: 'none' });
    say(problem.message);
  }, [problem, say]);

  useEffect(() => {
    const tellOne = async ({ id, failure }: ImportProgress, isAsked: boolean): Promise<void> => {
      const { outcomes } = await call('imports.outcomes', { id, kind: null, offset: 0, limit: 1 });
      const outcome = outcomes[0];
      if (outcome === undefined) say(failure === null ? 'No file to import was found there.' : failureText(failure));
      else if (outcome.kind === 'failed') say(wordsFor(outcome));
      else if (isAsked && askedFrom.current.place === placeNow.current) {
        say(wordsFor(outcome));
        open(outcome.id);
      } else say(wordsFor(outcome), { action: { name: 'Open', act: () => open(outcome.id) } });
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
        tellOne(progress, isAwaited).catch((error: unknown) => say(String(error)));
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

/** What the window shows now, in a word that is another one when it shows something else. */
function usePlace(): string {
  const { shelf, query, listing, comparing, drafting, openArticle } = useAppState();
  return JSON.stringify([shelf, query, listing, comparing, drafting, openArticle]);
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
