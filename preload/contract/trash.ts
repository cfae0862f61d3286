/** After how many days in the trash an article is deleted for good. */
export const trashDays = 30;

/** What becomes of the trash: whether it is emptied after those days, and before when (milliseconds since 1970) nothing of it goes. */
export interface TrashRule {
  readonly isEmptied: boolean;
  readonly notBefore: number;
}

/** When an article that was laid into the trash then is deleted for good, in milliseconds since 1970; `null` for never. */
export function goesForGoodAt(trashedAt: number, { isEmptied, notBefore }: TrashRule): number | null {
  return isEmptied ? Math.max(trashedAt + trashDays * 24 * 60 * 60 * 1000, notBefore) : null;
}
