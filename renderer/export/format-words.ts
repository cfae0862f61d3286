import type { ExportFormat, Grouping, MarkdownLayout } from '../../preload/contract/exports.ts';

/** What each format is called, and in one sentence what it is for. */
export const formatWords: Readonly<Record<ExportFormat, { readonly name: string; readonly sentence: string }>> = {
  markdown: {
    name: 'Markdown',
    sentence: 'Text for Obsidian, Logseq and any editor: quotations with their notes, tags and citations.',
  },
  docx: {
    name: 'Word',
    sentence: 'One document with the citations as real footnotes, for Word and LibreOffice.',
  },
  html: {
    name: 'HTML',
    sentence: 'One page with numbered notes that any browser shows and prints; it needs nothing else.',
  },
};

/** The ways to group the notes of one document, as people call them. */
export const groupingWords: Readonly<Record<Grouping, string>> = {
  article: 'Article',
  colour: 'Colour',
  tag: 'Tag',
  date: 'Date',
  dossier: 'Dossier',
};

/** The layouts of Markdown, as people call them. */
export const layoutWords: Readonly<Record<MarkdownLayout, string>> = {
  notes: 'A note for each article',
  document: 'One document',
  logseq: 'Pages of Logseq',
};
