/** A citation in three pieces; `address` is one of the web that it can lead to, or empty. */
export interface LinkedCitation {
  readonly before: string;
  readonly address: string;
  readonly after: string;
}

/** A citation with the address it ends with told apart, where that is one of the web. */
export function linkedCitation(line: string, address: string | null): LinkedCitation {
  const url = address ?? '';
  if (!/^https?:\/\/\S+$/i.test(url) || !line.endsWith(`${url}.`)) return { before: line, address: '', after: '' };
  return { before: line.slice(0, -1 - url.length), address: url, after: '.' };
}
