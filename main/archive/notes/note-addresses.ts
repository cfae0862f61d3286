import type { Nodes, Root } from 'mdast';

/** The addresses that a text gives names, by name, as `[name]: address`; the first of a name counts. */
export type Addresses = ReadonlyMap<string, string>;

/** The addresses that a piece of Markdown gives names. */
export function definitionsIn(root: Root): Addresses {
  const addresses = new Map<string, string>();
  const look = (node: Nodes): void => {
    if (node.type === 'definition' && !addresses.has(node.identifier)) addresses.set(node.identifier, node.url);
    if ('children' in node) node.children.forEach(look);
  };
  look(root);
  return addresses;
}
