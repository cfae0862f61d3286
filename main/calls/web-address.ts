import { AppError } from '../archive/app-error.ts';

const schemes: ReadonlySet<string> = new Set(['http:', 'https:']);

/** A web address as a browser would ask for it. @throws {AppError} `bad-input` for what is none, or has any scheme but http and https */
export function webAddress(text: string): URL {
  const address = URL.canParse(text) ? new URL(text) : null;
  if (address === null || !schemes.has(address.protocol)) throw new AppError('bad-input', 'no address of the web');
  return address;
}
