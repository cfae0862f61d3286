/**
 * Every key of the window, in the order the sheet shows them. A key is a `KeyboardEvent.key`, with `Mod+` for Ctrl
 * (Command on a Mac), `Alt+` for Enter and the arrows up and down alone, and `Shift+` where a named key needs it. `worksInFields` lets a key act while someone types.
 */
export const keyMap = [
  { id: 'search', keys: ['/'], words: 'Search', group: 'Find' },
  {
    id: 'meant',
    keys: ['Alt+Enter'],
    words: 'Search as spelt in the archive, and back',
    group: 'Find',
    worksInFields: true,
  },
  { id: 'find', keys: ['Mod+f'], words: 'Find in the open article', group: 'Find', worksInFields: true },
  { id: 'list.next', keys: ['j', 'ArrowDown'], words: 'Next article', group: 'Find' },
  { id: 'list.previous', keys: ['k', 'ArrowUp'], words: 'Previous article', group: 'Find' },
  { id: 'list.first', keys: ['Home'], words: 'First article', group: 'Find' },
  { id: 'list.last', keys: ['End'], words: 'Last article', group: 'Find' },
  { id: 'list.pageDown', keys: ['PageDown'], words: 'A page down', group: 'Find' },
  { id: 'list.pageUp', keys: ['PageUp'], words: 'A page up', group: 'Find' },
  { id: 'list.extendDown', keys: ['Shift+ArrowDown'], words: 'Select downwards', group: 'Articles' },
  { id: 'list.extendUp', keys: ['Shift+ArrowUp'], words: 'Select upwards', group: 'Articles' },
  { id: 'facets', keys: ['f'], words: 'Show the facets or fold them away', group: 'Find' },
  { id: 'list.open', keys: ['Enter'], words: 'Open the article', group: 'Find' },
  { id: 'list.passages', keys: ['m'], words: 'More passages of the article', group: 'Find' },
  { id: 'article.like', keys: ['a'], words: 'Articles like this one', group: 'Find' },

  { id: 'article.select', keys: ['x', ' '], words: 'Select or unselect', group: 'Articles' },
  { id: 'article.selectAll', keys: ['Mod+a'], words: 'Select all', group: 'Articles' },
  { id: 'article.star', keys: ['s'], words: 'Star or unstar', group: 'Articles' },
  { id: 'article.unread', keys: ['u'], words: 'Mark as read or unread', group: 'Articles' },
  { id: 'article.tag', keys: ['t'], words: 'Tag', group: 'Articles' },
  { id: 'article.dossier', keys: ['d'], words: 'Put in a dossier', group: 'Articles' },
  { id: 'article.trash', keys: ['Delete', 'Backspace'], words: 'Move to the trash', group: 'Articles' },
  { id: 'article.keep', keys: ['y'], words: 'Keep what a search found', group: 'Articles' },
  { id: 'article.reject', keys: ['r'], words: 'Reject what a search found', group: 'Articles' },
  { id: 'article.export', keys: ['e'], words: 'Export', group: 'Articles' },

  { id: 'highlight.yellow', keys: ['1'], words: 'Highlight in yellow', group: 'Read and mark' },
  { id: 'highlight.green', keys: ['2'], words: 'Highlight in green', group: 'Read and mark' },
  { id: 'highlight.blue', keys: ['3'], words: 'Highlight in blue', group: 'Read and mark' },
  { id: 'highlight.orange', keys: ['4'], words: 'Highlight in orange', group: 'Read and mark' },
  { id: 'highlight.rose', keys: ['5'], words: 'Highlight in rose', group: 'Read and mark' },
  { id: 'highlight.violet', keys: ['6'], words: 'Highlight in violet', group: 'Read and mark' },
  { id: 'hit.next', keys: ['n', 'F3'], words: 'Next hit of the search', group: 'Read and mark' },
  { id: 'hit.previous', keys: ['p', 'Shift+F3'], words: 'Previous hit', group: 'Read and mark' },
  { id: 'annotation.note', keys: ['n'], words: 'Write a note on what is selected', group: 'Read and mark' },
  { id: 'article.note', keys: ['N'], words: 'Write a note on the article as a whole', group: 'Read and mark' },
  { id: 'annotation.next', keys: [']'], words: 'Next annotation', group: 'Read and mark' },
  { id: 'annotation.previous', keys: ['['], words: 'Previous annotation', group: 'Read and mark' },
  { id: 'link.offer', keys: ['[['], words: 'In a note: link to an article or annotation', group: 'Read and mark' },
  { id: 'link.copy', keys: ['c'], words: 'Copy a link to the annotation or article', group: 'Read and mark' },
  {
    id: 'citation.copy',
    keys: ['q'],
    words: 'Copy what is quoted with its citation, or the citation',
    group: 'Read and mark',
  },
  { id: 'link.back', keys: ['b'], words: 'Back to where a link was followed', group: 'Read and mark' },
  { id: 'annotation.delete', keys: ['Delete', 'Backspace'], words: 'Delete the annotation', group: 'Read and mark' },
  { id: 'reader.alone', keys: ['z'], words: 'The reader alone, and back', group: 'Read and mark' },
  { id: 'text', keys: ['w'], words: 'How the text is set', group: 'Read and mark' },
  { id: 'text.larger', keys: ['+'], words: 'Larger text', group: 'Read and mark' },
  { id: 'text.smaller', keys: ['-'], words: 'Smaller text', group: 'Read and mark' },
  {
    id: 'reader.caret',
    keys: ['F7'],
    words: 'Select text with the keyboard: Shift with the arrows, Ctrl by word, Alt by sentence',
    group: 'Read and mark',
    worksInFields: true,
  },

  { id: 'pair.same', keys: ['='], words: 'The same article', group: 'Nearly the same' },
  { id: 'pair.version', keys: ['v'], words: 'A version', group: 'Nearly the same' },
  { id: 'pair.separate', keys: ['-'], words: 'Separate articles', group: 'Nearly the same' },

  { id: 'draft', keys: ['o'], words: 'The draft of the dossier, and back', group: 'Draft' },
  { id: 'draft.text', keys: ['i'], words: 'Write text after the piece', group: 'Draft' },
  { id: 'draft.heading', keys: ['g'], words: 'Put a heading after the piece', group: 'Draft' },
  { id: 'piece.up', keys: ['Alt+ArrowUp'], words: 'Move the piece up', group: 'Draft', worksInFields: true },
  { id: 'piece.down', keys: ['Alt+ArrowDown'], words: 'Move the piece down', group: 'Draft', worksInFields: true },
  {
    id: 'section.up',
    keys: ['Alt+Shift+ArrowUp'],
    words: 'Move the heading up with all that stands under it',
    group: 'Draft',
    worksInFields: true,
  },
  {
    id: 'section.down',
    keys: ['Alt+Shift+ArrowDown'],
    words: 'Move the heading down with all that stands under it',
    group: 'Draft',
    worksInFields: true,
  },
  { id: 'piece.remove', keys: ['Delete', 'Backspace'], words: 'Take the piece out', group: 'Draft' },

  { id: 'import', keys: ['Mod+o'], words: 'Import', group: 'Everywhere', worksInFields: true },
  { id: 'paste', keys: ['Mod+v'], words: 'Bring in what was copied', group: 'Everywhere' },
  { id: 'undo', keys: ['Mod+z'], words: 'Undo', group: 'Everywhere' },
  { id: 'redo', keys: ['Mod+Shift+z', 'Mod+y'], words: 'Redo', group: 'Everywhere' },
  { id: 'pane.next', keys: ['F6'], words: 'Next pane', group: 'Everywhere', worksInFields: true },
  { id: 'pane.previous', keys: ['Shift+F6'], words: 'Previous pane', group: 'Everywhere', worksInFields: true },
  { id: 'library', keys: ['l'], words: 'Show the library or fold it away', group: 'Everywhere' },
  { id: 'search-log', keys: ['h'], words: 'The log of searches', group: 'Everywhere' },
  { id: 'keys', keys: ['?'], words: 'This list of keys', group: 'Everywhere' },
  { id: 'leave', keys: ['Escape'], words: 'Close, clear or go back', group: 'Everywhere' },
] as const satisfies readonly KeyBinding[];

