/**
 * A value as JSON that is JavaScript too, and stays itself where somebody puts it into a script of a page: no line separators, and no
 * beginning of an end tag or comment.
 */
export function jsonText(value: unknown): string {
  return JSON.stringify(value).replace(/[\u2028\u2029]|<(?=[/!])/gu, (sign) => {
    return `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}
