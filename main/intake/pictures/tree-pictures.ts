import type { Element, ElementContent, Root } from 'hast';
import type { ArticleBody } from '../../../preload/contract/articles.ts';
import type { Resources } from '../formats/format.ts';
import { letters } from '../headline.ts';
import { captionLine, frameAt, type FoundPicture, type Frame, type PicturedPage } from './find-pictures.ts';
import { mostPicturesOfFile } from './largest-picture.ts';
import { placePictures, type IllustratedBody } from './place-pictures.ts';

/**
 * The pictures of a document's HTML tree where they stand, and the tree without them, since one in the middle of a line would part
 * it in two. Null where there are none.
 */
export function takePictures(tree: Root): PicturedPage | null {
  const pieces: string[] = [];
  const pictures: FoundPicture[] = [];
  let length = 0;

  const visit = (node: Element | Root, around: Frame | null): void => {
    const frame = frameAt(length, node.type === 'root' ? 'body' : node.tagName, around);
    if (node.type === 'element' && node.tagName === 'figure') frame.caption = captionIn(node);
    const kept: ElementContent[] = [];
    for (const child of node.children) {
      if (child.type === 'doctype') continue;
      if (child.type === 'text') {
        const text = letters(child.value);
        if (text !== '') pieces.push(text);
        length += text.length;
      }
      // Books wrap a picture in a drawing, so that it fills the page.
      if (child.type === 'element' && (child.tagName === 'img' || child.tagName === 'image')) {
        const found = pictureOf(child, frame, length);
        if (found !== null && pictures.length < mostPicturesOfFile) pictures.push(found);
        continue;
      }
      if (child.type === 'element') visit(child, frame);
      kept.push(child);
    }
    node.children = kept;
    frame.end = length;
  };
  visit(tree, null);
  return pictures.length === 0 ? null : { letters: pieces.join(''), pictures, worded: new Set() };
}

/** A document's body with every picture of it that its file holds and that is large enough to show something. */
export function illustrated(body: ArticleBody, pictures: PicturedPage | null, resources: Resources): IllustratedBody {
  return placePictures(body, { pictures, resources, headline: null, author: null, base: undefined, isWhole: true });
}

/** The name by which a tree calls the picture of a number, where a file keeps its pictures in a row. */
export function numberedAddress(index: number): string {
  return `picture:${index}`;
}

/** The pictures of a row by the names above. */
export function numberedResources(pictures: readonly Uint8Array[]): Resources {
  return (address) => {
    const index = /^picture:(\d{1,6})$/.exec(address)?.[1];
    return index === undefined ? undefined : pictures[Number(index)];
  };
}

function pictureOf({ properties }: Element, frame: Frame, at: number): FoundPicture | null {
  const { alt } = properties;
  const src = properties['src'] ?? properties['xLinkHref'];
  if (typeof src !== 'string' || src === '') return null;
  return { addresses: [src], alt: typeof alt === 'string' ? captionLine(alt) : '', names: '', at, frame };
}

function captionIn(figure: Element): string {
  const caption = figure.children.find((child) => child.type === 'element' && child.tagName === 'figcaption');
  return caption === undefined ? '' : captionLine(wordsOf(caption));
}

function wordsOf(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  return node.type === 'element' ? node.children.map(wordsOf).join('') : '';
}
