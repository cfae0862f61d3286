import { veiled } from './veil.ts';

/** Stands at the end of a headline that has a translation: no letter that a style would change, and the translation is never put through it. */
export const translationSign = '\uE1FE';

/** What a style can put behind a headline at once: marks of the citation, and the ends of quotation and of italics. */
const behind = /\uE1FE((?:[.,;:]|<\/(?:i|em|b|span)>|[\u00A0\u202F]?[”’»“])*)/gu;

/**
 * What the processor has written with the translation of the headline in square brackets, as all the shipped styles have it: behind the
 * quotation marks or italics of the headline, before the comma or full stop of the citation; with marks or italics of its own where
 * `isMarked`. `null` leaves it out.
 */
export function withTranslation(html: string, translation: string | null, isMarked: boolean): string {
  return html.replace(behind, (_, after: string) => {
    if (translation === null) return after;
    const [ends, marks] = [after.replace(/[.,;:]/gu, ''), after.replace(/[^.,;:]/gu, '')];
    return `${ends} [${isMarked ? setAs(ends, veiled(translation)) : veiled(translation)}]${marks}`;
  });
}

/** Words set as those are whose setting ends with `ends`. */
function setAs(ends: string, words: string): string {
  if (/<\/(?:i|em)>/u.test(ends)) return `<i>${words}</i>`;
  return ends.includes('”') ? `“${words}”` : words;
}
