import { useMemo } from 'react';
import type { Colour, ColourNames } from '../../preload/contract/annotations.ts';
import { useCall } from '../bridge.ts';
import { colourWords, type ColourWords } from './colour-words.ts';

const none: ColourNames = {};

/** Every colour in words, as the archive has them. */
export function useColourWords(): Readonly<Record<Colour, ColourWords>> {
  const { data: given = none } = useCall('colours.list', {});
  return useMemo(() => colourWords(given), [given]);
}