interface KeyBinding {
  readonly id: string;
  readonly keys: readonly string[];
  readonly words: string;
  readonly group: 'Find' | 'Articles' | 'Read and mark' | 'Nearly the same' | 'Draft' | 'Everywhere';
  readonly worksInFields?: true;
}

/** The name of a key binding. */
export type KeyId = (typeof keyMap)[number]['id'];

const byId: ReadonlyMap<KeyId, KeyBinding> = new Map(keyMap.map((binding) => [binding.id, binding]));

/** The binding of an id. */
export function keyBinding(id: KeyId): KeyBinding {
  const binding = byId.get(id);
  if (binding === undefined) throw new Error(`no key is called ${id}`);
  return binding;
}

const isMac = /mac/i.test(globalThis.navigator?.userAgent ?? '');

const shownNames: Readonly<Record<string, string>> = {
  ' ': 'Space',
  ArrowDown: '↓',
  ArrowUp: '↑',
  Escape: 'Esc',
  Alt: isMac ? '⌥' : 'Alt',
  Mod: isMac ? '⌘' : 'Ctrl',
  PageDown: 'Page Down',
  PageUp: 'Page Up',
};

/** The caps to press for one key, as a person knows them: `['Ctrl', 'Shift', 'Z']`. */
export function keyCaps(key: string): readonly string[] {
  if (/^\p{Lu}$/u.test(key)) return ['Shift', key];
  return key
    .split(/(?<=.)\+/u)
    .map((part) => shownNames[part] ?? (part.length === 1 && key.length > 1 ? part.toUpperCase() : part));
}

/** The key an event stands for, spelled as in the map; `null` when a modifier the map has no word for is held. */
export function spellKey(
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>,
): string | null {
  const isMod = isMac ? event.metaKey : event.ctrlKey;
  // what else is held with Alt belongs to the system, or writes another letter
  if (event.altKey) {
    if (isMod || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown' && event.key !== 'Enter')) return null;
    if (event.shiftKey) return event.key === 'Enter' ? null : `Alt+Shift+${event.key}`;
    return `Alt+${event.key}`;
  }
  if (isMac ? event.ctrlKey : event.metaKey) return null;
  const isLetter = /^\p{L}$/u.test(event.key);
  const isNamed = event.key.length > 1 || event.key === ' ';
  const shift = event.shiftKey && (isNamed || (isMod && isLetter)) ? 'Shift+' : '';
  return `${isMod ? 'Mod+' : ''}${shift}${isMod && isLetter ? event.key.toLowerCase() : event.key}`;
}
