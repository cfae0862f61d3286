import { jsonText } from './json-text.ts';
import { randomUUID } from 'node:crypto';
import { canonicalText } from '../../preload/contract/canonical-text.ts';
import type { Annotation, Colour, ColourNames } from '../../preload/contract/annotations.ts';
import { linkAddress } from '../../preload/contract/note-links.ts';
import { targetsIn, type AnnotationTarget } from './annotation-target.ts';
import { codePointsOf } from './code-points.ts';
import type { ExportArticle } from './export-job.ts';
import { oneLine } from '../archive/one-line.ts';
import { paperColours } from './paper-colours.ts';
import type { OneFile } from './write-one-file.ts';

/**
 * Annotations after the W3C Web Annotation Data Model, as JSON-LD: a collection with its one page in it, since a file that is there as
 * a whole has no reason to be parted. An article without annotations leaves nothing in it.
 */
export const jsonld: OneFile = { stem: 'Aide-memoire annotations', ending: '.jsonld', pieces };

async function* pieces(items: AsyncIterable<ExportArticle>): AsyncGenerator<string> {
  const [collection, page] = [`urn:uuid:${randomUUID()}`, `urn:uuid:${randomUUID()}`];
  const head = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: collection,
    type: 'AnnotationCollection',
    label: 'Annotations from Aide-mémoire',
    created: new Date().toISOString(),
    last: page,
  };
  const first = { id: page, type: 'AnnotationPage', partOf: collection, startIndex: 0 };
  yield `${jsonText(head).slice(0, -1)},\n"first":${jsonText(first).slice(0, -1)},"items":[`;
  let total = 0;
  for await (const { article, annotations, colourNames = {} } of items) {
    if (annotations.length === 0) continue;
    const targetOf = targetsIn(article, codePointsOf(canonicalText(article.body).text));
    for (const annotation of annotations) {
      yield `${total === 0 ? '' : ','}\n${jsonText(webAnnotation(annotation, targetOf(annotation), colourNames))}`;
      total += 1;
    }
  }
  yield `\n]},\n"total":${total}}\n`;
}

function webAnnotation(
  annotation: Annotation,
  target: AnnotationTarget,
  colourNames: ColourNames,
): Readonly<Record<string, unknown>> {
  const { id, note, tags, colour, createdAt, changedAt } = annotation;
  const colourName = oneLine(colourNames[colour] ?? '');
  const bodies = [
    ...(note === '' ? [] : [textBody(note, 'commenting', 'text/markdown')]),
    ...tags.map((tag) => textBody(oneLine(tag), 'tagging', 'text/plain')),
    ...(colourName === '' ? [] : [textBody(colourName, 'classifying', 'text/plain')]),
  ];
  const isMark = annotation.kind === 'area' || annotation.state !== 'whole';
  const motivations = [
    ...(isMark ? ['highlighting'] : []),
    ...(note === '' ? [] : ['commenting']),
    ...(tags.length === 0 ? [] : ['tagging']),
  ];
  return {
    id: linkAddress({ kind: 'annotation', id }),
    type: 'Annotation',
    created: new Date(createdAt).toISOString(),
    modified: new Date(changedAt).toISOString(),
    motivation: motivations.length === 0 ? 'bookmarking' : motivations,
    ...(bodies.length === 0 ? {} : { body: bodies }),
    target,
    stylesheet: stylesheetOf(colour),
  };
}

function textBody(value: string, purpose: string, format: string): Readonly<Record<string, unknown>> {
  return { type: 'TextualBody', value: value.toWellFormed(), format, purpose };
}

function stylesheetOf(colour: Colour): Readonly<Record<string, unknown>> {
  return { type: 'CssStylesheet', value: `.${colour} { background-color: ${paperColours[colour]}; }` };
}
