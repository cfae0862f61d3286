import { htmlBody } from '../html-body.ts';
import { below, childrenOf, everyElement, xmlText, type XmlElement } from '../xml.ts';
import { foldLine } from '../white-space.ts';
import { inlineText } from './inline-text.ts';
import { nitfStory } from './nitf-story.ts';
import type { WireItem } from './wire-item.ts';

/** What the components around one say that it does not say itself, the nearest last. */
type Around = readonly XmlElement[];

/** The stories of a NewsML 1 `NewsItem`: each of its components that holds a text, with what those around it say. */
export function* newsmlStories(item: XmlElement): Generator<WireItem> {
  const stories = childrenOf(item, 'NewsComponent').flatMap((component) => textsBelow(component, []));
  const written = stories.filter(({ texts }) => texts.some((text) => xmlText(text).trim() !== ''));
  const topics = topicNames(item);
  const main = written.filter(({ around }) => !isCaption(around.at(-1)));
  for (const { around, texts } of main.length > 0 ? main : written) yield storyOf(item, topics, around, texts);
}

interface Story {
  readonly around: Around;
  readonly texts: readonly XmlElement[];
}

function textsBelow(component: XmlElement, outer: Around): Story[] {
  const around = [...outer, component];
  const texts = childrenOf(component, 'ContentItem').flatMap((content) => childrenOf(content, 'DataContent'));
  const inner = childrenOf(component, 'NewsComponent').flatMap((one) => textsBelow(one, around));
  // Some put the text straight below the component, or below an item inside it.
  return texts.length > 0 ? [{ around, texts }, ...inner] : inner;
}

function isCaption(component: XmlElement | undefined): boolean {
  const role = formalName(below(component, 'Role'));
  const types = childrenOf(component, 'ContentItem').map((content) => formalName(below(content, 'MediaType')));
  return /caption|photo|picture|image|thumbnail|graphic/i.test(`${role} ${types.join(' ')}`);
}

function storyOf(item: XmlElement, topics: Topics, around: Around, texts: readonly XmlElement[]): WireItem {
  const every = (...path: readonly string[]): XmlElement[] =>
    around.toReversed().flatMap((component) => at(component, path));
  const lines = (...path: readonly string[]): string[] =>
    every(...path)
      .map(lineOf)
      .filter((line) => line !== '');
  const identification = below(item, 'Identification');
  const management = below(item, 'NewsManagement');
  const nitf = texts.flatMap((text) => [...everyElement(text, 'nitf')]).map(nitfStory)[0];
  const metadata = (...path: readonly string[]): XmlElement[] => every('DescriptiveMetadata', ...path);
  const parties = (role: string): string[] => every('AdministrativeMetadata', role, 'Party').map(formalName);
  return {
    headlines: [
      ...lines('NewsLines', 'HeadLine'),
      ...(nitf?.headlines ?? []),
      lineOf(below(identification, 'NameLabel')),
    ],
    bylines: [
      ...lines('NewsLines', 'ByLine').slice(0, 1),
      ...(lines('NewsLines', 'ByLine').length > 0 ? [] : (nitf?.bylines ?? [])),
    ],
    dates: [
      ...metadata('DateLineDate').map(xmlText),
      lineOf(below(management, 'FirstCreated')),
      lineOf(below(management, 'ThisRevisionCreated')),
      lineOf(below(identification, 'NewsIdentifier', 'DateId')),
      ...(nitf?.dates ?? []),
    ],
    updated: [lineOf(below(management, 'ThisRevisionCreated'))],
    language: metadata('Language').map(formalName)[0] ?? item.attributes['lang'],
    providers: [
      ...parties('Provider'),
      ...parties('Source'),
      ...lines('NewsLines', 'CreditLine'),
      lineOf(below(identification, 'NewsIdentifier', 'ProviderId')),
      ...(nitf?.providers ?? []),
    ],
    keywords: [
      ...lines('NewsLines', 'KeywordLine').flatMap((words) => words.split(/\s*[;,/]\s*/)),
      ...properties(every('DescriptiveMetadata'), 'Keyword'),
      ...(nitf?.keywords ?? []),
    ],
    body: { type: 'root', children: texts.flatMap((text) => textOfContent(text)) },
    externalId: lineOf(below(identification, 'NewsIdentifier', 'PublicIdentifier')) || null,
    status: formalName(below(management, 'Status')),
    details: {
      ...nitf?.details,
      abstract: lines('NewsLines', 'SubHeadLine').slice(0, 1),
      place: [
        ...lines('NewsLines', 'DateLine')
          .filter((line) => /\p{L}/u.test(line))
          .slice(0, 1),
        ...placesOf(every('DescriptiveMetadata')),
      ],
      kind: [formalName(below(management, 'NewsItemType')), ...metadata('Genre').map(formalName)],
      subject: metadata('SubjectCode')
        .flatMap((code) => childrenOf(code).map(formalName))
        .map((code) => topics.get(code) ?? code),
      'declared-words': every('ContentItem', 'Characteristics').flatMap((one) => [
        ...properties([one], 'Words'),
        ...properties([one], 'WordCount'),
      ]),
      copyright: lines('NewsLines', 'CopyrightLine').slice(0, 1),
    },
  };
}

function textOfContent(content: XmlElement): ReturnType<typeof inlineText>['children'] {
  const body = inlineText(content);
  return body.children.length > 0 ? body.children : htmlBody(xmlText(content)).children;
}

/** Places and topics are told apart by their `FormalName`, and told in words by `Value`. */
function placesOf(metadata: readonly XmlElement[]): string[] {
  const places = metadata.flatMap((one) => [one, ...childrenOf(one, 'Location')]);
  return places
    .map((place) => ['City', 'CountryArea', 'Country'].flatMap((name) => properties([place], name)).join(', '))
    .filter((place) => place !== '');
}

/** The names an item gives to the codes of its subjects. */
type Topics = ReadonlyMap<string, string>;

function topicNames(item: XmlElement): Topics {
  const names = new Map<string, string>();
  for (const topic of everyElement(item, 'Topic')) {
    const said = childrenOf(topic, 'Description').filter((one) => one.attributes['Variant'] !== 'Category');
    const english = said.find((one) => one.attributes['lang'] === 'en') ?? said[0];
    names.set(lineOf(below(topic, 'FormalName')), lineOf(english));
  }
  return names;
}

function properties(holders: readonly XmlElement[], name: string): string[] {
  return holders
    .flatMap((holder) => childrenOf(holder, 'Property'))
    .filter((property) => property.attributes['FormalName'] === name)
    .map((property) => property.attributes['Value'] ?? '');
}

function at(element: XmlElement, path: readonly string[]): XmlElement[] {
  const [name, ...rest] = path;
  if (name === undefined) return [element];
  return childrenOf(element, name).flatMap((child) => at(child, rest));
}

function formalName(element: XmlElement | undefined): string {
  return foldLine(element?.attributes['FormalName'] ?? '');
}

function lineOf(element: XmlElement | undefined): string {
  return foldLine(xmlText(element));
}
