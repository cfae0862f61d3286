import { useMemo } from 'react';
import type { Annotating } from '../annotations/use-annotating.ts';
import { hasGround } from '../annotations/passage.ts';
import type { Areas } from './areas-context.ts';

/** The areas of the article that is annotated, for its pictures and pages. `onShow` is told when the list should be in sight. */
export function useAreas(
  { annotations, active, lastColour, markArea, activate, say }: Annotating,
  onShow: () => void,
): Areas {
  const areas = useMemo(() => annotations.filter(hasGround), [annotations]);
  return {
    areas,
    active: active?.id ?? null,
    colour: lastColour,
    mark: markArea,
    open: ({ id }) => {
      activate(id);
      onShow();
    },
    say,
  };
}
