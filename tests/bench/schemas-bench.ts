import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Annotation } from '../../preload/contract/annotations.ts';
import type { DossierId } from '../../preload/contract/articles.ts';
import { cslJson } from '../../main/export/csl-json.ts';
import type { ExportArticle } from '../../main/export/export-job.ts';
import { jsonld } from '../../main/export/jsonld.ts';
import { qdpx } from '../../main/export/qdpx.ts';
import { annotatedItem, exportedBytes, exportedText, hostileItem } from '../support/exported-items.ts';
import { readOptions, type Bench } from './bench-kind.ts';
import { cslFaults, refiFaults } from './official-schemas.ts';
import { webAnnotationFaults } from './web-annotation-suite.ts';

/** What an official schema was asked, and the faults that it found; `null` where it, or its reader, is not there. */
interface Check {
  readonly name: string;
  readonly faults: readonly string[] | null;
}

/** Exports of articles with annotations of every kind and with hostile words, against the official schemas of their formats. */
export const schemasBench: Bench = {
  usage: 'schemas DIR [--articles N] [--seed S]',
  async run(words, say) {
    const { articles, seed, folder, corpora } = readOptions(words, { articles: 300 });
    const place = folder ?? corpora;
    if (place === null) {
      process.stdout.write('skipped: the folder with the corpora was not given\n');
      return 0;
    }
    const items = itemsOf(articles, seed);
    const annotations = items.reduce((sum, one) => sum + one.annotations.length, 0);
    say(`writing ${items.length} articles with ${annotations} annotations`);
    const checks = [
      await checkCsl(join(place, 'schemas', 'csl-data.json'), items),
      await checkWebAnnotation(join(place, 'web-annotation'), items),
      await checkRefi(join(place, 'schemas', 'refi-Project.xsd'), items),
    ];
    for (const { name, faults } of checks) {
      const result = faults === null ? 'skipped' : faults.length === 0 ? 'held   ' : 'MISSED ';
      const shown = (faults ?? []).slice(0, 10).map((fault) => `         ${fault}\n`);
      process.stdout.write(`${result}  ${name}\n${shown.join('')}`);
    }
    return checks.some(({ faults }) => faults !== null && faults.length > 0) ? 1 : 0;
  },
};

async function checkCsl(schema: string, items: readonly ExportArticle[]): Promise<Check> {
  const name = 'CSL-JSON by the schema of CSL';
  return { name, faults: existsSync(schema) ? cslFaults(schema, await exportedText(cslJson, items)) : null };
}

async function checkWebAnnotation(folder: string, items: readonly ExportArticle[]): Promise<Check> {
  const name = 'JSON-LD by the MUST tests of the W3C';
  if (!existsSync(folder)) return { name, faults: null };
  const { faults, run, named } = webAnnotationFaults(folder, await exportedText(jsonld, items));
  return { name: `${name}: ${run} of ${named} are there, and the definitions of the others`, faults };
}

async function checkRefi(schema: string, items: readonly ExportArticle[]): Promise<Check> {
  const name = 'REFI-QDA by the schema of REFI, with xmllint';
  return { name, faults: existsSync(schema) ? refiFaults(schema, await exportedBytes(qdpx, items)) : null };
}

/** A hostile annotation in turn with each state that one can have, and on a part of a picture whose caption is as hostile. */
function ofAnotherKind(annotation: Annotation, turn: number): Annotation {
  if (annotation.kind === 'area') return annotation;
  const states = ['anchored', 'moved', 'uncertain', 'orphaned', 'whole'] as const;
  const state = states[turn % (states.length + 1)];
  if (state !== undefined) return { ...annotation, state };
  const { selectors, isDetached: _isDetached, ...mark } = annotation;
  const rectangle = { left: 0, top: 0.5, width: 1, height: 0.5 };
  const ground = { kind: 'picture', image: 'ef'.repeat(32) } as const;
  return {
    ...mark,
    kind: 'area',
    area: { ground, rectangle },
    caption: selectors.quote.exact,
    at: 0,
    state: 'anchored',
  };
}

/** The example with its annotations of every kind, and hostile articles, each with a name of its own. */
function itemsOf(count: number, seed: number): readonly ExportArticle[] {
  const hostile = fc.sample(hostileItem, { numRuns: count, seed });
  return [annotatedItem(), ...hostile].map(({ article, annotations, ...more }, at) => ({
    article: {
      ...article,
      id: `a${at}`.padEnd(8, '0') as typeof article.id, // -- an id is a string of this shape
      dossiers: [{ id: `d${at % 9}` as DossierId, name: article.title }], // -- as above
    },
    annotations: annotations.map((one, place) => ({
      ...(at === 0 ? one : ofAnotherKind(one, at + place)),
      id: `${at}x${place}`.padStart(8, 'n') as typeof one.id, // -- as above
    })),
    ...more,
  }));
}
