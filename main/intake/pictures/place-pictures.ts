import { createHash } from 'node:crypto';
import type { ArticleBody, BodyElement, BodyNode } from '../../../preload/contract/articles.ts';
import { imageKind, type ImageKind } from '../../archive/image-kind.ts';
import type { ReadImage } from '../../archive/read-article.ts';
import { textOf } from '../body-text.ts';
import { letters } from '../headline.ts';
import type { Page } from '../page/parse.ts';
import { choosePictures, type ChosenPicture, type Masthead } from './choose-pictures.ts';
import { dataBytes } from './data-address.ts';
import { findPictures, type PicturedPage } from './find-pictures.ts';
import { largestPicture } from './largest-picture.ts';
import type { Resources } from '../formats/format.ts';

/** A body with the pictures it shows. */
export interface IllustratedBody {
  readonly body: ArticleBody;
  readonly images: readonly ReadImage[];
}

const mostImages = 40;
const largestTogether = 24 * 1024 * 1024;
const mostPixels = 60_000_000;
/** Shorter either way, it is an icon or a tracker. */
const leastPixels = 80;
/** Narrower than this, it does not open an article. */
const leastLeadWidth = 200;
/** Flatter than this, it is a banner or a rule. */
const flattest = 6;

/** The pictures of a page that could be in the saved file, to be found before anything is taken out of the page; null where there are none. */
export function picturesOf(page: Page, resources: Resources | undefined): PicturedPage | null {
  return findPictures(page, (address) =>
    /^data:/i.test(address) ? /^data:image\//i.test(address) : resources !== undefined,
  );
}

/** What is to be illustrated, and from what. */
export interface Illustration extends Masthead {
  readonly pictures: PicturedPage | null;
  readonly resources: Resources | undefined;
  /** Whether the page was nothing but the article. */
  readonly isWhole: boolean;
}

/**
 * A body with the pictures that stood in it, put back where they stood; its text stays as it is. Only what the saved file itself
 * holds is shown, and of that no drawings, icons and banners, and no more than an article needs.
 */
export function placePictures(body: ArticleBody, illustration: Illustration): IllustratedBody {
  const { pictures, resources, isWhole } = illustration;
  if (pictures === null) return { body, images: [] };
  const images = new Map<string, ReadImage>();
  const places = new Map<number, BodyElement[]>();
  let together = 0;
  let figureBefore: ChosenPicture['figure'] = null;
  const chosen = choosePictures(pictures, body, illustration, isWhole);
  const lead = chosen.find((one) => one.isLead && opens(one, resources));
  for (const one of chosen) {
    if (images.size >= mostImages) break;
    if (one.isLead && one !== lead) continue;
    // One figure may hold its picture twice, for narrow windows and for wide ones.
    if (one.caption !== '' && one.figure !== null && one.figure === figureBefore) continue;
    const held = heldPicture(one, resources);
    if (held === null || together + held.bytes.length > largestTogether) continue;
    const sha256 = createHash('sha256').update(held.bytes).digest('hex');
    if (images.has(sha256)) continue;
    together += held.bytes.length;
    figureBefore = one.figure;
    images.set(sha256, { sha256, type: held.type, data: Buffer.from(held.bytes).toString('base64') });
    const alt = isSaidBeside(one, body) ? '' : one.caption;
    const before = places.get(one.before);
    const shown = imageElement(sha256, held, alt);
    if (before === undefined) places.set(one.before, [shown]);
    else before.push(shown);
  }
  if (images.size === 0) return { body, images: [] };
  const children = body.children.flatMap((block, index): BodyNode[] => [...(places.get(index) ?? []), block]);
  children.push(...(places.get(body.children.length) ?? []));
  return { body: { type: 'root', children }, images: [...images.values()] };
}

interface HeldPicture extends ImageKind {
  readonly bytes: Uint8Array;
}

/** The first of a picture's addresses at which the file holds a picture worth keeping. */
function heldPicture({ picture }: ChosenPicture, resources: Resources | undefined): HeldPicture | null {
  for (const address of picture.addresses) {
    const bytes = /^data:/i.test(address) ? dataBytes(address, largestPicture) : resources?.(address);
    if (bytes === undefined || bytes.length > largestPicture) continue;
    const kind = imageKind(bytes);
    if (kind !== null && isWorthKeeping(kind)) return { ...kind, bytes };
  }
  return null;
}

function isWorthKeeping({ width, height }: ImageKind): boolean {
  return Math.min(width, height) >= leastPixels && width * height <= mostPixels && width <= height * flattest;
}

function opens(one: ChosenPicture, resources: Resources | undefined): boolean {
  return (heldPicture(one, resources)?.width ?? 0) >= leastLeadWidth;
}

/** Whether the article's text beside a picture says already what its caption says. */
function isSaidBeside({ before, caption }: ChosenPicture, body: ArticleBody): boolean {
  const key = letters(caption).slice(0, 60);
  return key !== '' && [before - 1, before].some((block) => letters(textOf(body.children[block])).startsWith(key));
}

function imageElement(sha256: string, { width, height }: ImageKind, alt: string): BodyElement {
  const properties = { image: sha256, width, height, ...(alt === '' ? {} : { alt }) };
  return { type: 'element', tagName: 'img', properties, children: [] };
}
