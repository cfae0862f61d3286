import { decodeText } from './charset.ts';
import type { MhtmlDocument } from './mime/mhtml-document.ts';
import type { MimePart } from './mime/mime-parts.ts';

/** What a page may grow to by what is put into it, in characters. */
const most = 100_000_000;

/** A page that was kept in MHTML, with its styles, pictures and typefaces within it, as far as they are used. */
export function wholePage({ html = '', held }: MhtmlDocument): string {
  return withData(withStyles(html, held), held);
}

/** Puts the style sheets in the place of the links to them. */
function withStyles(html: string, held: MhtmlDocument['held']): string {
  return html.replace(/<link\b[^>]{0,2000}>/gi, (tag) => {
    const [, address = ''] = /\bhref\s*=\s*["']?([^"'\s>]+)/i.exec(tag) ?? [];
    const sheet = held.get(address.replaceAll('&amp;', '&'));
    if (sheet?.type !== 'text/css') return tag;
    // Nothing in a sheet may end the element it stands in.
    return `<style>${decodeText(sheet.bytes()).replaceAll('</', String.raw`<\/`)}</style>`;
  });
}

/** Puts pictures and typefaces themselves in the place of their addresses. */
function withData(html: string, held: MhtmlDocument['held']): string {
  let page = html;
  // The longest first: one address may be the beginning of another.
  for (const [address, part] of [...held].toSorted(([one], [other]) => other.length - one.length)) {
    if (!/^(?:image|font)\/|^application\/(?:x-)?font/.test(part.type)) continue;
    for (const spelled of new Set([address, address.replaceAll('&', '&amp;')])) {
      const times = page.split(spelled).length - 1;
      if (times === 0) continue;
      const data = dataAddress(part);
      if (page.length + times * data.length > most) continue;
      page = page.replaceAll(spelled, (same, at: number) => (endsAt(page, at + same.length) ? data : same));
    }
  }
  return page;
}

/** Whether an address ends here, and is not the beginning of a longer one that is not held. */
function endsAt(page: string, at: number): boolean {
  return /^(?:["'\s)<>#]|&quot;|&#|$)/.test(page.slice(at, at + 6));
}

function dataAddress(part: MimePart): string {
  return `data:${part.type};base64,${Buffer.from(part.bytes()).toString('base64')}`;
}
