import { declaredCharset, decodeText } from './charset.ts';
import { isSavedByBrowser, mhtmlDocument } from './mime/mhtml-document.ts';
import { readHeaders } from './mime/mime-headers.ts';
import { wholePage } from './whole-page.ts';

/** What opens a connection before a policy is asked, as any parser must find it written: a hint in the head, a frame within the page. */
const reachingTag = /<(?=(?:link|i?frame|frameset|object|embed|portal|fencedframe)[\s/>])/gi;

/** Where a link leads to; pressed with the middle button or with Control, it would open a window that no sandbox holds. */
const address = /href(?=\s*=)/gi;

/**
 * A saved page as text that stays as still as it has to where a policy forbids it scripts and requests. Some things escape such a
 * policy (found with Chromium 156): these tags are made ones that mean nothing, and links lose where they lead. It is done to the text,
 * wherever it stands, so that no parser can see a tag that was not seen here. All else is as it was saved.
 */
export function stillPage(bytes: Uint8Array): string {
  return htmlOf(bytes).replace(reachingTag, '<x-').replace(address, 'data-href');
}

function htmlOf(bytes: Uint8Array): string {
  return isSavedByBrowser(readHeaders(bytes).headers)
    ? wholePage(mhtmlDocument(bytes))
    : decodeText(bytes, declaredCharset(bytes));
}
