import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

const cookieName = 'aide-session';

/** Who may speak to the loopback door: whoever came with the token first, from this very address. */
export class Session {
  #token: string | null = secret();
  readonly #cookie = secret();
  #host = '';

  /** The only `Host` that is answered, `127.0.0.1:port`: anything else is another site's name pointed at us. */
  set host(host: string) {
    this.#host = host;
  }

  /** The origin of the window. */
  get origin(): string {
    return `http://${this.#host}`;
  }

  /** The address that opens the window, good for one use. */
  get entrance(): string {
    return `${this.origin}/?token=${this.#token ?? ''}`;
  }

  /** The cookie for whoever brings the token; the token is spent by that. `null` for a wrong or spent one. */
  admit(token: string): string | null {
    if (this.#token === null || !isSame(token, this.#token)) return null;
    this.#token = null;
    return `${cookieName}=${this.#cookie}; Path=/; HttpOnly; SameSite=Strict`;
  }

  /** Whether a request names this very address as its host. */
  isForUs(request: IncomingMessage): boolean {
    return request.headers.host === this.#host;
  }

  /**
   * Whether a request comes from the window that was let in. One that changes something must also name our origin. A browser sends the
   * cookie for a page at another port of this computer too, which is the same site to it, but then it says so.
   */
  isFromWindow(request: IncomingMessage): boolean {
    const cookies = (request.headers.cookie ?? '').split(/;\s*/);
    const held = cookies.find((cookie) => cookie.startsWith(`${cookieName}=`))?.slice(cookieName.length + 1) ?? '';
    if (!isSame(held, this.#cookie)) return false;
    const { origin, 'sec-fetch-site': site = 'same-origin' } = request.headers;
    if (site !== 'same-origin' && site !== 'none') return false;
    if (origin === undefined) return request.method === 'GET';
    return origin === this.origin;
  }
}

/** 256 random bits. */
function secret(): string {
  return randomBytes(32).toString('base64url');
}

function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
