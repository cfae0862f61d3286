import { below, childrenOf, xmlText, type XmlElement } from '../xml.ts';
import type { ArticleBody } from '../../../preload/contract/articles.ts';
import { foldLine } from '../white-space.ts';
import { inlineText, textBody } from './inline-text.ts';
import type { WireItem } from './wire-item.ts';

/** A NewsML-G2 `newsItem` as a story. */
export function newsItemStory(item: XmlElement): WireItem {
  const meta = below(item, 'itemMeta');
  const content = below(item, 'contentMeta');
  const headlines = childrenOf(content, 'headline');
  const isMain = (one: XmlElement): boolean => !/sub|slug|kicker/i.test(one.attributes['role'] ?? '');
  const created = [below(content, 'contentCreated'), below(meta, 'firstCreated'), below(meta, 'versionCreated')];
  const subjects = childrenOf(content, 'subject');
  const subjectsOf = (type: RegExp): string[] =>
    subjects.filter((one) => type.test(one.attributes['type'] ?? '')).map(nameOf);
  const creators = [...childrenOf(content, 'creator'), ...childrenOf(content, 'contributor').filter(isWriter)];
  const bylines = childrenOf(content, 'by')
    .map(lineOf)
    .filter((line) => line !== '');
  return {
    headlines: [
      ...headlines.filter(isMain).map(lineOf),
      lineOf(below(meta, 'title')),
      lineOf(below(content, 'slugline')),
    ],
    bylines: bylines.length > 0 ? bylines : creators.map(creatorName),
    dates: created.map(lineOf),
    updated: [lineOf(below(content, 'contentModified')), lineOf(below(meta, 'versionCreated'))],
    language: below(content, 'language')?.attributes['tag'] ?? item.attributes['lang'],
    providers: [
      nameOf(below(meta, 'provider')),
      ...childrenOf(content, 'infoSource').map(nameOf),
      lineOf(below(item, 'rightsInfo', 'copyrightHolder', 'name')),
    ],
    addresses: [
      ...childrenOf(meta, 'link').map((link) => link.attributes['href'] ?? ''),
      ...childrenOf(content, 'altId').map(lineOf),
      item.attributes['guid'] ?? '',
    ],
    keywords: childrenOf(content, 'keyword').map(lineOf),
    body: contentOf(item),
    externalId: item.attributes['guid'] ?? null,
    status: below(meta, 'pubStatus')?.attributes['qcode'],
    details: {
      abstract: [
        ...childrenOf(content, 'description').map(lineOf),
        ...headlines.filter((one) => !isMain(one)).map(lineOf),
      ].slice(0, 3),
      place: [lineOf(below(content, 'dateline')), ...childrenOf(content, 'located').map(nameOf)],
      section: childrenOf(meta, 'service').map((service) => lineOf(below(service, 'name'))),
      kind: childrenOf(content, 'genre').map(nameOf),
      subject: subjectsOf(/^(?!.*:(?:person|org|organisation|organization|geo\w*|poi|cat|subcat)$)/i),
      person: subjectsOf(/:person$/i),
      company: subjectsOf(/:(?:org\w*)$/i),
      region: subjectsOf(/:(?:geo\w*|poi)$/i),
      copyright: [lineOf(below(item, 'rightsInfo', 'copyrightNotice'))],
      'declared-words': childrenOf(below(item, 'contentSet')).map((one) =>
        one.attributes['wordcount']?.replace(/^0+$/, ''),
      ),
    },
  };
}

/** The class of an item ("text", "picture", "composite") as the newscodes of the IPTC name it; empty where it says none. */
export function itemClass(item: XmlElement): string {
  return (below(item, 'itemMeta', 'itemClass')?.attributes['qcode'] ?? '').replace(/^.*:/, '');
}

/** The text of an item: its richest form where it has several. */
function contentOf(item: XmlElement): ArticleBody {
  const sets = childrenOf(below(item, 'contentSet'));
  for (const form of ['inlineXML', 'inlineData']) {
    for (const inline of sets.filter(({ name }) => name === form)) {
      // Pictures and the like may be written into the file as text, too.
      if (
        /^(?:image|audio|video)\//.test(inline.attributes['contenttype'] ?? '') ||
        inline.attributes['encoding'] !== undefined
      )
        continue;
      const body = childrenOf(inline).length > 0 ? inlineText(inline) : textBody(xmlText(inline));
      if (body.children.length > 0) return body;
    }
  }
  return { type: 'root', children: [] };
}

function isWriter({ attributes }: XmlElement): boolean {
  return /writer|author|reporter|journalist|correspondent/i.test(attributes['role'] ?? attributes['jobtitle'] ?? '');
}

/** A creator by name; an abbreviation in capitals is the sign of a desk. */
function creatorName(creator: XmlElement): string {
  const name = nameOf(creator);
  return /^\p{Lu}[\p{Lu}\d-]{0,7}$/u.test(name) ? '' : name;
}

/** What a thing is called: its name, else what is written for it, else the end of its code. */
function nameOf(element: XmlElement | undefined): string {
  if (element === undefined) return '';
  const names = childrenOf(element, 'name');
  const english = names.find((name) => /^en\b/.test(name.attributes['lang'] ?? '')) ?? names[0];
  const { literal = '', qcode = '', uri = '' } = element.attributes;
  return lineOf(english) || foldLine(literal) || foldLine((qcode || uri).replace(/^.*[:/]/, ''));
}

function lineOf(element: XmlElement | undefined): string {
  return foldLine(xmlText(element));
}
