import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import Papa from 'papaparse';
import readWorkbook from 'read-excel-file/node';
import { SaxesParser } from 'saxes';
import type { DossierId } from '../../../preload/contract/articles.ts';
import { draftFormats } from '../../../preload/contract/drafts.ts';
import {
  exportFormats,
  plainOptions,
  groupings,
  markdownLayouts,
  type ExportFormat,
} from '../../../preload/contract/exports.ts';
import { methodsFormats } from '../../../preload/contract/searches.ts';
import { askHouse, noDialogs } from '../../../main/calls/ask-house.ts';
import { openHouse } from '../../../main/calls/open-house.ts';
import { forkCarrier } from '../../../main/processes/fork-carrier.ts';
import { sampleFolder } from '../../../main/processes/program.ts';
import { faultsIn } from '../../support/latex-entries.ts';
import { markdownFaults } from '../../support/markdown-markup.ts';
import { readPdf } from '../../support/read-pdf.ts';
import type { WatchedBrowser } from './watched-browser.ts';

/** Writes everything in every format and layout; gives the folder of each. */
export async function exportAll(
  parts: { readonly archive: string; readonly out: string; readonly dossier: DossierId },
  say: (line: string) => void,
): Promise<readonly string[]> {
  const folders: string[] = [];
  const house = await openHouse({
    folder: parts.archive,
    carrier: forkCarrier,
    // The person who is asked for a folder always chooses the one that is wanted next.
    surface: { ...noDialogs, chooseFolder: () => Promise.resolve(folders.at(-1) ?? null) },
    version: 'bench',
    sampleFolder,
    use: 'command',
  });
  const call = askHouse(house);
  const into = async (name: string) => {
    const folder = join(parts.out, name);
    mkdirSync(folder, { recursive: true });
    folders.push(folder);
    await call('door.chooseFolder', {});
    return { kind: 'folder', folder } as const;
  };
  const selection = { kind: 'all' } as const;
  try {
    for (const format of exportFormats) {
      say(`exporting as ${format}`);
      for (const [grouping, layout] of arrangements(format))
        await call('exports.write', {
          selection,
          format,
          options: { ...plainOptions, grouping, layout },
          destination: await into(`${format} ${grouping} ${layout}`),
        });
    }
    for (const format of draftFormats)
      await call('exports.draft', { dossier: parts.dossier, format, destination: await into(`draft ${format}`) });
    for (const format of methodsFormats)
      await call('exports.methods', { ids: null, format, destination: await into(`methods ${format}`) });
  } finally {
    await house.close();
  }
  return folders;
}

/** The groupings and layouts in which a format comes out differently. */
function arrangements(
  format: ExportFormat,
): readonly (readonly [(typeof groupings)[number], (typeof markdownLayouts)[number]])[] {
  if (format === 'markdown') return markdownLayouts.map((layout) => ['article', layout]);
  if (format === 'html') return groupings.map((grouping) => [grouping, 'document']);
  return [['article', 'document']];
}

/** What is wrong with the files of exports as readers of their formats find them, by file; HTML is for a browser. */
export async function faultsOfFiles(
  folders: readonly string[],
): Promise<{ readonly files: number; readonly faults: readonly string[] }> {
  const faults: string[] = [];
  let files = 0;
  for (const folder of folders) {
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      const path = join(entry.parentPath, entry.name);
      if (!path.startsWith(folder)) faults.push(`${path}: lies outside`);
      if (!entry.isFile() || isOriginal(entry.parentPath)) continue;
      files += 1;
      for (const fault of await faultsOf(path))
        faults.push(`${path.slice(folder.lastIndexOf('/') + 1)}: ${fault.slice(0, 300)}`);
    }
  }
  return { files, faults };
}

async function faultsOf(path: string): Promise<readonly string[]> {
  const bytes = readFileSync(path);
  const text = (): string => bytes.toString('utf8');
  try {
    switch (extname(path)) {
      case '.md':
        return markdownFaults(text());
      case '.csv':
        return csvFaults(text());
      case '.xlsx':
        return [...zippedXmlFaults(bytes), ...((await readWorkbook(bytes)).length === 0 ? ['there is no sheet'] : [])];
      case '.docx':
      case '.qdpx':
        return zippedXmlFaults(bytes);
      case '.ris':
        return text()
          .split('\r\n')
          .filter((line) => line !== '' && !/^[A-Z][A-Z\d] {2}- /u.test(line));
      case '.bib':
        return faultsIn(text());
      case '.json':
      case '.jsonld':
        JSON.parse(text());
        return /[\u2028\u2029]/u.test(text()) ? ['a line separator stands in it'] : [];
      case '.rdf':
        return xmlFaults(text());
      case '.pdf':
        return await pdfFaults(path);
      case '.html':
      case '.zip':
        return [];
      default:
        return extname(path) === '' || /\.(?:txt|png|jpe?g|gif|webp)$/u.test(path) ? [] : ['nobody reads this ending'];
    }
  } catch (error) {
    return [String(error)];
  }
}

