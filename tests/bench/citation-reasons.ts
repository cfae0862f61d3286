import type { ShippedStyle } from '../../main/archive/citations/shipped-styles.ts';

/** Why a style of ours says something else than the official one: what is left out of the account for both, and by which rule. */
interface Reason {
  readonly style: ShippedStyle;
  readonly why: string;
  readonly level: (text: string) => string;
}

const reasons: readonly Reason[] = [];

/** The reasons that together account for a difference, or none. */
export function reasonsFor(style: ShippedStyle, _name: string, _form: string, ours: string, theirs: string): readonly string[] {
  const known = reasons.filter((reason) => reason.style === style);
  const levelled = (text: string, some: readonly Reason[]): string => some.reduce((now, { level }) => level(now), text);
  if (levelled(ours, known) !== levelled(theirs, known)) return [];
  // Only those that something is left of without them.
  return known
    .filter((reason) => {
      const others = known.filter((other) => other !== reason);
      return levelled(ours, others) !== levelled(theirs, others);
    })
    .map(({ why }) => why);
}
