import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { z } from 'zod';
import type { ShippedPackage } from './shipped-packages.ts';

const reference = z.string();
const bill = z.looseObject({
  metadata: z.looseObject({ component: z.looseObject({ 'bom-ref': reference, name: z.string() }) }),
  components: z.array(
    z.looseObject({
      'bom-ref': reference,
      name: z.string(),
      version: z.string(),
      properties: z.array(z.looseObject({ name: z.string() })).optional(),
    }),
  ),
  dependencies: z.array(z.looseObject({ ref: reference, dependsOn: z.array(reference).optional() })),
});

/** npm marks so what stands among `devDependencies`, as what is bundled into the window does; in the app it is as good as any. */
const developmentMark = 'cdx:npm:package:development';

/**
 * The bill of materials of a packed app in CycloneDX: npm's own, of all that is installed here, reduced to what is shipped and the
 * runtime it is shipped with.
 * @throws {Error} when npm cannot write one
 */
export async function billOfMaterials(projectFolder: string, packages: readonly ShippedPackage[]): Promise<string> {
  const { metadata, components, dependencies, ...rest } = bill.parse(
    JSON.parse(await (ofProject ??= npmBill(projectFolder))),
  );
  const shipped = new Set(packages.map(({ name, version }) => `${name} ${version}`));
  const kept = components
    .filter(({ name, version }) => name === 'electron' || shipped.has(`${name} ${version}`))
    .map((component) => ({
      ...component,
      properties: component.properties?.filter(({ name }) => name !== developmentMark) ?? [],
    }));
  const own = { ...metadata.component, type: 'application', name: 'aide-memoire' };
  const known = new Set([own['bom-ref'], ...kept.map((component) => component['bom-ref'])]);
  const links = dependencies
    .filter(({ ref }) => known.has(ref))
    .map((link) => ({ ...link, dependsOn: link.dependsOn?.filter((ref) => known.has(ref)) ?? [] }));
  const reduced = { ...rest, metadata: { ...metadata, component: own }, components: kept, dependencies: links };
  return `${JSON.stringify(reduced, null, 2)}\n`;
}

/** What is installed does not change while one program packs for one system after the other. */
let ofProject: Promise<string> | null = null;

async function npmBill(projectFolder: string): Promise<string> {
  const npm = process.env['npm_execpath'];
  const [command, ...first] = npm === undefined ? ['npm'] : [process.execPath, npm];
  const { stdout } = await promisify(execFile)(command ?? 'npm', [...first, 'sbom', '--sbom-format', 'cyclonedx'], {
    cwd: projectFolder,
    maxBuffer: 1 << 26,
    shell: npm === undefined && process.platform === 'win32',
  });
  return stdout;
}
