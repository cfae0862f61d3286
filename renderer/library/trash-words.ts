import { goesForGoodAt, type TrashRule } from '../../preload/contract/trash.ts';
import { counted } from '../ui/words.ts';

const day = 24 * 60 * 60 * 1000;

/** When an article that lies in the trash is deleted for good, as a row says it; `null` where it is kept. */
export function goesInWords(trashedAt: number, rule: TrashRule, now = Date.now()): string | null {
  const at = goesForGoodAt(trashedAt, rule);
  if (at === null) return null;
  const days = Math.ceil((at - now) / day);
  return days <= 1 ? 'Deleted for good within a day' : `Deleted for good in ${counted(days, 'day')}`;
}
