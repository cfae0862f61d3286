import { importEnds, type DuplicateMatch, type ImportProgress } from '../../preload/contract/imports.ts';
import { counted, inDigits } from '../ui/words.ts';

/** In what an article that came again agrees with the one in the archive. */
export const matchWords: Readonly<Record<DuplicateMatch, string>> = {
  bytes: 'The same file',
  address: 'The same address',
  text: 'The same text',
};

/** What became of an import: "97 of 100 filed, 2 of them need a look, 3 failed". */
export function resultWords({
  filed,
  needLook,
  duplicates,
  failed,
}: Pick<ImportProgress, 'filed' | 'needLook' | 'duplicates' | 'failed'>): string {
  const parts = [`${inDigits(filed)} of ${inDigits(filed + duplicates + failed)} filed`];
  if (needLook > 0) parts.push(`${inDigits(needLook)} of them ${needLook === 1 ? 'needs' : 'need'} a look`);
  if (duplicates > 0) parts.push(`${inDigits(duplicates)} already in your archive`);
  if (failed > 0) parts.push(`${inDigits(failed)} failed`);
  return parts.join(', ');
}

/** How an import that did not run to its end was left: "Cancelled after 12 of 40 files. "; nothing for others. */
export function endWords({ state, done, total }: Pick<ImportProgress, 'state' | 'done' | 'total'>): string {
  if (state !== 'cancelled' && state !== 'stopped') return '';
  return `${state === 'cancelled' ? 'Cancelled' : 'Stopped'} after ${inDigits(done)} of ${counted(total, 'file')}. `;
}

/** How much longer something takes, as exactly as a guess deserves; `null` where there is no guess. */
export function timeLeftWords(secondsLeft: number | null): string | null {
  if (secondsLeft === null || !Number.isFinite(secondsLeft)) return null;
  if (secondsLeft < 10) return 'a few seconds left';
  if (secondsLeft < 50) return 'less than a minute left';
  const minutes = Math.round(secondsLeft / 60);
  if (minutes < 60) return `about ${counted(Math.max(1, minutes), 'minute')} left`;
  return `about ${counted(Math.round(minutes / 60), 'hour')} left`;
}

/** After fewer files than this nothing can be said of the time that is left. */
const fewest = 20;

/** How far an import is: files done of all, the rate, and the time left. */
export function progressWords({
  state,
  done,
  total,
  filesPerSecond,
  secondsLeft,
}: Pick<ImportProgress, 'state' | 'done' | 'total' | 'filesPerSecond' | 'secondsLeft'>): string {
  const ofTotal = `${inDigits(done)} of ${inDigits(total)}${state === 'counting' ? ' found so far' : ''}`;
  if (state === 'paused') return `${ofTotal} · paused`;
  const rate = filesPerSecond >= 1 ? `${inDigits(Math.round(filesPerSecond))} a second` : null;
  const left = done < fewest ? null : timeLeftWords(secondsLeft);
  return [ofTotal, rate, left].filter((part) => part !== null).join(' · ');
}

/** The share of an import that is done, from 0 to 1; `null` while that is not known, as for one file of many articles. */
export function shareOf({ state, done, total }: Pick<ImportProgress, 'state' | 'done' | 'total'>): number | null {
  return state === 'counting' || total <= 1 ? null : done / total;
}

/** Whether an import ran to its end and left nothing to look at. */
export function isAllFiled({
  state,
  needLook,
  duplicates,
  failed,
}: Pick<ImportProgress, 'state' | 'needLook' | 'duplicates' | 'failed'>): boolean {
  return state === 'finished' && needLook + duplicates + failed === 0;
}

/** Whether an import is over. */
export function hasEnded({ state }: Pick<ImportProgress, 'state'>): boolean {
  return importEnds.has(state);
}
