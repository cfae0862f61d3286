import { z } from 'zod';
import { colours } from '../../preload/contract/annotations.ts';

/**
 * What the Web Annotation Data Model (https://www.w3.org/TR/annotation-model/) demands of what we write, section by section, and no
 * narrower than that but for these: nothing may stand in it that we do not write, since every name must be one of its context, and a
 * collection has one page. It says as tests what the suite of the W3C checks with its MUST schemas, which `npm run bench -- schemas`
 * runs where a copy of them is.
 */

/** An absolute IRI of the schemes that we use: an `id` is exactly one (3.1, 5.1, 5.2). */
const iri = z.string().regex(/^(?:urn:uuid:|aide:|https?:\/\/|ni:\/\/\/)[!#-;=?-Z_a-z~]+$/u);
/** 3.3.1, 4.3.1: `xsd:dateTime`, with the time zone, which MUST be UTC as `Z`. */
const time = z.iso.datetime();
/** 3.3.5 */
const motivation = z.enum(['bookmarking', 'classifying', 'commenting', 'highlighting', 'tagging']);

/** 3.2.4: a body with its text in it has one `value`, and neither `source` nor `items`. */
const textualBody = z.strictObject({
  type: z.literal('TextualBody'),
  value: z.string(),
  format: z.enum(['text/markdown', 'text/plain']),
  purpose: motivation,
});

/** 3.2.1 and 3.2.2: an external resource has one `id`, and no `purpose`, `value` or `items`; its class is one of the five. */
const externalResource = z.strictObject({
  id: iri,
  type: z.enum(['Dataset', 'Image', 'Video', 'Sound', 'Text']),
  format: z.string().optional(),
  language: z.string().optional(),
  'dcterms:title': z.string().optional(),
  'dcterms:alternative': z.string().optional(),
});

/** 4.2.1: a fragment has one `value`, SHOULD say what it `conformsTo`, and 4.2.9 may be refined. */
const fragment = z.strictObject({
  type: z.literal('FragmentSelector'),
  conformsTo: z.enum(['http://www.w3.org/TR/media-frags/', 'http://tools.ietf.org/rfc/rfc3778']),
  value: z.string().min(1),
});
/** 4.2.4: one `exact`, with `prefix` and `suffix` where there are some. */
const quote = z.strictObject({
  type: z.literal('TextQuoteSelector'),
  exact: z.string(),
  prefix: z.string(),
  suffix: z.string(),
});
/** 4.2.5: both ends, as integers that are not negative; the first character is 0, and the end is not included. */
const position = z
  .strictObject({ type: z.literal('TextPositionSelector'), start: z.int().min(0), end: z.int().min(0) })
  .refine(({ start, end }) => start <= end, '4.2.5: the end is before the start');
/** 4.2: several selectors SHOULD select the same. */
const selectors = z.union([
  z.tuple([quote]),
  z.tuple([quote, position]),
  fragment.extend({ refinedBy: fragment.optional() }),
]);

/** 4.3.1: a moment, or a beginning and an end, never both; where a copy of then is. */
const timeState = z.strictObject({ type: z.literal('TimeState'), sourceDate: time, cached: iri.optional() });

/** 4: exactly one `source`, neither `value` nor `items`, and SHOULD be said to be what it is. */
const specificResource = z.strictObject({
  type: z.literal('SpecificResource'),
  source: externalResource,
  selector: selectors.optional(),
  state: timeState.optional(),
  scope: iri.optional(),
  styleClass: z.enum(colours),
});

/** 3.1: one or more targets, and never both `body` and `bodyValue` (3.2.5). 4.4: a class is one of the style sheet, which has its text. */
const annotation = z
  .strictObject({
    id: iri,
    type: z.literal('Annotation'),
    created: time,
    modified: time,
    motivation: z.union([motivation, z.array(motivation).min(1)]),
    body: z.array(textualBody).min(1).optional(),
    target: specificResource,
    stylesheet: z.strictObject({ type: z.literal('CssStylesheet'), value: z.string() }),
  })
  .refine(
    ({ target, stylesheet }) => stylesheet.value.startsWith(`.${target.styleClass} {`),
    '4.4: the class is not one of the style sheet',
  );

/** 5.2: an `id`, the annotations in order, the collection it is of, and the place of the first of them in that. */
const page = z.strictObject({
  id: iri,
  type: z.literal('AnnotationPage'),
  partOf: iri,
  startIndex: z.literal(0),
  items: z.array(annotation),
});

/** 5.1: context, `id`, `type`, a label, how many annotations it has, its first page (in it) and its last. */
export const modelCollection = z
  .strictObject({
    '@context': z.literal('http://www.w3.org/ns/anno.jsonld'),
    id: iri,
    type: z.literal('AnnotationCollection'),
    label: z.string(),
    created: time,
    total: z.int().min(0),
    first: page,
    last: iri,
  })
  .refine(({ id, first }) => first.partOf === id, '5.2: the page is of another collection')
  .refine(({ first, last }) => first.id === last, '5.1: the only page is not the last')
  .refine(({ first, total }) => first.items.length === total, '5.1: the total is not that of the annotations')
  .refine(({ id, first }) => {
    const ids = [id, first.id, ...first.items.map((item) => item.id)];
    return new Set(ids).size === ids.length;
  }, '3.1: two things have one id');

/** A collection of annotations as the model has it, and as we write it. */
export type ModelCollection = z.infer<typeof modelCollection>;
