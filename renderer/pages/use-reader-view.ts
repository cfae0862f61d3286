import { useState } from 'react';
import type { Article } from '../../preload/contract/articles.ts';
import { useAppState } from '../app-state.tsx';
import type { ReaderView } from './view-switch.tsx';

/** Whether the text or the pages of an article are shown, and the way to choose. What is looked for, or was found, is shown in the text. */
export function useReaderView({ pdf }: Pick<Article, 'pdf'>): readonly [ReaderView, (view: ReaderView) => void] {
  const { finding, openPlace } = useAppState();
  const [chosen, setChosen] = useState<ReaderView>('text');
  const [shownPlace, setShownPlace] = useState(openPlace);
  if (openPlace !== shownPlace) {
    setShownPlace(openPlace);
    if (openPlace !== null) setChosen('text');
  }
  return [pdf === null || finding !== null ? 'text' : chosen, setChosen];
}
