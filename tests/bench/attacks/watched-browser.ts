import { chromium, type Browser, type BrowserContext, type Page } from '@playwright/test';
import { needsNoSandbox } from '../../../main/processes/browser-sandbox.ts';
import { findBrowser } from '../../../main/processes/find-browser.ts';
import type { Beacon } from '../../support/e2e-beacon.ts';
import { dangersIn } from '../../support/e2e-dangers.ts';

/** What vectors did in a browser, each with the place where it was seen. */
export interface Seen {
  readonly executions: string[];
  readonly requests: string[];
  readonly attributes: string[];
}

/** A browser in which whatever a payload could do is seen. */
export interface WatchedBrowser {
  readonly seen: Seen;
  readonly browser: Browser;
  /** Watches all pages of a context, of which only `isOwn` addresses may be asked for; `where` says what is shown at the time. */
  watch(context: BrowserContext, isOwn: (url: string) => boolean): Promise<void>;
  /** A new page of a context that is watched, where a page that opens by itself would be a fault. */
  open(context: BrowserContext): Promise<Page>;
  /** Says what is shown from now on. */
  at(where: string): void;
  /** Looks for what could run or reach out in a page. */
  look(page: Page): Promise<void>;
  close(): Promise<void>;
}

/** A Chromium whose every page is watched, and a beacon that counts what reaches for it. */
export async function watchedBrowser(beacon: Beacon): Promise<WatchedBrowser> {
  const executablePath = await findBrowser(process.platform, process.env);
  const browser = await chromium.launch({
    ...(executablePath === null ? {} : { executablePath }),
    args: [
      '--disable-background-networking',
      '--disable-component-update',
      // What the browser itself would ask for is not ours to count.
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
      ...(needsNoSandbox(process.platform, process.getuid?.()) ? ['--no-sandbox'] : []),
    ],
  });
  const seen: Seen = { executions: [], requests: [], attributes: [] };
  let place = 'the start';
  let connections = 0;
  let expected = 0;
  const hear = (): void => {
    const now = beacon.connections();
    for (; connections < now; connections += 1) seen.requests.push(`${place}: a connection`);
  };
  return {
    seen,
    browser,
    at(where) {
      hear();
      place = where;
    },
    async watch(context, isOwn) {
      await context.exposeBinding(
        'tellOfTrap',
        (_source, what: string) => void seen.executions.push(`${place}: ${what}`),
      );
      await context.addInitScript(layTraps);
      context.on('dialog', (dialog) => {
        seen.executions.push(`${place}: ${dialog.type()} ${dialog.message()}`);
        void dialog.dismiss();
      });
      context.on('page', (page) => {
        if (expected > 0) expected -= 1;
        else seen.executions.push(`${place}: a window, ${page.url()}`);
        page.on('framenavigated', (frame) => {
          if (!isOwn(frame.url()) && !/^(?:about:|chrome-error:)/u.test(frame.url()))
            seen.executions.push(`${place}: a frame went to ${frame.url().slice(0, 200)}`);
        });
      });
      context.on('serviceworker', (worker) => void seen.executions.push(`${place}: a service worker, ${worker.url()}`));
      context.on('request', (request) => {
        if (isOwn(request.url()) || /^(?:data|blob|about):/u.test(request.url())) return;
        // What a policy has held back has no answer, and was not asked for.
        const note = (isAnswered: boolean): void => {
          if (isAnswered) seen.requests.push(`${place}: ${request.url().slice(0, 200)}`);
        };
        request.response().then(
          (answer) => note(answer !== null),
          () => undefined,
        );
      });
    },
    open(context) {
      expected += 1;
      return context.newPage();
    },
    async look(page) {
      for (const danger of await dangersIn(page)) seen.attributes.push(`${place}: ${danger}`);
    },
    async close() {
      hear();
      await browser.close();
    },
  };
}

/** Runs in every page before all else: what payloads call by habit tells of it. */
function layTraps(): void {
  const tell = (what: string): void => {
    const { tellOfTrap } = globalThis as unknown as { tellOfTrap?: (what: string) => void }; // -- exposed by the watch
    tellOfTrap?.(what);
  };
  for (const name of ['alert', 'confirm', 'prompt', 'print', 'open'] as const)
    Object.defineProperty(window, name, { value: () => tell(name), writable: true, configurable: true });
  const { fetch: usual } = window;
  window.fetch = (input, init) => {
    const url = new URL(input instanceof Request ? input.url : String(input), location.href);
    if (url.origin !== location.origin) tell(`fetch ${url.href}`);
    return usual(input, init);
  };
  if ('serviceWorker' in navigator)
    navigator.serviceWorker.register = () => {
      tell('a service worker');
      return Promise.reject(new Error('none here'));
    };
}
