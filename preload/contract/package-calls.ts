import type { BroughtBack } from './archive.ts';
import type { Destination, ExportReport } from './exports.ts';

/** The calls that take a whole archive out as a package, and back in; `exports.cancel` stops either. */
export interface PackageCalls {
  /** Packs the whole archive, as a bag that can be read without the program and brought back. */
  'exports.package': { input: { destination: Destination }; output: ExportReport };
  /** Brings a package from a folder chosen in a dialog of this session back into this archive, which must be empty. */
  'archive.bringBack': { input: { folder: string }; output: BroughtBack };
}

/** The names of these calls. */
export const packageCallNames: Readonly<Record<keyof PackageCalls, true>> = {
  'exports.package': true,
  'archive.bringBack': true,
};
