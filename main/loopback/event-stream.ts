import type { ServerResponse } from 'node:http';

/** What a window may leave unread, in bytes; one that left more has stopped listening and may come again. */
const mostUnread = 8 * 1024 * 1024;

/** The events of the house as server-sent events (WHATWG HTML, 9.2) to every open window. */
export class EventStream {
  readonly #windows = new Set<ServerResponse>();

  /** Keeps a response open for events until its window goes. */
  open(response: ServerResponse): void {
    response.writeHead(200, { 'Content-Type': 'text/event-stream; charset=utf-8' });
    response.write(': open\n\n');
    this.#windows.add(response);
    response.once('close', () => this.#windows.delete(response));
  }

  /** Tells every window; JSON has no line breaks, so one data line holds it. */
  send(name: string, event: unknown): void {
    const message = `event: ${name}\ndata: ${JSON.stringify(event)}\n\n`;
    for (const window of this.#windows) {
      if (window.writableLength > mostUnread) window.destroy();
      else window.write(message);
    }
  }

  /** Ends every stream. */
  close(): void {
    for (const window of this.#windows) window.end();
  }
}
