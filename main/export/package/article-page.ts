import type { Element, ElementContent, Properties } from 'hast';
import { colours, type Annotation } from '../../../preload/contract/annotations.ts';
import type { Article } from '../../../preload/contract/articles.ts';
import { cleanLine } from '../clean-text.ts';
import { doubt, markedPart } from '../annotation-words.ts';
import { documentLook } from '../document/html-look.ts';
import { htmlText } from '../document/html-text.ts';
import { ownText } from '../document/own-text.ts';
import type { ExportArticle } from '../export-job.ts';
import { headlineWords } from '../headline-words.ts';
import { paperColours } from '../paper-colours.ts';
import { packedPath } from './article-record.ts';
import { markedBody } from './marked-body.ts';

/** No page of a package fetches or runs anything, whoever opens it. */
const policy = "default-src 'none'; style-src 'unsafe-inline'";

const look = `${documentLook}${colours.map((colour) => `mark.${colour} { background: ${paperColours[colour]}; color: inherit; }\n`).join('')}`;

/** An article as one page for any browser: what is known of it, its text with the marked passages, the notes, its originals. */
export function articlePage({ article, annotations, colourNames = {} }: ExportArticle): string {
  const headline = headlineWords(article);
  const title = headline === '' ? 'Without a headline' : headline;
  const head = element('head', {}, [
    element('meta', { charset: 'utf-8' }),
    element('meta', { 'http-equiv': 'Content-Security-Policy', content: policy }),
    element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    element('title', {}, [text(title)]),
    element('style', {}, [text(look)]),
  ]);
  const notes = annotations.map((annotation, at) => noteOn(annotation, at + 1, colourNames[annotation.colour]));
  const parts = [
    element('h1', { dir: 'auto' }, [text(title)]),
    ...aboutIt(article),
    ...markedBody(article.body, annotations),
    ...(notes.length === 0 ? [] : [section('Annotations', [element('ol', {}, notes)])]),
    ...(article.clippings.length === 0 ? [] : [section('Originals', [element('ul', {}, originalsOf(article))])]),
  ];
  const language = article.language === null ? {} : { lang: article.language };
  return `<!doctype html>\n<html lang="en">${htmlText(head)}${htmlText(element('body', language, parts))}</html>\n`;
}

function aboutIt({ fields, tags, dossiers }: Article): readonly Element[] {
  const { outlet, author, published, url } = fields;
  const said = [author, outlet, published].flatMap((field) =>
    field === null ? [] : [`${cleanLine(field.value)}${field.isGuess ? ' (a guess)' : ''}`],
  );
  const lines = [
    said.join(', '),
    tags.length === 0 ? '' : `Tags: ${tags.map(cleanLine).join(', ')}`,
    dossiers.length === 0 ? '' : `Dossiers: ${dossiers.map(({ name }) => cleanLine(name)).join(', ')}`,
  ].filter((line) => line !== '');
  const paragraphs = lines.map((line) => element('p', { dir: 'auto', lang: 'en' }, [text(line)]));
  if (url === null) return paragraphs;
  const address = text(url.value);
  const isWeb = /^https?:\/\//iu.test(url.value);
  return [...paragraphs, element('p', {}, [isWeb ? element('a', { href: url.value }, [address]) : address])];
}

function noteOn(annotation: Annotation, number: number, colourName: string | undefined): Element {
  const { note, tags } = annotation;
  const small = [
    ...(colourName === undefined ? [] : [`Marked as: ${cleanLine(colourName)}`]),
    ...(tags.length === 0 ? [] : [`Tags: ${tags.map(cleanLine).join(', ')}`]),
  ];
  const isInText = annotation.kind === 'passage' && annotation.state !== 'orphaned' && annotation.state !== 'whole';
  const back = isInText ? [text(' '), element('a', { href: `#sign-${number}`, className: ['back'] }, [text('↩')])] : [];
  return element('li', { id: `note-${number}`, dir: 'auto' }, [
    element('p', { dir: 'auto' }, [text(cleanLine(`${markedPart(annotation)}${doubt(annotation)}`)), ...back]),
    ...ownText(note, `note-${number}-`, 2).filter((node) => node.type !== 'doctype'),
    ...small.map((line) => element('p', { className: ['remark'], dir: 'auto' }, [text(line)])),
  ]);
}

function originalsOf({ clippings }: Article): readonly Element[] {
  return clippings.map(({ sha256, fileName, entry }) => {
    const name = cleanLine(fileName);
    const inside = entry === null ? '' : `, in it ${cleanLine(entry)}`;
    return element('li', {}, [
      element('a', { href: `../${packedPath('originals', sha256)}` }, [text(name === '' ? 'Original' : name)]),
      text(`${inside}, SHA-256 `),
      element('code', {}, [text(sha256)]),
    ]);
  });
}

function section(title: string, children: readonly ElementContent[]): Element {
  return element('section', { className: ['notes'], lang: 'en' }, [element('h2', {}, [text(title)]), ...children]);
}

function element(tagName: string, properties: Properties, children: readonly ElementContent[] = []): Element {
  return { type: 'element', tagName, properties, children: [...children] };
}

function text(value: string): ElementContent {
  return { type: 'text', value };
}
