import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv, type AnySchema } from 'ajv';
import { unzipSync } from 'fflate';

/** What the official schema of CSL-JSON, a file, finds wrong with a text. */
export function cslFaults(schema: string, written: string): readonly string[] {
  const ajv = new Ajv({ strict: false, allErrors: true });
  const validate = ajv.compile(JSON.parse(readFileSync(schema, 'utf8')) as AnySchema); // -- ajv checks it as a schema
  const isValid = validate(JSON.parse(written));
  return isValid ? [] : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath}: ${message}`);
}

/** What `xmllint` finds wrong with the project in a REFI-QDA package, by the official schema; `null` where there is no `xmllint`. */
export function refiFaults(schema: string, bytes: Uint8Array): readonly string[] | null {
  if (spawnSync('xmllint', ['--version']).error !== undefined) return null;
  const folder = mkdtempSync(join(tmpdir(), 'aide-bench-'));
  try {
    const project = join(folder, 'project.qde');
    writeFileSync(project, unzipSync(bytes)['project.qde'] ?? '');
    const { status, stderr } = spawnSync('xmllint', ['--nonet', '--noout', '--schema', schema, project], {
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    });
    return status === 0 ? [] : stderr.split('\n').filter((line) => line !== '');
  } finally {
    rmSync(folder, { recursive: true });
  }
}
