import { gfmToMarkdown } from 'mdast-util-gfm';
import type { Options } from 'mdast-util-to-markdown';
import { plainWords } from './plain-words.ts';

/**
 * How notes are written: CommonMark with tables and footnotes, and with everything escaped that Obsidian would read as
 * more than text — tags, highlights, comments, formulas, block names, and what Dataview and Logseq take for properties — so that a clipped page can only ever be words.
 */
export const markdownStyle: Options = {
  bullet: '-',
  rule: '-',
  handlers: { text: plainWords },
  extensions: [gfmToMarkdown({ tablePipeAlign: false })],
  unsafe: [
    { character: '#', after: '\\S', inConstruct: 'phrasing' },
    { character: '=', after: '=', inConstruct: 'phrasing' },
    { character: '%', after: '%', inConstruct: 'phrasing' },
    { character: '$', inConstruct: 'phrasing' },
    { character: '^', inConstruct: 'phrasing' },
    { character: ':', before: ':', inConstruct: 'phrasing' },
    { character: '<', inConstruct: 'phrasing' },
  ],
};
