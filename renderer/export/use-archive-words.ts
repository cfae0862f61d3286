import { useCall } from '../bridge.ts';
import { counted, inDigits } from '../ui/words.ts';

/** What a package of the archive takes out, in words; `null` until that is known. */
export function useArchiveWords(): string | null {
  const { data: counts } = useCall('library.counts', {});
  if (counts === undefined) return null;
  const { all, trash } = counts;
  return `The whole archive: ${counted(all, 'article')}${trash === 0 ? '' : `, and ${inDigits(trash)} in the trash`}`;
}
