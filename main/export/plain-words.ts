import type { Text } from 'mdast';
import type { Handle } from 'mdast-util-to-markdown';

/**
 * Words in which no reader of Markdown could see anything else, wherever in a line they stand: they begin with a letter or a quotation
 * mark, and hold no sign that is escaped anywhere, or not before what follows it. Most of what the press writes is of this kind.
 */
const plain = /^[\p{L}“‘«„](?:[\p{L}\p{M}\p{N},;’‘“”«»„…—–\-?/"'() ]|[:!&](?= )|(?<![Ww])\.(?= |$))*(?<! )$/u;

/** Writes a text without the dozens of patterns that it is put through else, where it has nothing that one of them could match. */
export const plainWords: Handle = (node: Text, _parent, state, info) =>
  plain.test(node.value) ? node.value : state.safe(node.value, info);
