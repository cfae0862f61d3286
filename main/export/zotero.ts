import { copyFile, mkdir, open, rm } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import anyAscii from 'any-ascii';
import type { ExportReport } from '../../preload/contract/exports.ts';
import type { Article, Clipping } from '../../preload/contract/articles.ts';
import { AppError } from '../archive/app-error.ts';
import type { ExportJob } from './export-job.ts';
import { safeFileStem } from './file-names.ts';
import { keepUnderFreeName } from './free-name.ts';
import { unfinishedIn } from './unfinished.ts';
import { lstatIfThere } from './move-as-new.ts';
import { onDisk } from './write-whole.ts';
import { xmlAttribute, xmlText } from './xml-text.ts';
import { zoteroItem, type ZoteroFile } from './zotero-item.ts';

const stem = 'Aide-memoire for Zotero';
const head = `<?xml version="1.0" encoding="UTF-8"?>
<rdf:RDF
 xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
 xmlns:z="http://www.zotero.org/namespaces/export#"
 xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:dcterms="http://purl.org/dc/terms/"
 xmlns:bib="http://purl.org/net/biblio#"
 xmlns:foaf="http://xmlns.com/foaf/0.1/"
 xmlns:link="http://purl.org/rss/1.0/modules/link/"
 xmlns:prism="http://prismstandard.org/namespaces/1.2/basic/"
 xmlns:vcard="http://nwalsh.com/rdf/vCard#">
`;

/**
 * Writes a new folder with a document of Zotero RDF, the one format in which Zotero takes items, notes and files in one step, and the
 * originals beside it. The folder is there whole or not at all.
 * @throws {AppError} `cancelled`, `disk-full`, `folder-not-writable`
 */
export async function writeZotero(job: ExportJob): Promise<ExportReport> {
  const { folder, total, signal } = job;
  const unfinished = unfinishedIn(folder);
  await onDisk(() => mkdir(folder, { recursive: true }));
  try {
    await onDisk(() => mkdir(join(unfinished, 'files'), { recursive: true }));
    const written = await onDisk(() => writeInto(unfinished, job));
    if (signal.aborted) throw new AppError('cancelled', `stopped before ${total} articles were kept`);
    const name = await keepUnderFreeName(unfinished, folder, stem, '');
    return { ...written, files: written.files.map((file) => `${name}/${file}`), place: folder };
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    throw error;
  }
}

async function writeInto(folder: string, job: ExportJob): Promise<Omit<ExportReport, 'place'>> {
  const document = `${stem}.rdf`;
  const files = [document];
  const dossiers = new Map<string, string[]>();
  let articles = 0;
  let annotations = 0;
  await using file = await open(join(folder, document), 'wx');
  await file.appendFile(head);
  for await (const item of job.items) {
    if (job.signal.aborted) throw new AppError('cancelled', `stopped after ${articles} of ${job.total} articles`);
    const name = `item_${item.article.id}`;
    const attached = await copyOriginals(item.article, folder, job);
    await file.appendFile(zoteroItem(item, name, attached));
    for (const dossier of item.article.dossiers) {
      const names = dossiers.get(dossier.name) ?? [];
      names.push(name);
      dossiers.set(dossier.name, names);
    }
    files.push(...attached.map(({ path }) => path));
    articles += 1;
    annotations += item.annotations.length;
    job.onProgress({ done: articles, total: job.total });
  }
  let number = 0;
  for (const [dossier, names] of dossiers) await file.appendFile(collection((number += 1), dossier, names));
  await file.appendFile('</rdf:RDF>\n');
  await file.sync();
  return { articles, annotations, files };
}

/** A dossier as a collection of Zotero’s. */
function collection(number: number, dossier: string, names: readonly string[]): string {
  const parts = names.map((name) => `<dcterms:hasPart rdf:resource="#${xmlAttribute(name)}"/>\n`);
  return `<z:Collection rdf:about="#collection_${number}">\n<dc:title>${xmlText(dossier)}</dc:title>\n${parts.join('')}</z:Collection>\n`;
}

/** Copies the originals of an article that hold nothing else; those that hold many articles would be copied with each. */
async function copyOriginals(
  { id, clippings }: Article,
  folder: string,
  job: ExportJob,
): Promise<readonly ZoteroFile[]> {
  const copied: ZoteroFile[] = [];
  for (const clipping of clippings.filter(({ part, entry }) => part === 0 && entry === null)) {
    const original = job.originalPath?.(clipping.sha256) ?? null;
    if (original === null || lstatIfThere(original) === null) continue;
    const ending = /^\.[a-z\d]{1,8}$/iu.exec(extname(clipping.fileName))?.[0].toLowerCase() ?? '';
    const place = `files/${id}-${copied.length + 1}`;
    const path = `${place}/${plainStem(basename(clipping.fileName, extname(clipping.fileName)))}${ending}`;
    await mkdir(join(folder, place));
    await copyFile(original, join(folder, path));
    copied.push({ path, title: titleOf(clipping), type: mediaTypes[ending] ?? 'application/octet-stream' });
  }
  return copied;
}

/** A file name that is the same as a path and as an address. */
function plainStem(name: string): string {
  const plain = safeFileStem(anyAscii(name))
    .replace(/[^\w.-]+/gu, '-')
    .slice(0, 80);
  return /\w/u.test(plain) ? plain : 'original';
}

function titleOf({ fileName }: Clipping): string {
  return fileName === '' ? 'Original' : fileName;
}

/** What Zotero opens itself, by the endings of files. */
const mediaTypes: Readonly<Record<string, string>> = {
  '.epub': 'application/epub+zip',
  '.htm': 'text/html',
  '.html': 'text/html',
  '.pdf': 'application/pdf',
  '.txt': 'text/plain',
  '.xhtml': 'application/xhtml+xml',
};
