import type { Resources } from '../formats/format.ts';
import { htmlBody } from '../html-body.ts';
import { parsePage } from '../page/parse.ts';
import { picturesOf, placePictures, type IllustratedBody } from './place-pictures.ts';

/** A piece of hostile HTML as a body, as `htmlBody` makes it, with every picture of it that its file holds, for sources that hold nothing but the article. */
export function illustratedBody(html: string, base: string | undefined, resources: Resources): IllustratedBody {
  const pictures = /<img\s/i.test(html) ? picturesOf(parsePage(html), resources) : null;
  return placePictures(htmlBody(html, base), {
    pictures,
    resources,
    headline: null,
    author: null,
    base,
    isWhole: true,
  });
}
