import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

/** The folder of the program: of the checkout, or of the installed package. Both sources and bundles lie two below it. */
export const programFolder = fileURLToPath(new URL('../..', import.meta.url));

/** The version of the program, from its package.json. */
export const version = z
  .object({ version: z.string() })
  .parse(JSON.parse(readFileSync(`${programFolder}package.json`, 'utf8'))).version;

/** Where the articles of the sample library lie. */
export const sampleFolder = `${programFolder}resources/sample-library`;

/** Where the built window lies. */
export const rendererFolder = `${programFolder}out/renderer`;
