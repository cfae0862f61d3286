import type { Grouping, MarkdownLayout, Paper, TableRows } from '../../preload/contract/exports.ts';
import type { ChosenFormat } from './export-settings.ts';

/** What each format is called, and in one sentence what it is for. */
export const formatWords: Readonly<Record<ChosenFormat, { readonly name: string; readonly sentence: string }>> = {
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
  pdf: {
    name: 'PDF',
    sentence: 'Pages to read, print and hand in, with numbered notes, an outline, and tags for screen readers.',
  },
  'csl-json': { name: 'CSL-JSON', sentence: 'References for Zotero, Pandoc and citation processors.' },
  ris: {
    name: 'RIS',
    sentence: 'References for Zotero, EndNote, Mendeley and Citavi, with a note for each annotation.',
  },
  biblatex: { name: 'BibLaTeX', sentence: 'References for LaTeX with Biber, and for JabRef.' },
  bibtex: { name: 'BibTeX', sentence: 'References for older LaTeX.' },
  csv: { name: 'CSV table', sentence: 'One table in plain text, for any spreadsheet, R or Python.' },
  xlsx: {
    name: 'Excel workbook',
    sentence: 'One table for Excel, LibreOffice and Numbers, with dates that are dates.',
  },
  jsonld: { name: 'Web Annotation', sentence: 'Annotations after the W3C’s model, for annotation tools.' },
  qdpx: {
    name: 'REFI-QDA project',
    sentence:
      'Texts with their metadata, codes and coded passages with notes, for NVivo, MAXQDA, ATLAS.ti and QualCoder.',
  },
  zotero: {
    name: 'Zotero library',
    sentence: 'Items with notes, tags, dossiers and originals, imported into Zotero in one step.',
  },
  package: {
    name: 'The whole archive',
    sentence:
      'Everything there is, whatever is selected: a package that can be read without Aide-mémoire, and brought back into an empty archive.',
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
  template: 'By a template',
};

/** What a table has a row for, as people call it. */
export const rowWords: Readonly<Record<TableRows, string>> = {
  annotations: 'Annotation',
  articles: 'Article',
};

/** The sizes of paper, as people call them. */
export const paperWords: Readonly<Record<Paper, string>> = { a4: 'A4', letter: 'US Letter' };
