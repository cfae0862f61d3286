import type { ArticleBody, BodyNode } from '../../preload/contract/articles.ts';

/** A body whose links all lead somewhere; links without an address have told what is navigation, and become their text. */
export function withoutDeadLinks(body: ArticleBody): ArticleBody {
  return { type: 'root', children: unwrapped(body.children) };
}

function unwrapped(nodes: readonly BodyNode[]): BodyNode[] {
  const out: BodyNode[] = [];
  const add = (node: BodyNode): void => {
    const before = out.at(-1);
    if (node.type === 'text' && before?.type === 'text') {
      out[out.length - 1] = { type: 'text', value: (before.value + node.value).normalize('NFC') };
    } else out.push(node);
  };
  for (const node of nodes) {
    if (node.type === 'text') add(node);
    else if (node.tagName === 'a' && node.properties.href === undefined) unwrapped(node.children).forEach(add);
    else add({ ...node, children: unwrapped(node.children) });
  }
  return out;
}
