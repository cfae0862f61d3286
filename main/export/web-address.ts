/** An address of the web as a URI of RFC 3986: ASCII, with all that may not stand in one percent-encoded; `null` for any other address. */
export function webUri(address: string): string | null {
  const url = URL.parse(address.trim());
  if (url === null || !/^https?:$/u.test(url.protocol) || !/^(?:[a-z\d.-]+|\[[\da-f:.]+\])$/u.test(url.hostname))
    return null;
  const { origin, pathname, search, hash } = url;
  const rest = `${pathname}${search}${hash}`
    .replace(/%(?![\da-f]{2})/giu, '%25')
    .replace(/[^\w\-.~:/?#@!$&'()*+,;=%]/gu, (character) => encodeURIComponent(character))
    .replace(/(?<=#.*)#/gu, '%23');
  return `${origin}${rest}`;
}
