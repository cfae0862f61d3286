import { AppError } from '../archive/app-error.ts';
import { decodeText } from './charset.ts';

/** A JSON object whose members are still unknown. */
export type JsonObject = Readonly<Record<string, unknown>>;

/**
 * The value a JSON file holds.
 * @throws {AppError} `file-damaged`
 */
export function jsonOf(bytes: Uint8Array): unknown {
  try {
    const value: unknown = JSON.parse(decodeText(bytes));
    return value;
  } catch (error) {
    throw new AppError('file-damaged', 'not whole JSON', { cause: error });
  }
}

/** Whether a value is an object, and no list. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A member that is text, or a number as text; empty where it is neither. A list gives its first such. */
export function textAt(object: JsonObject, ...names: readonly string[]): string {
  for (const name of names) {
    const text = textsOf(own(object, name)).find((one) => one.trim() !== '');
    if (text !== undefined) return text.trim();
  }
  return '';
}

/** Every text in a member: itself, or those of its list. */
export function textsAt(object: JsonObject, name: string): string[] {
  return textsOf(own(object, name));
}

/** The objects in a member: itself, or those of its list. */
export function objectsAt(object: JsonObject, name: string): JsonObject[] {
  const value = own(object, name);
  return (Array.isArray(value) ? Array.from<unknown>(value) : [value]).filter(isObject);
}

function own(object: JsonObject, name: string): unknown {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}

function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'number') return [String(value)];
  return Array.isArray(value)
    ? Array.from<unknown>(value)
        .filter((one) => !Array.isArray(one))
        .flatMap(textsOf)
    : [];
}
