/**
 * A text as a tag of Obsidian's, without its `#`: letters, digits, hyphens and underscores, and `/` between parts; empty where nothing
 * is left. One of digits alone would be none, and ends in a hyphen.
 */
export function obsidianTag(text: string): string {
  const tag = text
    .replace(/[^\p{L}\p{M}\p{N}/_-]+/gu, '-')
    // Between letters an underscore is one; elsewhere Markdown could take it for emphasis.
    .replace(/(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])/gu, '-')
    .replace(/^[-/]+|[-/]+$/gu, '');
  return /^\d+$/u.test(tag) ? `${tag}-` : tag;
}

/** Tags as those of Obsidian's, each once. */
export function obsidianTags(tags: readonly string[]): readonly string[] {
  return [...new Set(tags.map(obsidianTag))].filter((tag) => tag !== '');
}
