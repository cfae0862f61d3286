/**
 * The characters in which the processor would read markup (`<i>` in a headline is one of its own commands) or for which it would write
 * markup of its own, as `<sup>2</sup>` for `²`.
 */
const meaning =
  '<>&ª²³¹ºʰʱʲʳʴʵʶʷʸˀˁˠˡˢˣˤۥۦᴬᴭᴮᴰᴱᴲᴳᴴᴵᴶᴷᴸᴹᴺᴼᴽᴾᴿᵀᵁᵂᵃᵄᵅᵆᵇᵈᵉᵊᵋᵌᵍᵏᵐᵑᵒᵓᵔᵕᵖᵗᵘᵙᵚᵛᵜᵝᵞᵟᵠᵡ⁰ⁱ⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ℠™㆒㆓㆔㆕㆖㆗㆘㆙㆚㆛㆜㆝㆞㆟';

const firstVeil = 0xe000;
const veils = new Map(Array.from(meaning, (character, at) => [character, String.fromCharCode(firstVeil + at)]));
const meanings = new Map([...veils].map(([character, veil]) => [veil, character]));

const meant = new RegExp(`[${meaning}\\uE000-\\uE1FF]`, 'gu');

/** Text of an article such that a citation processor takes all of it for words: what it would read as markup is put under a veil. */
export function veiled(text: string): string {
  return text.replace(meant, (character) => veils.get(character) ?? '');
}

/** What the processor has written, with the characters that `veiled` hid as they were. */
export function unveiled(text: string): string {
  return text.replace(/[\uE000-\uE0FF]/gu, (veil) => meanings.get(veil) ?? '');
}
