import { z } from 'zod';
import { annotationGroupings, annotationOrders } from '../../preload/contract/annotation-list.ts';
import { colours, type AnnotationId } from '../../preload/contract/annotations.ts';
import { fieldNames, type ArticleId, type DossierId } from '../../preload/contract/articles.ts';
import type { CallInput, CallName } from '../../preload/contract/calls.ts';
import { shippedStyles, type AddedStyleId } from '../../preload/contract/citations.ts';
import { draftFormats, headingLevels, type PieceId } from '../../preload/contract/drafts.ts';
import { exportFormats, groupings, markdownLayouts, papers, tableRows } from '../../preload/contract/exports.ts';
import type { ImportId, IntakeSource } from '../../preload/contract/imports.ts';
import type { TemplateId } from '../../preload/contract/note-templates.ts';
import { pairDecisions, type PairId } from '../../preload/contract/pairs.ts';
import { sortOrders } from '../../preload/contract/search.ts';
import { longestVisited } from '../../preload/contract/shown-address.ts';
import { judgements, methodsFormats, type SavedSearchId, type SearchId } from '../../preload/contract/searches.ts';
import { idPattern } from '../archive/identity.ts';

const publicName = z.string().regex(idPattern);
const articleId = publicName.transform((id) => id as ArticleId); // -- the pattern is the brand
const dossierId = publicName.transform((id) => id as DossierId); // -- the pattern is the brand
const annotationId = publicName.transform((id) => id as AnnotationId); // -- the pattern is the brand
const pairId = publicName.transform((id) => id as PairId); // -- the pattern is the brand
const importId = publicName.transform((id) => id as ImportId); // -- the pattern is the brand

const savedSearchId = publicName.transform((id) => id as SavedSearchId); // -- the pattern is the brand
const searchId = publicName.transform((id) => id as SearchId); // -- the pattern is the brand

const styleId = publicName.transform((id) => id as AddedStyleId); // -- the pattern is the brand

const pieceId = publicName.transform((id) => id as PieceId); // -- the pattern is the brand

const nothing = z.strictObject({});
const name = z.string().max(400);
const backupName = z.string().regex(/^[0-9a-zTZ-]{1,80}$/u);
const note = z.string().max(100_000);
const path = z
  .string()
  .min(1)
  .max(32_000)
  .refine((value) => !value.includes('\0'));
const tags = z.array(name).max(400);
const articleIds = z.array(articleId).max(200_000);
const offset = z.int().min(0);
const query = z.string().max(10_000);
const shelf = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['all', 'unread', 'starred', 'annotated', 'trash', 'sample']) }),
  z.strictObject({ kind: z.literal('dossier'), id: dossierId }),
  z.strictObject({ kind: z.literal('tag'), name }),
]);
const asked = { query, shelf, sort: z.enum(sortOrders) };
/** Words that can be entered in the log: a shelf without any is a list, not a search. */
const logged = { ...asked, query: query.refine((value) => value.trim() !== '') };
const judged = z.strictObject({
  article: articleId,
  judgement: z.enum(judgements).nullable(),
  reason: z.string().max(2000),
});
const searchIds = z.array(searchId).max(100_000).nullable();
const colour = z.enum(colours);
const colourName = z.exactOptional(z.string().max(60));
const colourNames = z.strictObject({
  yellow: colourName,
  green: colourName,
  blue: colourName,
  orange: colourName,
  rose: colourName,
  violet: colourName,
});
const position = z.int().min(0);
const words = z.string().max(100_000);
const annotationIds = z.array(annotationId).max(200_000);
const moment = z.int().nullable();
const annotationQuestion = {
  filter: z.strictObject({
    words: z.string().max(1000),
    colours: z.array(colour).max(colours.length),
    tag: name.nullable(),
    dossier: dossierId.nullable(),
    outlet: z.string().max(4000).nullable(),
    after: moment,
    before: moment,
  }),
  grouping: z.enum(annotationGroupings),
  order: z.enum(annotationOrders),
};
const annotationBefore = z.strictObject({
  id: annotationId,
  colour: z.exactOptional(colour),
  tags: z.exactOptional(tags),
});
const nodePath = z
  .string()
  .regex(/^(?:\d+(?:\/\d+)*)?$/u)
  .max(1000);
