/** Control words that stand for a character. */
export const characters: ReadonlyMap<string, string> = new Map([
  ['tab', '\t'],
  ['line', '\n'],
  ['lbr', '\n'],
  ['softline', '\n'],
  ['page', '\n'],
  ['column', '\n'],
  ['emdash', '—'],
  ['endash', '–'],
  ['emspace', ' '],
  ['enspace', ' '],
  ['qmspace', ' '],
  ['bullet', '•'],
  ['lquote', '‘'],
  ['rquote', '’'],
  ['ldblquote', '“'],
  ['rdblquote', '”'],
  ['zwj', '\u200d'],
  ['zwnj', '\u200c'],
  ['ltrmark', '\u200e'],
  ['rtlmark', '\u200f'],
]);

/** Control symbols that stand for a character; the others stand for nothing that is seen. */
export const symbols: ReadonlyMap<string, string> = new Map([
  ['~', '\u00a0'],
  ['_', '\u2011'],
  ['-', ''],
]);

/** Groups whose text is no part of the article, whether or not they are marked as optional. */
export const skipped: ReadonlySet<string> = new Set([
  'annotation',
  'atnauthor',
  'atnid',
  'colortbl',
  'comment',
  'datafield',
  'filetbl',
  'footer',
  'footerf',
  'footerl',
  'footerr',
  'formfield',
  'ftncn',
  'ftnsep',
  'ftnsepc',
  'aftncn',
  'aftnsep',
  'aftnsepc',
  'header',
  'headerf',
  'headerl',
  'headerr',
  'listoverridetable',
  'listtable',
  'nonesttables',
  'nonshppict',
  'objdata',
  'pn',
  'private',
  'private1',
  'revtbl',
  'rxe',
  'shprslt',
  'tc',
  'tcn',
  'template',
  'upr',
  'xe',
]);

/** Optional groups that are understood all the same. */
export const understood: ReadonlySet<string> = new Set(['fldinst', 'nesttableprops', 'shpinst', 'shppict', 'ud']);

/** Groups that hold a text of their own beside the one they stand in. */
export const boxes: ReadonlySet<string> = new Set(['shptxt', 'dptxbxtext']);
