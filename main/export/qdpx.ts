import type { Annotation, ColourNames } from '../../preload/contract/annotations.ts';
import { canonicalText } from '../../preload/contract/canonical-text.ts';
import { linkAddress } from '../../preload/contract/note-links.ts';
import { itemCitation } from './item-citation.ts';
import { doubt, markedPart } from './annotation-words.ts';
import { codePointsOf } from './code-points.ts';
import type { ExportArticle } from './export-job.ts';
import { nameUuid } from './name-uuid.ts';
import { oneLine } from '../archive/one-line.ts';
import { plainSource } from './plain-source.ts';
import { RefiCodes } from './refi-codes.ts';
import type { OneFile } from './write-one-file.ts';
import { UniqueNames } from './unique-names.ts';
import { xmlAttribute, xmlText } from './xml-text.ts';
import { zipPieces, type ZippedFile } from './zip-pieces.ts';

/**
 * A project after REFI-QDA 1.0, for NVivo, MAXQDA, ATLAS.ti and QualCoder: articles as plain texts, annotations as coded selections.
 * The texts go out one by one; what is said of them waits, about a thousand characters an annotation, since it stands in one file.
 */
export const qdpx: OneFile = {
  stem: 'Aide-memoire project',
  ending: '.qdpx',
  pieces: (items) => zipPieces(files(items)),
};

const user = nameUuid('user');
const longestName = 80;

interface Project {
  readonly codes: RefiCodes;
  readonly sources: string[];
  readonly notes: string[];
  readonly names: UniqueNames;
}

async function* files(items: AsyncIterable<ExportArticle>): AsyncGenerator<ZippedFile> {
  const project: Project = { codes: new RefiCodes(), sources: [], notes: [], names: new UniqueNames() };
  for await (const item of items) {
    const guid = nameUuid(linkAddress({ kind: 'article', id: item.article.id }));
    const { text } = canonicalText(item.article.body);
    project.sources.push(textSource(item, guid, text, project));
    yield { name: `sources/${guid}.txt`, pieces: [plainSource(text)] };
  }
  yield { name: 'project.qde', pieces: projectXml(project) };
}

function* projectXml({ codes, sources, notes }: Project): Generator<string> {
  yield '<?xml version="1.0" encoding="utf-8"?>\n';
  yield `<Project xmlns="urn:QDA-XML:project:1.0" name="Aide-mémoire" origin="Aide-mémoire" creatingUserGUID="${user}" creationDateTime="${moment(Date.now())}">\n`;
  yield `<Users><User guid="${user}" name="Researcher"/></Users>\n`;
  yield codes.codeBook();
  if (sources.length > 0) yield '<Sources>\n';
  yield* sources;
  if (sources.length > 0) yield '</Sources>\n';
  if (notes.length > 0) yield '<Notes>\n';
  yield* notes;
  if (notes.length > 0) yield '</Notes>\n';
  yield '</Project>\n';
}

/** An article as a source, its order that of the schema: description, selections, codings and notes of the whole. */
function textSource(item: ExportArticle, guid: string, text: string, project: Project): string {
  const { article, annotations, colourNames = {} } = item;
  const codePoints = codePointsOf(text);
  const selections: string[] = [];
  const wholeCodes = new Set(article.tags.map((tag) => project.codes.tag(tag)));
  const wholeNotes: string[] = [];
  for (const annotation of annotations) {
    const codes = codesOf(annotation, colourNames, project.codes);
    if (annotation.kind === 'passage' && (annotation.state === 'anchored' || annotation.state === 'moved')) {
      const { start, end } = annotation.selectors.position;
      selections.push(selection(annotation, [codePoints(start), codePoints(end)], codes, project));
      continue;
    }
    // What has no place in the text, or none that is sure, is said of the article; only what still lies on it codes it.
    wholeNotes.push(noteRef(annotation, `${markedPart(annotation)}${doubt(annotation)}`, project));
    if (annotation.state === 'whole' || annotation.state === 'anchored') for (const code of codes) wholeCodes.add(code);
  }
  const codings = Array.from(wholeCodes, (code) => coding(guid, code, article.filedAt));
  return `<TextSource guid="${guid}" name="${xmlAttribute(project.names.of(short(article.title)))}" plainTextPath="internal://${guid}.txt" creatingUser="${user}" creationDateTime="${moment(article.filedAt)}">
<Description>${xmlText(itemCitation(item).text)}</Description>
${selections.join('')}${codings.join('')}${wholeNotes.join('')}</TextSource>\n`;
}

function codesOf({ colour, tags }: Annotation, names: ColourNames, codes: RefiCodes): readonly string[] {
  return [...new Set([codes.colour(colour, names), ...tags.map((tag) => codes.tag(tag))])];
}

function selection(
  annotation: Annotation,
  [start, end]: readonly [number, number],
  codes: readonly string[],
  project: Project,
): string {
  const guid = guidOf(annotation);
  const { createdAt, changedAt, note } = annotation;
  const codings = codes.map((code) => coding(guid, code, createdAt)).join('');
  const noted = note === '' ? '' : noteRef(annotation, '', project);
  return `<PlainTextSelection guid="${guid}" name="${shortName(markedPart(annotation))}" startPosition="${start}" endPosition="${end}" creatingUser="${user}" creationDateTime="${moment(createdAt)}" modifyingUser="${user}" modifiedDateTime="${moment(changedAt)}">\n${codings}${noted}</PlainTextSelection>\n`;
}

function coding(on: string, code: string, at: number): string {
  return `<Coding guid="${nameUuid(`coding/${on}/${code}`)}" creatingUser="${user}" creationDateTime="${moment(at)}"><CodeRef targetGUID="${code}"/></Coding>\n`;
}

/** Puts the note of an annotation among those of the project, with words before it that say what it is on, and refers to it. */
function noteRef(annotation: Annotation, before: string, { notes }: Project): string {
  const { note, tags, state, createdAt } = annotation;
  const guid = nameUuid(`note/${annotation.id}`);
  const isLoose = state === 'orphaned' || state === 'uncertain';
  const about = isLoose && tags.length > 0 ? `Tags: ${tags.map(oneLine).join(', ')}` : '';
  const content = [before, note, about].filter((part) => part !== '').join('\n\n');
  const name = shortName(note.trim() === '' ? before : note);
  notes.push(
    `<Note guid="${guid}" name="${name}" creatingUser="${user}" creationDateTime="${moment(createdAt)}"><PlainTextContent>${xmlText(content)}</PlainTextContent></Note>\n`,
  );
  return `<NoteRef targetGUID="${guid}"/>\n`;
}

function guidOf({ id }: Annotation): string {
  return nameUuid(linkAddress({ kind: 'annotation', id }));
}

function shortName(words: string): string {
  return xmlAttribute(short(words));
}

/** A name that fits into a list, never an empty one, of what XML can hold. */
function short(words: string): string {
  const line = oneLine(words).replace(/[\uFFFE\uFFFF]/gu, '');
  const name = line.length > longestName ? `${line.slice(0, longestName - 1)}…` : line;
  return name.trim() === '' ? 'Untitled' : name.toWellFormed();
}

function moment(at: number): string {
  return `${new Date(at).toISOString().slice(0, 19)}Z`;
}
