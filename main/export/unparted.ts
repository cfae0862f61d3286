import { oneLine } from '../archive/one-line.ts';

/** A name for a list that is parted by commas or semicolons, which would part the name as well. */
export function unparted(name: string): string {
  return oneLine(name.replace(/[,;]/gu, ' '));
}
