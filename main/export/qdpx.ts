import type { Annotation, ColourNames, PassageAnnotation } from '../../preload/contract/annotations.ts';
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
import { shortRefiName, sourceName } from './refi-names.ts';
import { RefiSets } from './refi-sets.ts';
import { variableList, variableValues } from './refi-variables.ts';
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

interface Project {
  readonly codes: RefiCodes;
  readonly sources: string[];
  readonly notes: string[];
  readonly sets: RefiSets;
  readonly names: UniqueNames;
}

async function* files(items: AsyncIterable<ExportArticle>): AsyncGenerator<ZippedFile> {
  const project: Project = {
    codes: new RefiCodes(),
    sources: [],
    notes: [],
    sets: new RefiSets(),
    names: new UniqueNames(),
  };
  for await (const item of items) {
    const guid = nameUuid(linkAddress({ kind: 'article', id: item.article.id }));
    const { text } = canonicalText(item.article.body);
    project.sources.push(textSource(item, guid, text, project));
    project.sets.add(item.article, guid);
    yield { name: `sources/${guid}.txt`, pieces: [plainSource(text)] };
  }
  yield { name: 'project.qde', pieces: projectXml(project) };
}

function* projectXml({ codes, sources, notes, sets }: Project): Generator<string> {
  yield '<?xml version="1.0" encoding="utf-8"?>\n';
  yield `<Project xmlns="urn:QDA-XML:project:1.0" name="Aide-mémoire" origin="Aide-mémoire" creatingUserGUID="${user}" creationDateTime="${moment(Date.now())}">\n`;
  yield `<Users><User guid="${user}" name="Researcher"/></Users>\n`;
  yield codes.codeBook();
  if (sources.length > 0) yield `${variableList()}<Sources>\n`;
  yield* sources;
  if (sources.length > 0) yield '</Sources>\n';
  if (notes.length > 0) yield '<Notes>\n';
  yield* notes;
  if (notes.length > 0) yield '</Notes>\n';
  yield sets.list();
  yield '</Project>\n';
}

/** An article as a source, its order that of the schema: description, selections, codings and notes of the whole, variables. */
function textSource(item: ExportArticle, guid: string, text: string, project: Project): string {
  const { article, annotations, colourNames = {} } = item;
  const codePoints = codePointsOf(text);
  const places = new Map<string, PassageAnnotation[]>();
  const wholeCodes = new Set(article.tags.map((tag) => project.codes.tag(tag)));
  const about = [itemCitation(item).text];
  const wholeNotes: string[] = [];
  for (const annotation of annotations) {
    if (annotation.kind === 'passage' && (annotation.state === 'anchored' || annotation.state === 'moved')) {
      const { start, end } = annotation.selectors.position;
      const marks = places.get(`${start} ${end}`) ?? [];
      marks.push(annotation);
      places.set(`${start} ${end}`, marks);
      continue;
    }
    // What has no place in the text, or none that is sure, is said of the article; only what still lies on it codes it.
    const said = wholeNote(annotation);
    about.push(said);
    wholeNotes.push(noteRef(annotation, said, project));
    const codes = codesOf(annotation, colourNames, project.codes);
    if (annotation.state === 'whole' || annotation.state === 'anchored') for (const code of codes) wholeCodes.add(code);
  }
  const selections = Array.from(places.values(), (marks) => selection(marks, codePoints, colourNames, project));
  const codings = Array.from(wholeCodes, (code) => coding(guid, code, article.filedAt));
  return `<TextSource guid="${guid}" name="${xmlAttribute(project.names.of(sourceName(article.title)))}" plainTextPath="internal://${guid}.txt" creatingUser="${user}" creationDateTime="${moment(article.filedAt)}">
<Description>${xmlText(about.join('\n\n'))}</Description>
${selections.join('')}${codings.join('')}${wholeNotes.join('')}${variableValues(article)}</TextSource>\n`;
}

function codesOf({ colour, tags }: Annotation, names: ColourNames, codes: RefiCodes): readonly string[] {
  return [...new Set([codes.colour(colour, names), ...tags.map((tag) => codes.tag(tag))])];
}

/**
 * A passage with all that marks it: a program that keeps one coding of a place would drop the second. Its notes stand twice, as what is
 * said of the selection, which is all that some programs read, and as notes of the project, which have their own dates.
 */
function selection(
  marks: readonly PassageAnnotation[],
  codePoints: (offset: number) => number,
  colourNames: ColourNames,
  project: Project,
): string {
  const [first] = marks;
  if (first === undefined) return '';
  const guid = nameUuid(linkAddress({ kind: 'annotation', id: first.id }));
  const { start, end } = first.selectors.position;
  const createdAt = Math.min(...marks.map((mark) => mark.createdAt));
  const changedAt = Math.max(...marks.map((mark) => mark.changedAt));
  const noted = marks.filter(({ note }) => note !== '');
  const said = noted.map(({ note }) => note).join('\n\n');
  const codes = new Set(marks.flatMap((mark) => codesOf(mark, colourNames, project.codes)));
  const within = [
    said === '' ? '' : `<Description>${xmlText(said)}</Description>\n`,
    ...Array.from(codes, (code) => coding(guid, code, createdAt)),
    ...noted.map((mark) => noteRef(mark, mark.note, project)),
  ];
  return `<PlainTextSelection guid="${guid}" name="${shortName(markedPart(first))}" startPosition="${codePoints(start)}" endPosition="${codePoints(end)}" creatingUser="${user}" creationDateTime="${moment(createdAt)}" modifyingUser="${user}" modifiedDateTime="${moment(changedAt)}">\n${within.join('')}</PlainTextSelection>\n`;
}

function coding(on: string, code: string, at: number): string {
  return `<Coding guid="${nameUuid(`coding/${on}/${code}`)}" creatingUser="${user}" creationDateTime="${moment(at)}"><CodeRef targetGUID="${code}"/></Coding>\n`;
}

/** What an annotation says that is on no place in the text: what it is on, its note, and its tags where they code nothing. */
function wholeNote(annotation: Annotation): string {
  const { note, tags, state } = annotation;
  const isLoose = state === 'orphaned' || state === 'uncertain';
  const about = isLoose && tags.length > 0 ? `Tags: ${tags.map(oneLine).join(', ')}` : '';
  return [`${markedPart(annotation)}${doubt(annotation)}`, note, about].filter((part) => part !== '').join('\n\n');
}

/** Puts what an annotation says among the notes of the project, and refers to it. */
function noteRef({ id, note, createdAt }: Annotation, said: string, { notes }: Project): string {
  const guid = nameUuid(`note/${id}`);
  const name = shortName(note.trim() === '' ? said : note);
  notes.push(
    `<Note guid="${guid}" name="${name}" creatingUser="${user}" creationDateTime="${moment(createdAt)}"><PlainTextContent>${xmlText(said)}</PlainTextContent></Note>\n`,
  );
  return `<NoteRef targetGUID="${guid}"/>\n`;
}

function shortName(words: string): string {
  return xmlAttribute(shortRefiName(words));
}

function moment(at: number): string {
  return `${new Date(at).toISOString().slice(0, 19)}Z`;
}
