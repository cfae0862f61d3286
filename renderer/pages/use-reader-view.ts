import { useState } from 'react';
import type { Article } from '../../preload/contract/articles.ts';
import { useAppState } from '../app-state.tsx';
import { call } from '../bridge.ts';
import { useAttempt } from '../ui/use-attempt.ts';
import type { ReaderView } from './view-switch.tsx';

/** The ways an article can be shown, the way it is, and the way to choose another. */
export interface ReaderViews {
  readonly views: readonly ReaderView[];
  readonly view: ReaderView;
  readonly setView: (view: ReaderView) => void;
}

/**
 * How an article is shown. What is looked for, or was found, is shown in the text. On the desktop a page as it was saved has a window
 * of its own, and the article stays as it is.
 */
export function useReaderView({ pdf, page }: Pick<Article, 'pdf' | 'page'>): ReaderViews {
  const { finding, openPlace } = useAppState();
  const attempt = useAttempt();
  const [chosen, setChosen] = useState<ReaderView>('text');
  const [shownPlace, setShownPlace] = useState(openPlace);
  if (openPlace !== shownPlace) {
    setShownPlace(openPlace);
    if (openPlace !== null) setChosen('text');
  }
  const views: readonly ReaderView[] = [
    'text',
    ...(pdf === null ? [] : (['pages'] as const)),
    ...(page === null ? [] : (['saved'] as const)),
  ];
  const setView = (view: ReaderView): void => {
    if (view === 'saved' && page !== null && window.aide.door === 'desktop')
      void attempt(() => call('door.showPage', { sha256: page }));
    else setChosen(view);
  };
  return { views, view: finding === null && views.includes(chosen) ? chosen : 'text', setView };
}
