import { draftFormats, type DraftFormat } from '../../../preload/contract/drafts.ts';
import type { AnnotationId } from '../../../preload/contract/annotations.ts';
import {
  exportFormats,
  groupings,
  markdownLayouts,
  papers,
  plainOptions,
  tableRows,
  type ExportFormat,
  type ExportOptions,
  type Paper,
  type Selection,
} from '../../../preload/contract/exports.ts';
import { idPattern } from '../../archive/identity.ts';
import { articleIdOf } from '../article-id.ts';
import { oneOf, readWords, UsageError } from '../command.ts';
import { archiveOptions } from '../with-archive.ts';

/** What the command line says of the selection, before a dossier's name is looked up. */
export type Wanted = Selection | { readonly kind: 'dossier-named'; readonly name: string };

/** What `aide export` was told to do. */
export type ExportOrder = { readonly out: string; readonly archive: string | undefined; readonly json: boolean } & (
  | {
      readonly kind: 'notes';
      readonly wanted: Wanted;
      readonly format: ExportFormat;
      readonly options: ExportOptions;
      /** The path of a template. */
      readonly template: string | undefined;
    }
  | { readonly kind: 'draft'; readonly dossier: string; readonly format: DraftFormat; readonly paper: Paper }
  | { readonly kind: 'package' }
);

const wordOptions = {
  ...archiveOptions,
  ids: { type: 'string' },
  annotations: { type: 'string' },
  query: { type: 'string' },
  dossier: { type: 'string' },
  draft: { type: 'string' },
  all: { type: 'boolean' },
  format: { type: 'string' },
  layout: { type: 'string' },
  template: { type: 'string' },
  rows: { type: 'string' },
  'group-by': { type: 'string' },
  paper: { type: 'string' },
  out: { type: 'string' },
} as const;

type Values = ReturnType<typeof readWords<typeof wordOptions>>['values'];

/** The options that say what is taken out, one of which there must be. */
const selecting = ['ids', 'annotations', 'query', 'dossier', 'all', 'draft'] as const;

/** Reads the words after `aide export`. @throws {UsageError} */
export function readExportWords(words: readonly string[]): ExportOrder {
  const { positionals, values } = readWords(words, wordOptions);
  if (positionals.length > 0) throw new UsageError(`export does not know what to do with ${positionals.join(' ')}`);
  const { out, archive, json } = values;
  const chosen = chosenOption(values);
  if (out === undefined || out === '') throw new UsageError('export needs --out with the folder to write into');
  const common = { out, archive, json };
  if (values.format === 'package') {
    if (chosen !== 'all')
      throw new UsageError(`a package is always of the whole archive: it takes --all, and not --${chosen}`);
    refuseBesides(values, [], 'a package');
    return { ...common, kind: 'package' };
  }
  if (chosen === 'draft') {
    const format = oneOf(draftFormats, values.format ?? 'markdown', 'format');
    refuseBesides(values, format === 'pdf' ? ['paper'] : [], `a draft as ${format}`);
    const paper = oneOf(papers, values.paper ?? plainOptions.paper, 'paper');
    return { ...common, kind: 'draft', dossier: values.draft ?? '', format, paper };
  }
  const format = oneOf([...exportFormats, 'package'] as const, values.format ?? 'markdown', 'format');
  if (format === 'package') throw new UsageError('a package takes --all');
  const layout = oneOf(
    markdownLayouts,
    values.layout ?? (values.template === undefined ? plainOptions.layout : 'template'),
    'layout',
  );
  if (format !== 'markdown') refuseBesides(values, optionsOf(format), format);
  else refuseBesides(values, ['layout', ...optionsOfLayout[layout]], `Markdown with the layout ${layout}`);
  const options: ExportOptions = {
    layout,
    grouping: oneOf(groupings, values['group-by'] ?? plainOptions.grouping, 'group-by'),
    rows: oneOf(tableRows, values.rows ?? 'annotations', 'rows'),
    paper: oneOf(papers, values.paper ?? plainOptions.paper, 'paper'),
  };
  return { ...common, kind: 'notes', wanted: wantedBy(values, chosen), format, options, template: values.template };
}

const arranging = ['layout', 'template', 'rows', 'group-by', 'paper'] as const;

type Arranging = (typeof arranging)[number];

const optionsOfLayout: Readonly<Record<ExportOptions['layout'], readonly Arranging[]>> = {
  notes: [],
  document: ['group-by'],
  logseq: [],
  template: ['template'],
};

function optionsOf(format: ExportFormat): readonly Arranging[] {
  if (format === 'csv' || format === 'xlsx') return ['rows'];
  if (format === 'pdf') return ['group-by', 'paper'];
  return format === 'docx' || format === 'html' ? ['group-by'] : [];
}

