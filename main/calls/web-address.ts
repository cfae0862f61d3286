import { parseWebAddress } from '../archive/address.ts';
import { AppError } from '../archive/app-error.ts';

/** A web address as a browser would ask for it. @throws {AppError} `bad-input` for what is none, or has any scheme but http and https */
export function webAddress(text: string): URL {
  const address = parseWebAddress(text);
  if (address === null) throw new AppError('bad-input', 'no address of the web');
  return address;
}
