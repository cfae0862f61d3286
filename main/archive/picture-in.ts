import type { ArticleBody, BodyNode } from '../../preload/contract/articles.ts';
import { canonicalText } from '../../preload/contract/canonical-text.ts';

/** Where a body first shows the picture with a SHA-256, as an offset in its canonical text, and its caption; `null` where it does not. */
export function pictureIn(body: ArticleBody, sha256: string): { readonly at: number; readonly caption: string } | null {
  let textNodes = 0;
  const visit = (node: BodyNode): string | null => {
    if (node.type === 'text') {
      textNodes += 1;
      return null;
    }
    if (node.tagName === 'img' && node.properties.image === sha256) return node.properties.alt ?? '';
    for (const child of node.children) {
      const caption = visit(child);
      if (caption !== null) return caption;
    }
    return null;
  };
  for (const child of body.children) {
    const caption = visit(child);
    if (caption === null) continue;
    const { text, runs } = canonicalText(body);
    return { at: runs[textNodes]?.start ?? text.length, caption };
  }
  return null;
}
