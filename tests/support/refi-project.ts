import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { expect } from 'vitest';

/** An element of a project, as a strict reader of XML sees it; `text` is what stands in it directly. */
export interface RefiElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: RefiElement[];
  text: string;
}

/** A REFI-QDA project, unpacked. */
export interface RefiProject {
  readonly project: RefiElement;
  /** The plain texts, by the GUIDs of their sources. */
  readonly texts: ReadonlyMap<string, string>;
}

/** What may stand in each element, in this order, as the schema of REFI-QDA 1.0 has it for what we write. */
const order: Readonly<Record<string, readonly string[]>> = {
  Project: ['Users', 'CodeBook', 'Variables', 'Sources', 'Notes', 'Sets'],
  Users: ['User'],
  User: [],
  CodeBook: ['Codes'],
  Codes: ['Code'],
  Code: ['Code'],
  Variables: ['Variable'],
  Variable: [],
  VariableValue: ['VariableRef', 'TextValue', 'DateValue', 'IntegerValue'],
  VariableRef: [],
  TextValue: [],
  DateValue: [],
  IntegerValue: [],
  Sources: ['TextSource'],
  TextSource: ['Description', 'PlainTextSelection', 'Coding', 'NoteRef', 'VariableValue'],
  PlainTextSelection: ['Description', 'Coding', 'NoteRef'],
  Coding: ['CodeRef'],
  CodeRef: [],
  NoteRef: [],
  Notes: ['Note'],
  Sets: ['Set'],
  Set: ['MemberSource'],
  MemberSource: [],
  Note: ['PlainTextContent'],
  Description: [],
  PlainTextContent: [],
};
const guid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/u;

/** Unpacks a project and checks it: well-formed, in the order of the schema, each GUID given once, and every reference to one that is. */
export function readProject(bytes: Uint8Array): RefiProject {
  const files = unzipSync(bytes);
  const project = xmlOf(strFromU8(files['project.qde'] ?? new Uint8Array()));
  expect([project.name, project.attributes['xmlns']]).toEqual(['Project', 'urn:QDA-XML:project:1.0']);
  const all = elementsIn(project);
  for (const { name, children } of all) {
    const places = children.map((child) => (order[name] ?? []).indexOf(child.name));
    expect(places, `in ${name}`).toEqual(places.filter((place) => place >= 0).toSorted((one, other) => one - other));
  }
  const given = all.flatMap(({ attributes }) => attributes['guid'] ?? []);
  expect(given.filter((one) => !guid.test(one))).toEqual([]);
  expect(new Set(given).size).toBe(given.length);
  const referred = all.flatMap(({ attributes }) =>
    ['targetGUID', 'creatingUser', 'modifyingUser'].flatMap((name) => attributes[name] ?? []),
  );
  expect(referred.filter((one) => !given.includes(one))).toEqual([]);
  const sources = all.filter(({ name }) => name === 'TextSource');
  const texts = new Map(
    sources.map(({ attributes }) => {
      const path = attributes['plainTextPath']?.replace('internal://', 'sources/') ?? '';
      return [attributes['guid'] ?? '', strFromU8(files[path] ?? new Uint8Array())];
    }),
  );
  expect(Object.keys(files)).toHaveLength(texts.size + 1);
  return { project, texts };
}

/** Every element of a tree, itself first. */
export function elementsIn(element: RefiElement): readonly RefiElement[] {
  return [element, ...element.children.flatMap(elementsIn)];
}

function xmlOf(text: string): RefiElement {
  const root: RefiElement = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    const element: RefiElement = { name, attributes, children: [], text: '' };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('text', (words) => {
    const element = open.at(-1);
    if (element !== undefined) element.text += words;
  });
  parser.on('closetag', () => void open.pop());
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(text).close();
  const [only] = root.children;
  if (only === undefined) throw new Error('there is nothing in it');
  return only;
}
