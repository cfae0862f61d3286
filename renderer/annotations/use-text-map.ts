import { useLayoutEffect, useState, type RefObject } from 'react';
import type { ArticleBody } from '../../preload/contract/articles.ts';
import { mapText, type TextMap } from './text-map.ts';

/** The map of a body rendered under `root`; `null` until it is rendered. */
export function useTextMap(root: RefObject<HTMLElement | null>, body: ArticleBody): TextMap | null {
  const [map, setMap] = useState<TextMap | null>(null);
  useLayoutEffect(() => {
    // oxlint-disable-next-line react/set-state-in-effect -- the map is of what has just been rendered
    if (root.current !== null) setMap(mapText(root.current, body));
  }, [root, body]);
  return map;
}
