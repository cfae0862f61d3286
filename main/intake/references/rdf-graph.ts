import { childrenOf, xmlText, type XmlElement } from '../xml.ts';

/** The nodes of an RDF/XML document by the names it gives them, and which of them stand at its top. */
export interface RdfGraph {
  readonly top: readonly XmlElement[];
  /** The node a property names, or holds; undefined where it has only text, or names one that is not there. */
  nodeOf(property: XmlElement): XmlElement | undefined;
  /** The nodes of a property's values: one, or those of the list it holds. */
  nodesOf(property: XmlElement): readonly XmlElement[];
}

/** The graph of an RDF/XML document (RDF 1.1 XML syntax, as far as reference managers use it). */
export function rdfGraph(root: XmlElement): RdfGraph {
  const byName = new Map<string, XmlElement>();
  for (const node of everyNode(root)) {
    const name = nameOf(node);
    if (name !== null && childrenOf(node).length > 0 && !byName.has(name)) byName.set(name, node);
  }
  const nodeOf = (property: XmlElement): XmlElement | undefined => {
    const name = reference(property);
    return name === null ? childrenOf(property)[0] : byName.get(name);
  };
  const nodesOf = (property: XmlElement): readonly XmlElement[] => {
    const node = nodeOf(property);
    if (node === undefined) return [];
    if (!/^(?:Seq|Bag|Alt)$/.test(node.name)) return [node];
    return childrenOf(node).flatMap((item) => nodeOf(item) ?? []);
  };
  return { top: childrenOf(root), nodeOf, nodesOf };
}

/** What a node is called in its document; null for one without a name. */
export function nameOf({ attributes }: XmlElement): string | null {
  return attributes['about'] ?? attributes['nodeID'] ?? attributes['ID'] ?? null;
}

/** What a property points to by name; null where it holds its value itself. */
export function reference({ attributes }: XmlElement): string | null {
  return attributes['resource'] ?? attributes['nodeID'] ?? null;
}

/** The text of a property's value, its node's `value` where it holds one. */
export function literal(property: XmlElement): string {
  const [node] = childrenOf(property);
  const value = node === undefined ? undefined : childrenOf(node, 'value')[0];
  return xmlText(value ?? property)
    .trim()
    .slice(0, 5_000_000);
}

/** The properties of a node under any of some names, in the order of the names. */
export function propertiesOf(node: XmlElement | undefined, ...names: readonly string[]): XmlElement[] {
  return node === undefined ? [] : names.flatMap((name) => childrenOf(node, name));
}

/** The texts of some properties, without the blank ones. */
export function literalsOf(node: XmlElement | undefined, ...names: readonly string[]): string[] {
  return propertiesOf(node, ...names)
    .map(literal)
    .filter((text) => text !== '');
}

function* everyNode(element: XmlElement): Generator<XmlElement> {
  for (const child of childrenOf(element)) {
    yield child;
    yield* everyNode(child);
  }
}
