import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { openHouse, type OpenHouse } from '../calls/open-house.ts';
import { servedFile } from '../calls/served-files.ts';
import { securityHeaders } from '../calls/security-headers.ts';
import { forkCarrier } from '../processes/fork-carrier.ts';
import { sampleFolder, version } from '../processes/program.ts';
import { Downloads } from './downloads.ts';
import { EventStream } from './event-stream.ts';
import { answerCall, takeStaged } from './requests.ts';
import { Session } from './session.ts';
import { loopbackSurface } from './surface.ts';
import { windowFiles } from '../calls/window-files.ts';
import { sendFile } from './send-file.ts';

/** What a request may weigh before it is refused, apart from staged files, which stream to disk. */
const longestUrl = 8000;

/** How long a connection may take to say what it wants, and how often that is looked at, in milliseconds. */
const headersTimeout = 5_000;
const connectionsCheckingInterval = 1_000;

/** An open loopback door: `url` lets the first who opens it in, once. */
export interface Loopback {
  readonly url: string;
  readonly house: OpenHouse;
  close(): Promise<void>;
  /** Settles when the door is closed, from whichever side. */
  readonly closed: Promise<void>;
}

/**
 * Opens an archive for a browser of this computer: on 127.0.0.1 alone, at a random port, for the holder of a 256-bit
 * token that works once, with the same headers as the desktop window.
 * @throws {AppError} when the archive cannot be used
 */
export async function openLoopback(options: {
  readonly folder: string;
  readonly rendererFolder: string;
}): Promise<Loopback> {
  const files = await windowFiles(options.rendererFolder);
  const session = new Session();
  const downloads = new Downloads();
  const events = new EventStream();
  const house = await openHouse({
    folder: options.folder,
    carrier: forkCarrier,
    surface: loopbackSurface(downloads),
    version,
    sampleFolder,
  });
  house.listen((name, event) => events.send(name, event));

  const server = createServer({ headersTimeout, connectionsCheckingInterval }, (request, response) => {
    for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
    response.setHeader('Cache-Control', 'no-store');
    respond(request, response).catch((error: unknown) => {
      if (!response.headersSent) response.writeHead(500);
      response.end();
      if (!isBrokenOff(error)) process.stderr.write(`${String(error)}\n`);
    });
  });
  server.maxHeadersCount = 100;

  async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { url = '/', method } = request;
    if (!session.isForUs(request) || url.length > longestUrl || !URL.canParse(url, session.origin))
      return refuse(response, 403);
    const { pathname, searchParams } = new URL(url, session.origin);
    const token = searchParams.get('token');
    if (method === 'GET' && pathname === '/' && token !== null) {
      const cookie = session.admit(token);
      if (cookie === null) return refuse(response, 403);
      response.writeHead(303, { 'Set-Cookie': cookie, Location: '/' }).end();
      return;
    }
    if (!session.isFromWindow(request)) return refuse(response, 403);
    if (method === 'POST' && pathname.startsWith('/call/')) {
      await answerCall(house, pathname.slice('/call/'.length), request, response);
    } else if (method === 'POST' && pathname === '/stage') {
      await takeStaged(house, searchParams.get('name') ?? '', request, response);
    } else if (method === 'GET' && pathname === '/events') {
      events.open(response);
    } else if (method === 'GET' && pathname.startsWith('/downloads/')) {
      await downloads.send(pathname, response);
    } else {
      const found = method === 'GET' ? files.get(pathname === '/' ? '/index.html' : pathname) : undefined;
      if (found !== undefined) return sendFile(response, found.file, { 'Content-Type': found.contentType });
      const served = method === 'GET' ? await servedFile(house, pathname) : null;
      if (served === null) return refuse(response, 404);
      await sendFile(response, served.path, served.headers);
    }
  }

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the door has no port');
  session.host = `127.0.0.1:${address.port}`;

  const closed = new Promise<void>((resolve) => server.once('close', resolve));
  return {
    url: session.entrance,
    house,
    closed,
    async close() {
      events.close();
      server.close();
      server.closeAllConnections();
      await closed;
      await house.close();
      await downloads.close();
    },
  };
}

/** Refuses a request and hangs up: what it would still send is not waited for. */
function refuse(response: ServerResponse, status: 403 | 404): void {
  response
    .writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', Connection: 'close' })
    .end(status === 403 ? 'Refused.' : 'Not here.');
}

/** A window that is closed in the middle of an answer is nothing to report. */
function isBrokenOff(error: unknown): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    /ECONNRESET|EPIPE|PREMATURE_CLOSE|UNABLE_TO_PIPE/.test(String(error.code))
  );
}