async function pdfFaults(path: string): Promise<readonly string[]> {
  const { hasScript, hasFiles, addresses } = await readPdf(path);
  return [
    ...(hasScript ? ['a script'] : []),
    ...(hasFiles ? ['a file within'] : []),
    ...addresses
      .filter((address) => !/^(?:https?:\/\/|mailto:)/iu.test(address))
      .map((address) => `a link: ${address}`),
  ];
}

function csvFaults(file: string): readonly string[] {
  const { data, errors } = Papa.parse<string[]>(file.replace(/^\uFEFF/u, ''), {
    newline: '\r\n',
    skipEmptyLines: true,
  });
  const width = data[0]?.length;
  return [
    ...errors.map(({ message }) => message),
    ...data.filter((row) => row.length !== width).map((row) => `a row of ${row.length} cells`),
    ...data
      .flat()
      .filter((cell) => /^\s*[=+\-@]/u.test(cell))
      .map((cell) => `a formula: ${cell}`),
  ];
}

/** A document without the one field that is ours and stands in every document, the number of its page, which is the same whatever is in it. */
function withoutPageNumber(name: string, xml: string): string {
  return name === 'word/footer.xml' ? xml.replace('<w:fldSimple w:instr=" PAGE ">', '') : xml;
}

function zippedXmlFaults(bytes: Uint8Array): readonly string[] {
  return Object.entries(unzipSync(bytes)).flatMap(([name, entry]) => {
    if (/^\/|\\|(?:^|\/)\.\.(?:\/|$)/u.test(name)) return [`an entry named ${name}`];
    const xml = Buffer.from(entry).toString('utf8');
    const isOutside = name.endsWith('.rels') && /TargetMode="External"/u.test(xml);
    const targets = isOutside
      ? Array.from(xml.matchAll(/Target="([^"]*)" TargetMode="External"/gu), ([, target = '']) => target)
      : [];
    const wrong = targets
      .filter((target) => !/^(?:https?:\/\/|mailto:)/iu.test(target))
      .map((target) => `a link: ${target}`);
    const formulas =
      name.endsWith('.xml') &&
      /<f>|<f |<w:fldSimple|<w:instrText[^>]*>(?! NOTEREF )/u.test(withoutPageNumber(name, xml))
        ? [`a formula or field in ${name}`]
        : [];
    return [...(/\.(?:xml|rels|qde)$/u.test(name) ? xmlFaults(xml) : []), ...wrong, ...formulas];
  });
}

function xmlFaults(xml: string): readonly string[] {
  const faults: string[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => void faults.push(error.message));
  parser.on('doctype', (doctype) => void faults.push(`a DOCTYPE: ${doctype}`));
  parser.write(xml).close();
  return faults;
}

/** Originals lie beside a Zotero document as they were clipped, byte for byte: they are no writing of ours. */
function isOriginal(folder: string): boolean {
  return folder.includes('/Aide-memoire for Zotero/files/');
}

/** Opens every HTML file of exports in the browser, as if it had no policy of its own, and presses its links. */
export async function openHtml(folders: readonly string[], watched: WatchedBrowser): Promise<number> {
  const context = await watched.browser.newContext({ bypassCSP: true });
  await watched.watch(context, (url) => url.startsWith('file:'));
  const page = await watched.open(context);
  let opened = 0;
  for (const folder of folders) {
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      if (!entry.name.endsWith('.html') || isOriginal(entry.parentPath)) continue;
      watched.at(`the export ${join(entry.parentPath, entry.name).slice(folder.lastIndexOf('/') + 1)}`);
      await page.goto(pathToFileURL(join(entry.parentPath, entry.name)).href);
      const wrong = await page.evaluate(() =>
        Array.from(document.querySelectorAll('*')).flatMap((element) => {
          const isElement = !element.matches(
            'script, iframe, object, embed, form, img, image, use, svg, math, base, link, video, audio, source, template, input, button, textarea, select, noscript',
          );
          const attributes = Array.from(element.attributes, ({ name, value }) => ({ name, value }));
          const isPlain = attributes.every(
            ({ name, value }) =>
              !name.startsWith('on') &&
              !['srcdoc', 'ping', 'src', 'srcset', 'action', 'formaction', 'background', 'poster', 'name'].includes(
                element.matches('meta') && name === 'name' ? '' : name,
              ) &&
              (name !== 'href' || /^(?:https?:\/\/|mailto:|aide:|#)/iu.test(value)) &&
              (name !== 'style' || !/url|expression|position/iu.test(value)),
          );
          return isElement &&
            isPlain &&
            (!element.matches('meta[http-equiv]') || element === document.querySelector('meta[http-equiv]'))
            ? []
            : [element.outerHTML.slice(0, 200)];
        }),
      );
      watched.seen.attributes.push(...wrong.map((element) => `${folder}: ${element}`));
      if (await page.evaluate(() => 'wasRun' in globalThis))
        watched.seen.executions.push(`${folder}: a payload was run`);
      opened += 1;
    }
  }
  await context.close();
  return opened;
}
