import { createWriteStream } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { IntakeSource } from '../../preload/contract/imports.ts';
import type { Result } from '../../preload/contract/result.ts';
import type { House } from '../calls/house.ts';
import { AppError, failed } from '../archive/app-error.ts';
import { intakeLimits } from '../processes/intake-pool.ts';

/** A call is small but for a paste. */
const largestCall = 64 * 1024 * 1024;

/** Answers `POST /call/<name>`: JSON in, a `Result` in JSON out. */
export async function answerCall(
  house: House,
  name: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  let result: Result<unknown>;
  try {
    result = await house.answer(decodeURIComponent(name), await jsonOf(request));
  } catch (error) {
    result = failed(error instanceof AppError ? error : new AppError('bad-input', String(error)));
  }
  sendResult(request, response, result);
}

/** Answers `POST /stage?name=<path>`: streams the body to disk and gives the source to import. */
export async function takeStaged(
  house: House,
  name: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  let result: Result<IntakeSource>;
  try {
    const { source, path } = house.stage(name);
    await pipeline(request, limit(intakeLimits.fileBytes + 1), createWriteStream(path));
    result = { ok: true, value: source };
  } catch (error) {
    result = failed(error);
  }
  sendResult(request, response, result);
}

/** Lets so many bytes pass and drops the rest: the import then names the file as too large. */
function limit(bytes: number): Transform {
  let left = bytes;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      const passed = chunk.subarray(0, left);
      left -= passed.length;
      done(null, passed);
    },
  });
}

async function jsonOf(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let size = 0;
  const body = request as AsyncIterable<Buffer>; // -- a request without an encoding yields buffers
  for await (const chunk of body) {
    size += chunk.length;
    if (size > largestCall) throw new AppError('bad-input', 'the request is too large');
    chunks.push(chunk);
  }
  return JSON.parse(Buffer.concat(chunks).toString('utf8'));
}

function sendResult(request: IncomingMessage, response: ServerResponse, result: Result<unknown>): void {
  // What is still coming of a message that was too large is not waited for.
  if (!request.complete) response.setHeader('Connection', 'close');
  response.writeHead(200, { 'Content-Type': 'application/json; charset=utf-8' }).end(JSON.stringify(result));
}
