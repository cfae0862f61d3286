import { useState } from 'react';
import { useKey } from '../ui/keys.tsx';
import { readLook, sizeBeside, textSizes, writeLook, type ReadingLook } from './reading-look.ts';

const key = 'aide.reading';

/** How texts are set, and how that is changed. */
export interface ReadingLooks {
  readonly look: ReadingLook;
  readonly change: (part: Partial<ReadingLook>) => void;
  /** Makes the text one step larger (1) or smaller (-1). */
  readonly resize: (by: 1 | -1) => void;
  /** The size just chosen by key, for those who hear it. */
  readonly announcement: string;
}

/** The look that was chosen on this computer, which is remembered as the theme is, and the keys that make the text larger and smaller. */
export function useReadingLook(): ReadingLooks {
  const [look, setLook] = useState(() => readLook(localStorage.getItem(key)));
  const [announcement, setAnnouncement] = useState('');
  const change = (part: Partial<ReadingLook>): void => {
    const changed = { ...look, ...part };
    localStorage.setItem(key, writeLook(changed));
    setLook(changed);
  };
  const resize = (by: 1 | -1): void => change({ size: sizeBeside(look.size, by) });
  const resizeByKey = (by: 1 | -1): void => {
    resize(by);
    setAnnouncement(`Text size ${sizeBeside(look.size, by) + 1} of ${textSizes.length}`);
  };
  useKey('text.larger', () => resizeByKey(1));
  useKey('text.smaller', () => resizeByKey(-1));
  return { look, change, resize, announcement };
}