const selectors = z.strictObject({
  quote: z.strictObject({ exact: words.min(1), prefix: z.string().max(100), suffix: z.string().max(100) }),
  position: z.strictObject({ start: position, end: position }),
  structure: z.strictObject({ startPath: nodePath, startOffset: position, endPath: nodePath, endOffset: position }),
});
const pieceIds = z.array(pieceId).min(1).max(10_000);
const headingLevel = z.literal(headingLevels);
const pieceText = z.string().max(400_000);
const newPiece = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('heading'), level: headingLevel, text: pieceText }),
  z.strictObject({ kind: z.literal('text'), text: pieceText }),
  z.strictObject({ kind: z.literal('quote'), annotation: annotationId }),
]);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/u);
const logHead = z.strictObject({ number: z.int().min(1), hash: sha256 });
const fraction = z.number().min(0).max(1);
const area = z.strictObject({
  ground: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('picture'), image: sha256 }),
    z.strictObject({ kind: z.literal('page'), original: sha256, page: z.int().min(1).max(100_000) }),
  ]),
  rectangle: z.strictObject({ left: fraction, top: fraction, width: fraction, height: fraction }),
});
const selection = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('annotations'), ids: annotationIds }),
  z.strictObject({ kind: z.literal('articles'), ids: articleIds }),
  z.strictObject({ kind: z.literal('search'), query, shelf }),
  z.strictObject({ kind: z.literal('dossier'), id: dossierId }),
  z.strictObject({ kind: z.literal('all') }),
]);
const templateId = publicName.transform((id) => id as TemplateId); // -- the pattern is the brand
/** Ten times what a template may have: what is too long is said in words. */
const templateText = { text: z.string().max(200_000), fileName: z.string().max(4000) };
const exportOptions = z.strictObject({
  grouping: z.enum(groupings),
  layout: z.enum(markdownLayouts),
  template: z.exactOptional(templateId),
  rows: z.exactOptional(z.enum(tableRows)),
  paper: z.enum(papers),
});
const source = publicName.transform((name) => name as IntakeSource); // -- the pattern is the brand
const destination = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('folder'), folder: path }),
  z.strictObject({ kind: z.literal('download') }),
]);
const clipboard = z.string().max(50_000_000).nullable();