/** An option that would change nothing was meant to change something. */
function refuseBesides(values: Values, used: readonly Arranging[], what: string): void {
  const [idle] = arranging.filter((name) => values[name] !== undefined && !used.includes(name));
  if (idle !== undefined) throw new UsageError(`--${idle} changes nothing for ${what}: leave it out`);
}

function chosenOption(values: Values): (typeof selecting)[number] {
  const [only, other] = selecting.filter((name) => values[name] !== undefined && values[name] !== false);
  const all = selecting.map((name) => `--${name}`).join(', ');
  if (only === undefined) throw new UsageError(`export needs to know what to take out: one of ${all}`);
  if (other !== undefined) throw new UsageError(`export takes only one of ${all}, and not --${only} with --${other}`);
  return only;
}

function wantedBy(values: Values, chosen: (typeof selecting)[number]): Wanted {
  if (chosen === 'ids')
    return { kind: 'articles', ids: [...new Set(namesIn(values.ids ?? '', 'ids').map(articleIdOf))] };
  if (chosen === 'annotations')
    return {
      kind: 'annotations',
      ids: [...new Set(namesIn(values.annotations ?? '', 'annotations').map(annotationIdOf))],
    };
  if (chosen === 'query') return { kind: 'search', query: values.query ?? '', shelf: { kind: 'all' } };
  return chosen === 'dossier' ? { kind: 'dossier-named', name: values.dossier ?? '' } : { kind: 'all' };
}

/** @throws {UsageError} where there is none */
function namesIn(list: string, option: string): readonly string[] {
  const names = list.split(',').filter((name) => name.trim() !== '');
  if (names.length === 0) throw new UsageError(`--${option} takes ids, parted by commas`);
  return names;
}

function annotationIdOf(word: string): AnnotationId {
  const id = word.trim().toLowerCase();
  if (!idPattern.test(id)) throw new UsageError(`“${word}” is not the id of an annotation`);
  return id as AnnotationId; // -- the pattern is the brand
}

const lines = (rows: readonly (readonly [option: string, words: string])[]): string =>
  rows.map(([option, words]) => `  ${option.padEnd(22)} ${words}`).join('\n');

/** What `aide export --help` says. */
export const exportHelp = `Usage: aide export WHAT --out DIR [--format FORMAT] [OPTIONS]

Takes articles with their annotations out of the archive, into a folder that is made where it is missing.
Nothing that stands there is replaced, but for an earlier note of the same article.
Ctrl+C stops it, and leaves nothing half-written behind.

What to take out, one of these:
${lines([
  ['--ids A,B', 'articles, by their ids (as “aide search” shows them)'],
  ['--annotations A,B', 'single annotations with their articles, by their ids (as “aide annotate” shows them)'],
  ['--query Q', 'what a search finds, the best first'],
  ['--dossier NAME', 'the articles of a dossier'],
  ['--all', 'everything outside the trash'],
  ['--draft NAME', 'the draft of a dossier, as one document'],
])}

Formats:
${lines([
  ['markdown', 'a note for each article, or as --layout says (this is meant where --format is left out)'],
  ['docx, html, pdf', 'one document with notes and citations; a PDF needs Chromium, Chrome or Edge'],
  ['csl-json, ris', 'references, for Zotero, EndNote, Mendeley, Citavi'],
  ['biblatex, bibtex', 'references, for LaTeX'],
  ['csv, xlsx', 'a table'],
  ['jsonld', 'annotations after the W3C’s model'],
  ['qdpx', 'a REFI-QDA project, for NVivo, MAXQDA, ATLAS.ti, QualCoder'],
  ['zotero', 'references, notes and originals, for Zotero in one step'],
  ['package', 'the whole archive, to keep or to bring back with “aide unpack” (only with --all)'],
])}
A draft goes out as ${draftFormats.join(', ')}.

Options:
${lines([
  ['--out DIR', 'the folder to write into'],
  ['--layout LAYOUT', `for markdown: ${markdownLayouts.join(', ')}`],
  ['--template FILE', 'for markdown: your own template, in a file'],
  ['--group-by WHAT', `for docx, html, pdf and --layout document: ${groupings.join(', ')}`],
  ['--rows WHAT', `for csv and xlsx, what has a row each: ${tableRows.join(', ')}`],
  ['--paper SIZE', `for pdf: ${papers.join(', ')}`],
  ['--archive DIR', 'the folder of the archive; AIDE_ARCHIVE does the same'],
  ['--json', 'says what was written in JSON: articles, annotations, files, place'],
])}

It ends with 0 when all is written, 1 when something is not, 2 for words that make no sense,
3 when the archive cannot be used.`;
