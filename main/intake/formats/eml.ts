import type { Attachment, Email } from 'postal-mime';
import { AppError } from '../../archive/app-error.ts';
import type { ReadArticle, ReadPart } from '../../archive/read-article.ts';
import { assemble } from '../assemble.ts';
import { dropClutter } from '../drop-clutter.ts';
import { extensionOf } from '../file-head.ts';
import { withoutMailingLines } from '../mail/mailing-lines.ts';
import { mailDate } from '../mail/mail-date.ts';
import { senderFields } from '../mail/sender.ts';
import { readHeaders } from '../mime/mime-headers.ts';
import { heldResources, type Held } from '../pictures/held-resources.ts';
import { bodyOf, paragraphsOf } from '../plain-prose.ts';
import { readPiece } from '../read-page.ts';
import { cutLine, foldLine } from '../white-space.ts';
import type { Format } from './format.ts';
import { stated } from '../stated-fields.ts';

/** What every mail bears one of, and hardly any other text begins with. */
const mailFields = ['received', 'message-id', 'mime-version', 'return-path', 'delivered-to', 'content-type'];
const anyFields = ['from', 'to', 'subject', 'date', ...mailFields];

const articleTypes =
  /^(?:text\/(?:html|markdown|rtf)|message\/rfc822|application\/(?:pdf|rtf|xhtml\+xml|zip|epub\+zip|msword|vnd\.(?:openxmlformats-officedocument\.wordprocessingml\.document|oasis\.opendocument\.text)))$/;
const articleExtensions = /^(?:html?|xhtml|mht|mhtml|pdf|docx|doc|rtf|odt|epub|md|txt|eml|zip|webarchive)$/;
/** A message of fewer words only says that something is attached. */
const leastWords = 40;
const longestName = 400;
const mostAttachments = 500;

/** A mail (RFC 5322): newsletters, and articles that were sent on, as the message itself or as files attached to it. */
export const eml: Format = {
  name: 'e-mail',
  readsBytes: true,
  holdsFiles: true,
  recognises: ({ bytes, extension }) => {
    const { headers } = readHeaders(bytes);
    if (extension === 'eml') return anyFields.some((name) => headers.has(name));
    return headers.has('from') && mailFields.some((name) => headers.has(name));
  },
  async *read({ file, bytes, readInner }): AsyncGenerator<ReadPart> {
    const mail = await parse(bytes);
    const attached = mail.attachments.filter(mayBeArticle).slice(0, mostAttachments);
    const message = messageOf(mail, file.fileName);
    if (message !== null && (message.words >= leastWords || attached.length === 0)) yield message;
    if (message === null && attached.length === 0) throw new AppError('no-article-text', 'a mail without text');
    for (const one of attached) yield* readInner({ entry: nameOf(one), bytes: contentOf(one) });
  },
};

async function parse(bytes: Uint8Array): Promise<Email> {
  const { default: PostalMime } = await import('postal-mime');
  let start = 0;
  while (/\s/.test(String.fromCharCode(bytes[start] ?? 0))) start++;
  try {
    const options = { forceRfc822Attachments: true, maxNestingDepth: 32 };
    return await PostalMime.parse(bytes.subarray(start), options);
  } catch (error) {
    throw new AppError('file-damaged', `the mail cannot be read: ${String(error)}`, { cause: error });
  }
}

/** The message itself as an article; null where it has no words. */
function messageOf(mail: Email, fileName: string): ReadArticle | null {
  const isMailing = mail.headers.some(({ key }) => key === 'list-unsubscribe' || key === 'list-id');
  const title = stated(subjectOf(mail.subject ?? ''));
  const { outlet, author } = senderFields(mail.from?.name ?? '', isMailing);
  const hasHtml = mail.html !== undefined && mail.html.trim() !== '';
  const { body, images } = hasHtml
    ? readPiece(mail.html ?? '', null, heldResources(heldBy(mail.attachments), null))
    : { body: bodyOf(paragraphsOf(mail.text ?? '')), images: [] };
  const fields = { title, outlet, author, published: stated(mailDate(dateOf(mail)) ?? '') };
  try {
    const article = withoutMailingLines(dropClutter(body, { title, author }));
    return assemble({ part: 0, fileName, fields, body: article, images });
  } catch (error) {
    if (error instanceof AppError && error.code === 'no-article-text') return null;
    throw error;
  }
}

function dateOf({ headers }: Email): string {
  return headers.find(({ key }) => key === 'date')?.value ?? '';
}

/** A subject without what mail programs set before it when a message is answered or sent on. */
function subjectOf(subject: string): string {
  let rest = foldLine(subject);
  for (;;) {
    const shorter = rest.replace(/^(?:fwd?|re|aw|wg|tr|rv|enc|i|r|vs|sv|odp|pd|doorst)\s*(?:\[\d+\])?:\s*/iu, '');
    if (shorter === rest) return rest;
    rest = shorter;
  }
}

function mayBeArticle(attachment: Attachment): boolean {
  const { mimeType, filename, related = false } = attachment;
  if (related || mimeType.startsWith('image/')) return false;
  if (filename === null) return mimeType === 'message/rfc822';
  return articleTypes.test(mimeType) || articleExtensions.test(extensionOf(filename));
}

function nameOf({ filename, mimeType }: Attachment): string {
  const name = cutLine(foldLine(filename ?? ''), longestName);
  return name === '' && mimeType === 'message/rfc822' ? 'message.eml' : name;
}

function contentOf({ content }: Attachment): Uint8Array {
  return typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content);
}

function heldBy(attachments: readonly Attachment[]): Held {
  const held = new Map<string, () => Uint8Array>();
  for (const one of attachments) {
    const id = one.contentId?.replace(/^<|>$/g, '');
    if (id !== undefined) held.set(`cid:${id}`, () => contentOf(one));
  }
  return held;
}