/** What each call's input must be: the renderer is not trusted, so nothing else reaches a handler. */
export const inputChecks: { readonly [N in CallName]: z.ZodType<CallInput<N>> } = {
  'archive.info': nothing,
  'archive.stats': nothing,
  'archive.verify': z.strictObject({ sinceHead: z.exactOptional(logHead) }),
  'archive.bringBack': z.strictObject({ folder: path }),
  'archive.news': nothing,
  'library.counts': nothing,
  'articles.get': z.strictObject({ id: articleId }),
  'articles.find': z.strictObject({ id: articleId, text: z.string().max(1000) }),
  'articles.readAgain': z.strictObject({ id: articleId }),
  'articles.swapText': z.strictObject({ id: articleId }),
  'articles.correct': z.strictObject({
    id: articleId,
    field: z.enum(fieldNames),
    value: z.string().max(4000).nullable(),
  }),
  'articles.mark': z.strictObject({
    ids: articleIds,
    isUnread: z.exactOptional(z.boolean()),
    isStarred: z.exactOptional(z.boolean()),
  }),
  'articles.tag': z.strictObject({ ids: articleIds, add: tags, remove: tags }),
  'articles.trash': z.strictObject({ ids: articleIds }),
  'articles.restore': z.strictObject({ ids: articleIds }),
  'articles.destroy': z.strictObject({ ids: articleIds }),
  'articles.remains': z.strictObject({ ids: articleIds }),
  'articles.versions': z.strictObject({ id: articleId }),
  'places.get': z.strictObject({ articleId }),
  'places.keep': z.strictObject({ articleId, at: position }),
  'pairs.list': z.strictObject({ offset, limit: z.int().min(1).max(200) }),
  'pairs.compare': z.strictObject({ pair: pairId }),
  'pairs.decide': z.strictObject({ pair: pairId, decision: z.enum(pairDecisions).nullable() }),
  'dossiers.create': z.strictObject({ name }),
  'dossiers.rename': z.strictObject({ id: dossierId, name }),
  'dossiers.delete': z.strictObject({ id: dossierId }),
  'dossiers.restore': z.strictObject({ id: dossierId }),
  'dossiers.add': z.strictObject({ id: dossierId, articles: articleIds }),
  'dossiers.remove': z.strictObject({ id: dossierId, articles: articleIds }),
  'drafts.get': z.strictObject({ dossier: dossierId }),
  'drafts.add': z.strictObject({
    dossier: dossierId,
    after: pieceId.nullable(),
    pieces: z.array(newPiece).min(1).max(10_000),
  }),
  'drafts.write': z.strictObject({
    id: pieceId,
    text: z.exactOptional(pieceText),
    level: z.exactOptional(headingLevel),
  }),
  'drafts.move': z.strictObject({ ids: pieceIds, after: pieceId.nullable() }),
  'drafts.remove': z.strictObject({ ids: pieceIds }),
  'drafts.restore': z.strictObject({ ids: pieceIds }),
  'search.run': z.strictObject({ query, shelf, sort: z.enum(sortOrders), offset, limit: z.int().min(1).max(200) }),
  'search.stop': nothing,
  'search.facets': z.strictObject({ query, shelf }),
  'search.hits': z.strictObject({ id: articleId, query }),
  'search.passages': z.strictObject({ id: articleId, query, limit: z.int().min(1).max(50) }),
  'search.headlines': z.strictObject({ words: z.string().max(1000), limit: z.int().min(1).max(50) }),
  'search.suggest': z.strictObject({ text: z.string().max(1000), caret: position, limit: z.int().min(1).max(50) }),
  'search.reorder': z.strictObject({ query, sort: z.enum(sortOrders) }),
  'search.meant': z.strictObject({ query, shelf }),
  'savedSearches.list': nothing,
  'savedSearches.create': z.strictObject({ ...asked, name }),
  'savedSearches.rename': z.strictObject({ id: savedSearchId, name }),
  'savedSearches.delete': z.strictObject({ id: savedSearchId }),
  'savedSearches.restore': z.strictObject({ id: savedSearchId }),
  'savedSearches.look': z.strictObject({ id: savedSearchId }),
  'searchLog.list': z.strictObject({ offset, limit: z.int().min(1).max(200) }),
  'searchLog.note': z.strictObject({ ...logged, begunAs: query.nullable() }),
  'searchLog.open': z.strictObject({ ...logged, article: articleId }),
  'searchLog.judge': z.strictObject({ ...logged, articles: z.array(judged).max(200_000) }),
  'searchLog.judged': z.strictObject({ query, shelf }),
  'searchLog.forget': z.strictObject({ ids: searchIds }),
  'annotations.list': z.strictObject({ articleId }),
  'annotations.create': z.strictObject({ articleId, start: position, end: position, colour, note, tags }),
  'annotations.createNote': z.strictObject({ articleId, colour, note, tags }),
  'annotations.createArea': z.strictObject({ articleId, area, colour, note, tags }),
  'annotations.quote': z.strictObject({ articleId, exact: z.string().min(1).max(100_000), colour, note, tags }),
  'annotations.change': z.strictObject({
    id: annotationId,
    colour: z.exactOptional(colour),
    note: z.exactOptional(note),
    tags: z.exactOptional(tags),
  }),
  'annotations.attach': z.strictObject({ id: annotationId, start: position, end: position }),
  'annotations.anchor': z.strictObject({ id: annotationId, selectors, isDetached: z.boolean() }),
  'annotations.bring': z.strictObject({ from: articleId, to: articleId }),
  'annotations.delete': z.strictObject({ id: annotationId }),
  'annotations.restore': z.strictObject({ id: annotationId }),
  'annotations.find': z.strictObject(annotationQuestion),
  'annotations.rows': z.strictObject({ ...annotationQuestion, offset, limit: z.int().min(1).max(200) }),
  'annotations.ids': z.strictObject({ ...annotationQuestion, offset, limit: z.int().min(1).max(10_000) }),
  'annotations.tags': z.strictObject({ ids: annotationIds }),
  'annotations.changeMany': z.strictObject({
    ids: annotationIds,
    colour: colour.nullable(),
    add: tags,
    remove: tags,
  }),
  'annotations.revertMany': z.strictObject({ before: z.array(annotationBefore).max(200_000) }),
  'annotations.deleteMany': z.strictObject({ ids: annotationIds }),
  'annotations.restoreMany': z.strictObject({ ids: annotationIds }),
  'notes.read': z.strictObject({ articleId }),
  'colours.list': nothing,
  'backups.list': nothing,
  'backups.make': nothing,
  'backups.compare': z.strictObject({ name: backupName }),
  'backups.restore': z.strictObject({ name: backupName }),
  'backups.replace': z.strictObject({ names: z.array(backupName).max(1000) }),
  'trash.rule': nothing,
  'trash.choose': z.strictObject({ isEmptied: z.boolean() }),
  'colours.save': z.strictObject({ names: colourNames }),
  'citations.style': nothing,
  'citations.choose': z.strictObject({ style: z.union([z.enum(shippedStyles), styleId]) }),
  'citations.addStyle': z.strictObject({ source }),
  'citations.removeStyle': z.strictObject({ id: styleId }),
  'citations.restoreStyle': z.strictObject({ id: styleId }),
  'citations.cite': z.strictObject({ article: articleId }),
  'templates.list': nothing,
  'templates.save': z.strictObject({ ...templateText, id: templateId.nullable(), name: name.min(1) }),
  'templates.delete': z.strictObject({ id: templateId }),
  'templates.restore': z.strictObject({ id: templateId }),
  'templates.try': z.strictObject(templateText),
  'imports.start': z.strictObject({ sources: z.array(source).min(1).max(100_000) }),
  'imports.paste': z.strictObject({ html: clipboard, text: clipboard }),
  'imports.cancel': z.strictObject({ id: importId }),
  'imports.again': z.strictObject({ id: importId, file: z.string().max(10_000).nullable(), asText: z.boolean() }),
  'imports.showOriginal': z.strictObject({ id: importId, file: z.string().max(10_000) }),
  'imports.pause': z.strictObject({ id: importId, isPaused: z.boolean() }),
  'imports.progress': z.strictObject({ id: importId }),
  'imports.outcomes': z.strictObject({
    id: importId,
    kind: z.enum(['filed', 'duplicate', 'failed', 'look']).nullable(),
    offset,
    limit: z.int().min(1).max(1000),
  }),
  'watches.list': nothing,
  'watches.add': z.strictObject({ folder: z.string().max(10_000) }),
  'watches.remove': z.strictObject({ folder: z.string().max(10_000) }),
  'names.list': nothing,
  'names.save': z.strictObject({ own: z.string().max(400_000) }),
  'names.switch': z.strictObject({ ids: z.array(name).max(10_000), isOn: z.boolean() }),
  'sample.add': nothing,
  'sample.remove': nothing,
  'exports.write': z.strictObject({
    selection,
    format: z.enum(exportFormats),
    options: z.exactOptional(exportOptions),
    destination,
  }),
  'exports.preview': z.strictObject({ selection, format: z.enum(exportFormats), options: exportOptions }),
  'exports.previewDraft': z.strictObject({ dossier: dossierId, format: z.enum(draftFormats) }),
  'exports.cancel': nothing,
  'exports.package': z.strictObject({ destination }),
  'exports.check': z.strictObject({ destination }),
  'exports.methods': z.strictObject({ ids: searchIds, format: z.enum(methodsFormats), destination }),
  'exports.draft': z.strictObject({
    dossier: dossierId,
    format: z.enum(draftFormats),
    paper: z.enum(papers).exactOptional(),
    destination,
  }),
  'door.chooseFiles': z.strictObject({ folders: z.boolean() }),
  'door.chooseFolder': nothing,
  'door.showFolder': z.strictObject({ folder: path }),
  'door.showPage': z.strictObject({ sha256 }),
  'door.copyText': z.strictObject({ text: z.string().max(1_000_000) }),
  'door.visit': z.strictObject({ address: z.string().max(longestVisited) }),
};
