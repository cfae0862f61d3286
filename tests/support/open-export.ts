import { strFromU8, unzipSync } from 'fflate';
import Papa from 'papaparse';
import readWorkbook from 'read-excel-file/node';
import { SaxesParser } from 'saxes';
import { z } from 'zod';
import { readBack } from './latex-entries.ts';
import { readProject } from './refi-project.ts';
import { modelCollection } from './web-annotation-model.ts';

/** What a reader that is not ours finds in an export by the name that the dialog has for its format: words, in no order that is promised. */
export const openedExport: Readonly<Record<string, (bytes: Buffer) => Promise<string> | string>> = {
  'CSL-JSON': (bytes) =>
    z
      .array(z.object({ annote: z.string().default('') }))
      .parse(JSON.parse(bytes.toString()))
      .map(({ annote }) => annote)
      .join('\n'),
  BibLaTeX: (bytes) => notesIn(bytes, 'annotation'),
  BibTeX: (bytes) => notesIn(bytes, 'annote'),
  'CSV table': (bytes) =>
    Papa.parse<Record<string, string>>(bytes.toString().slice(1), { header: true })
      .data.map(({ quote = '' }) => quote)
      .join('\n'),
  'Excel workbook': async (bytes) => {
    const [sheet] = await readWorkbook(bytes);
    return (sheet?.data ?? []).flat().map(String).join('\n');
  },
  'Web Annotation': (bytes) => JSON.stringify(modelCollection.parse(JSON.parse(bytes.toString())).first.items),
  'REFI-QDA project': (bytes) => [...readProject(bytes).texts.values()].join('\n'),
  'Zotero library': (bytes) => {
    // Without originals it is the document alone.
    if (bytes.toString('latin1', 0, 2) !== 'PK') return textIn(bytes.toString());
    const documents = Object.entries(unzipSync(bytes)).filter(([name]) => name.endsWith('.rdf'));
    return documents.map(([, rdf]) => textIn(strFromU8(rdf))).join('\n');
  },
};

function notesIn(bytes: Buffer, field: 'annotation' | 'annote'): string {
  return readBack(bytes.toString(), field)
    .map(({ notes }) => notes)
    .join('\n');
}

/** The text of a document, read by a strict reader of XML. */
function textIn(xml: string): string {
  let text = '';
  const parser = new SaxesParser({ xmlns: true });
  parser.on('text', (piece) => (text += piece));
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
  return text;
}
