import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chromium } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { needsNoSandbox } from '../../../main/processes/browser-sandbox.ts';
import { findBrowser } from '../../../main/processes/find-browser.ts';
import { browserArguments } from '../../../main/start/browser-window.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const browser = await findBrowser(process.platform, process.env);
const server = createServer((_request, response) => response.end('<p>the door</p>'));
let port = 0;

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // -- a server of TCP has an address of TCP
  ({ port } = server.address() as AddressInfo);
});

afterAll(() => server.close());

it.skipIf(browser === null)(
  'the browser of a window reaches the door, and no name, address or other way to this computer',
  async () => {
    const isSandboxed = !needsNoSandbox(process.platform, process.getuid?.());
    const ours = browserArguments('about:blank', temporaryFolder(), isSandboxed);
    const opened = await chromium.launch({
      executablePath: browser ?? '',
      args: ours.filter((argument) => !/^--(?:app|user-data-dir)=/u.test(argument)),
    });
    try {
      const page = await opened.newPage();
      await page.goto(`http://127.0.0.1:${port}/`);
      expect(await page.textContent('p')).toBe('the door');
      for (const elsewhere of ['example.com', '192.0.2.1', '169.254.1.1', '[::1]', 'localhost', '127.0.0.2'])
        await expect(page.goto(`http://${elsewhere}:${port}/`)).rejects.toThrow('ERR_PROXY_CONNECTION_FAILED');
    } finally {
      await opened.close();
    }
  },
);
