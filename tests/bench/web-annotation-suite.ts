import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Ajv, AnySchema, ValidateFunction } from 'ajv';
import Draft04 from 'ajv-draft-04';
import formats from 'ajv-formats';
import { z } from 'zod';

/** A list of assertions of the suite: names of schemas, or lists within it. */
type Assertions = readonly (string | { readonly assertions: Assertions })[];

const assertions: z.ZodType<Assertions> = z.lazy(() => z.array(z.union([z.string(), z.object({ assertions })])));
const manifest = z.object({ assertions });
const schemaHead = z.object({ expectedResult: z.string().optional() });
const collection = z.object({ first: z.object({ items: z.array(z.record(z.string(), z.unknown())) }) });

interface Assertion {
  readonly name: string;
  readonly isValid: ValidateFunction;
  readonly expected: boolean;
}

/** What a suite found, how many of its tests were there to run, and how many it names. */
export interface SuiteResult {
  readonly faults: readonly string[];
  readonly run: number;
  readonly named: number;
}

/** What a copy of the suite may lack: definitions that its tests refer to, and what of an annotation each is about. */
const definitions = [
  ['target', 'specificResource.json#/definitions/specificeResourceDetected'],
  ['target', 'specificResource.json#/definitions/selectorDefined'],
  ['target', 'specificResource.json#/definitions/stateDefined'],
  ['target', 'specificResource.json#/definitions/checkForRefinedBy'],
  ['target', 'specificResource.json#/definitions/scopeDefinition'],
  ['target', 'specificResource.json#/definitions/styleClassDefinition'],
  ['body', 'bodyTarget.json#/definitions/embeddedTextTypeIncludesTextualBody'],
] as const;

/** What the MUST tests of the W3C’s suite, in a folder, find wrong with a collection and its page, and with each of its annotations. */
export function webAnnotationFaults(folder: string, written: string): SuiteResult {
  const whole: unknown = JSON.parse(written);
  const [collections, pages, annotations] = ['collectionMusts', 'pageMusts', 'annotationMusts'].map((name) =>
    suite(folder, `${name}.test`),
  );
  if (collections === undefined || pages === undefined || annotations === undefined) throw new Error('no suite');
  const faults = [...faultsOf(collections.tests, whole, 'collection'), ...faultsOf(pages.tests, whole, 'page')];
  const ajv = ajvWith(folder);
  const parts = definitions.map(([part, $ref]) => ({ part, $ref, isValid: ajv.compile({ $ref }) }));
  for (const item of collection.parse(whole).first.items) {
    // The suite takes an annotation that stands by itself, with the context that the collection gives it.
    const annotation = { '@context': 'http://www.w3.org/ns/anno.jsonld', ...item };
    faults.push(...faultsOf(annotations.tests, annotation, String(item['id'])));
    for (const { part, $ref, isValid } of parts)
      for (const one of [item[part] ?? []].flat()) if (!isValid(one)) faults.push(`${String(item['id'])}: ${$ref}`);
  }
  const all = [collections, pages, annotations];
  return {
    faults,
    run: all.reduce((sum, { tests }) => sum + tests.length, 0),
    named: all.reduce((sum, { named }) => sum + named, 0),
  };
}

function faultsOf(tests: readonly Assertion[], what: unknown, name: string): readonly string[] {
  return tests.filter(({ isValid, expected }) => isValid(what) !== expected).map((test) => `${name}: ${test.name}`);
}

/** The tests that a list of the suite names, as far as the folder has them. */
function suite(folder: string, name: string): { readonly tests: readonly Assertion[]; readonly named: number } {
  const ajv = ajvWith(folder);
  const names = flat(manifest.parse(jsonAt(join(folder, name))).assertions);
  const files = allFiles(folder);
  const tests = names.flatMap((path) => {
    const file = files.find((one) => basename(one) === basename(path));
    if (file === undefined) return [];
    const schema = jsonAt(file);
    const { expectedResult } = schemaHead.parse(schema);
    return [{ name: basename(path), isValid: ajv.compile(bare(schema)), expected: expectedResult !== 'invalid' }];
  });
  return { tests, named: names.length };
}

function flat(names: Assertions): readonly string[] {
  return names.flatMap((one) => (typeof one === 'string' ? [one] : flat(one.assertions)));
}

function ajvWith(folder: string): Ajv {
  const ajv = new Draft04.default({ strict: false });
  formats.default(ajv);
  for (const name of readdirSync(join(folder, 'definitions')))
    ajv.addSchema(bare(jsonAt(join(folder, 'definitions', name))), name);
  return ajv;
}

function allFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .map((name) => join(folder, name));
}

function jsonAt(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}

/** A schema without the names that the suite gives it, which are no addresses, and without the versions it repeats within itself. */
function bare(schema: unknown): AnySchema {
  const stripped: unknown = JSON.parse(JSON.stringify(schema), (name, value: unknown) =>
    name === '$schema' && typeof value === 'string' ? undefined : value,
  );
  if (typeof stripped !== 'object' || stripped === null) throw new Error('no schema');
  return Object.fromEntries(Object.entries(stripped).filter(([name]) => name !== 'id'));
}
