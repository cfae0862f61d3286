import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, type RefObject } from 'react';
import type { ArticleId } from '../../preload/contract/articles.ts';
import type { TextMap } from '../annotations/text-map.ts';
import { call, useCall } from '../bridge.ts';
import { useAttempt } from '../ui/use-attempt.ts';
import { placeAtTop, showAtTop } from './text-places.ts';

/** How long a text has to rest before its place is written down, in milliseconds; when it is left, it is at once. */
const restFor = 1000;

/**
 * Keeps the place where one reads: opened again, an article is where it was left, and what is set in another way stays
 * where it was. `isShownElsewhere` says that something in the text is to be shown instead; `undefined` that it is not known yet.
 */
export function useReadingPlace({
  id,
  map,
  scroller,
  isShownElsewhere,
  setting,
}: {
  readonly id: ArticleId;
  readonly map: TextMap | null;
  readonly scroller: RefObject<HTMLElement | null>;
  readonly isShownElsewhere: boolean | undefined;
  /** Names how the text is set: when it becomes another, the lines are others. */
  readonly setting: string;
}): void {
  const { data: left } = useCall('places.get', { articleId: id });
  const keep = useKeeper(id);
  const place = useRef(0);
  /** Where the pane was scrolled to by this hook: that says nothing new of where one reads. */
  const putAt = useRef(-1);

  const isOpened = useRef(false);
  useLayoutEffect(() => {
    const pane = scroller.current;
    if (isOpened.current || map === null || pane === null || left === undefined || isShownElsewhere === undefined)
      return;
    isOpened.current = true;
    if (isShownElsewhere || left.at === 0 || pane.scrollTop > 0) return;
    place.current = left.at;
    showAtTop(map, left.at, pane);
    putAt.current = pane.scrollTop;
  });

  const putBack = useCallback((): void => {
    const pane = scroller.current;
    if (map === null || pane === null || place.current === 0) return;
    showAtTop(map, place.current, pane);
    putAt.current = pane.scrollTop;
  }, [map, scroller]);
  const shownSetting = useRef(setting);
  useLayoutEffect(() => {
    if (shownSetting.current === setting) return;
    shownSetting.current = setting;
    putBack();
  });
  useEffect(() => {
    window.addEventListener('resize', putBack);
    return () => window.removeEventListener('resize', putBack);
  }, [putBack]);

  useEffect(() => {
    const pane = scroller.current;
    if (map === null || pane === null) return undefined;
    const look = (): void => {
      if (Math.abs(pane.scrollTop - putAt.current) < 1) return;
      place.current = placeAtTop(map, pane);
      keep(place.current);
    };
    pane.addEventListener('scrollend', look);
    return () => pane.removeEventListener('scrollend', look);
  }, [map, scroller, keep]);
}

/** Writes places down once they have rested, and the last one when the article is left. */
function useKeeper(articleId: ArticleId): (at: number) => void {
  const queries = useQueryClient();
  const attempt = useAttempt();
  const keeper = useMemo(
    () =>
      createKeeper((at) => {
        queries.setQueryData(['places.get', { articleId }], { at });
        void attempt(() => call('places.keep', { articleId, at }));
      }),
    [articleId, queries, attempt],
  );
  useEffect(() => keeper.writeNow, [keeper]);
  return keeper.keep;
}

/** Holds a place until it has rested, or is to be written down now. */
function createKeeper(write: (at: number) => void): {
  readonly keep: (at: number) => void;
  readonly writeNow: () => void;
} {
  let waiting: { readonly at: number; readonly timer: ReturnType<typeof setTimeout> } | null = null;
  const writeNow = (): void => {
    if (waiting === null) return;
    const { at, timer } = waiting;
    clearTimeout(timer);
    waiting = null;
    write(at);
  };
  return {
    keep(at) {
      clearTimeout(waiting?.timer);
      waiting = { at, timer: setTimeout(writeNow, restFor) };
    },
    writeNow,
  };
}
