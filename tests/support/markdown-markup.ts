import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { parse as parseYaml } from 'yaml';

/** What an exported file of Markdown holds that a reader would draw as markup, fetch, or open with something else than a browser. @throws {Error} when its front matter is no YAML */
export function markdownFaults(file: string): readonly string[] {
  const [whole = '', yaml = ''] = /^---\n(.*?\n)---\n/s.exec(file) ?? [];
  if (yaml !== '') parseYaml(yaml);
  const tree = fromMarkdown(file.slice(whole.length), { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  const faults: string[] = [];
  const waiting: Nodes[] = [tree];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    // Notes name their blocks and passages in comments, which are markup that shows nothing.
    if (node.type === 'html' && !/^<!--[^<>]*-->$/u.test(node.value)) faults.push(`markup: ${node.value}`);
    if (node.type === 'image') faults.push(`a picture: ${node.url}`);
    if ('url' in node && /^(?!https?:|mailto:|aide:)[a-z][a-z\d+.-]*:/iu.test(node.url))
      faults.push(`a link: ${node.url}`);
    if ('children' in node) waiting.push(...node.children);
  }
  return faults;
}
