import type { ReadPart } from '../../archive/read-article.ts';
import { decodeText } from '../charset.ts';
import { readAttached } from '../references/attached-files.ts';
import { bibtexEntries, type WrittenEntry } from '../references/bibtex-entries.ts';
import { bibtexReader, type BibtexValues } from '../references/bibtex-values.ts';
import { personName } from '../person-name.ts';
import { dateOfParts, referenceDate } from '../references/reference-date.ts';
import { plainLine } from '../rich-text.ts';
import { referencePart, type Reference } from '../references/reference.ts';
import type { Format } from './format.ts';
import { withoutDoiPrefix } from './ris.ts';

/** BibTeX and BibLaTeX, as reference managers and LaTeX users keep them. */
export const bibtex: Format = {
  name: 'BibTeX',
  holdsFiles: true,
  recognises: ({ start, extension }) =>
    /(?:^|[\r\n])[^\S\r\n]*@[A-Za-z]{3,20}\s*[{(]\s*[^\s,={}"]{0,200},\s*[A-Za-z-]{2,40}\s*=/.test(
      start.slice(0, 20_000),
    ) ||
    (/^(?:bib|bibtex|biblatex)$/.test(extension) && /@[A-Za-z]{3,20}\s*[{(]/.test(start)),
  async *read(input) {
    const entries = [...bibtexEntries(decodeText(input.bytes))];
    const byKey = new Map(entries.map((entry) => [entry.key.toLowerCase(), entry]));
    const read = await bibtexReader(
      entries
        .filter(({ type }) => type === 'string')
        .map(({ written }) => written)
        .join('\n'),
    );
    let part = 0;
    for (const entry of entries) {
      if (notAnItem.test(entry.type)) continue;
      part += 1;
      const values = tooDense(entry) ? null : read(entry, parentOf(entry, byKey));
      if (values === null) {
        yield unread(entry, part, input.file.fileName);
        continue;
      }
      const reference = bibtexReference(entry, values);
      const attached = await readAttached(input, reference.attached ?? []);
      yield referencePart(reference, { part, fileName: input.file.fileName }, attached);
    }
  },
};

const notAnItem = /^(?:string|comment|preamble|xdata|control)$/;
const longestEntry = 200_000;
/** A volume is read anew for each of its chapters. */
const longestParent = 20_000;
const deepestEntry = 60;
const mostNames = 2000;

/** LaTeX is read by recursion and names by looking back: neither may be fed without bounds. */
function tooDense({ written, depth }: WrittenEntry): boolean {
  return (
    written.length > longestEntry || depth > deepestEntry || written.split(/\sand\s/i, mostNames + 1).length > mostNames
  );
}

function unread(entry: WrittenEntry, part: number, fileName: string): ReadPart {
  const message = `entry ${part} (${entry.key.slice(0, 80)}) of ${fileName} is no entry that can be read`;
  return { kind: 'unread', part, entry: null, code: tooDense(entry) ? 'file-too-dense' : 'file-damaged', message };
}

/** The entry that gives what an entry leaves out: a volume to its chapter. */
function parentOf(entry: WrittenEntry, byKey: ReadonlyMap<string, WrittenEntry>): WrittenEntry | undefined {
  const key = /\b(?:crossref|xdata)\s*=\s*["{]?\s*([^\s,={}"]+)/i.exec(entry.written)?.[1]?.toLowerCase();
  const parent = key === undefined || key === entry.key.toLowerCase() ? undefined : byKey.get(key);
  const isUsable = parent !== undefined && parent !== entry && parent.written.length <= longestParent;
  return isUsable && !tooDense(parent) ? parent : undefined;
}

const kinds: Readonly<Record<string, string>> = {
  inbook: 'book chapter',
  incollection: 'book chapter',
  inproceedings: 'conference paper',
  conference: 'conference paper',
  proceedings: 'conference proceedings',
  phdthesis: 'thesis',
  mastersthesis: 'thesis',
  techreport: 'report',
  online: 'web page',
  electronic: 'web page',
  www: 'web page',
  misc: 'document',
  unpublished: 'unpublished work',
};
const inContainer = /^(?:article|suppperiodical|periodical|in[a-z]+|conference|online|electronic|www|misc|newspaper)$/;

function bibtexReference(entry: WrittenEntry, values: BibtexValues): Reference {
  const all = (...names: readonly string[]): string[] =>
    names
      .flatMap((name) => (Object.hasOwn(values, name) ? (values[name] ?? []) : []))
      .filter((value) => value.trim() !== '');
  const containers = all('journaltitle', 'journal', 'booktitle', 'maintitle');
  const publishers = all('publisher', 'institution', 'organization', 'school');
  const outlets = inContainer.test(entry.type) ? [...containers, ...publishers] : [...publishers, ...containers];
  const titles = [all('title')[0], all('subtitle')[0], all('titleaddon')[0]].filter((title) => title !== undefined);
  const [subtype] = all('entrysubtype');
  return {
    title: titles.length > 0 ? titles.join(': ') : (all('shorttitle', 'maintitle')[0] ?? null),
    outlets,
    authors: namesOf(all('author')),
    editors: namesOf(all('editor', 'editora', 'director', 'translator')),
    published: dateOf(all),
    language: all('langid', 'language', 'hyphenation')[0],
    addresses: all('url', 'howpublished', 'bdsk-url-1').map(plainLine),
    kind: subtype === undefined ? (kinds[entry.type] ?? entry.type) : `${subtype} ${entry.type}`,
    abstracts: all('abstract'),
    tags: all('keywords', 'keyword', 'mendeley-tags').flatMap((words) => words.split(/\s*[;,]\s*/)),
    notes: all('annotation', 'annote', 'note', 'comment', 'review'),
    externalId: entry.key === '' ? null : entry.key,
    dossiers: all('groups').flatMap((names) => names.split(/\s*,\s*/)),
    attached: all('file', 'pdf').flatMap(filePaths),
    details: {
      volume: all('volume')[0],
      issue: all('number', 'issue')[0],
      page: all('pages')[0]?.replaceAll(/\s*-{2,}\s*/g, '–'),
      edition: all('edition')[0],
      place: all('location', 'address')[0],
      publisher: outlets[0] === publishers[0] ? null : publishers[0],
      doi: all('doi').map(withoutDoiPrefix),
      isbn: all('isbn'),
      issn: all('issn'),
      copyright: all('copyright', 'rights'),
      saved: referenceDate(all('urldate')),
    },
  };
}

function namesOf(names: readonly string[]): string[] {
  return [...new Set(names.flatMap((name) => name.split(/\s*;\s*/)).map(personName))].filter(
    (name) => !/^(?:others|)$/.test(name),
  );
}

function dateOf(all: (...names: readonly string[]) => string[]): string | null {
  // `2024-05-31/2024-06-02` is a range; where it begins is when the work appeared. A sign behind it says that it is not sure, or about then.
  const dates = all('date').map((date) => (date.split('/')[0] ?? '').replace(/[?~%]\s*$/, ''));
  const apart = dateOfParts(all('year')[0] ?? '', all('month')[0] ?? '', all('day')[0] ?? '');
  return referenceDate([...dates, ...(apart === null ? [] : [apart]), ...all('year')]);
}

/** "Snapshot:files/2/a.html:text/html;…" as Zotero, ":a.pdf:PDF" as JabRef and "a.pdf" as others name files. */
function filePaths(written: string): string[] {
  return written.split(/(?<!\\);/).flatMap((file) => {
    const parts = file.split(/(?<!\\):/).map((part) => part.replaceAll(/\\([:;\\_])/g, '$1'));
    return parts.length > 2 ? [parts.slice(1, -1).join(':')] : parts.slice(-1);
  });
}
