import { expect, type Page } from '@playwright/test';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { openBeacon } from '../support/e2e-beacon.ts';
import { dangersIn } from '../support/e2e-dangers.ts';
import { drop, fileArticles } from '../support/e2e-files.ts';
import { hostileMarkup, hostilePage } from '../support/e2e-hostile-page.ts';
import { scriptlessFrame } from '../support/e2e-scriptless-frame.ts';
import { test } from '../support/e2e-window.ts';

// Each of these shows what the browser has to refuse.
test.use({ isRefusalFault: false });

const textOf = (page: Page) => page.getByRole('document', { name: 'Text of the article' });

/** A page of another program of this computer that tries what it can on the window's address; what it learns is in its title. */
function hostileNeighbour(origin: string): string {
  return `<!doctype html><title>trying</title><script>
const door = ${JSON.stringify(origin)};
const learnt = [];
const tries = [
  () => fetch(door + '/index.html', { credentials: 'include' }).then((answer) => answer.text()),
  () => fetch(door + '/index.html', { mode: 'no-cors', credentials: 'include' }).then((answer) => answer.type === 'opaque' ? Promise.reject() : answer.text()),
  () => fetch(door + '/call/archive.info', { method: 'POST', mode: 'no-cors', credentials: 'include', body: '{}' }).then((answer) => answer.type === 'opaque' ? Promise.reject() : answer.text()),
  () => fetch(door + '/call/archive.info', { method: 'POST', credentials: 'include', headers: { 'content-type': 'application/json' }, body: '{}' }).then((answer) => answer.text()),
  () => new Promise((resolve, reject) => { const one = new EventSource(door + '/events', { withCredentials: true }); one.onopen = resolve; one.onerror = reject; }),
  () => new Promise((resolve, reject) => { const one = new WebSocket(door.replace('http', 'ws') + '/events'); one.onopen = resolve; one.onerror = reject; }),
  () => new Promise((resolve, reject) => { const one = new Image(); one.onload = resolve; one.onerror = reject; one.src = door + '/assets/'; }),
  () => new Promise((resolve, reject) => { const one = document.createElement('script'); one.onload = resolve; one.onerror = reject; one.src = door + '/index.html'; document.head.append(one); }),
  () => new Promise((resolve, reject) => { const one = document.createElement('iframe'); one.onload = () => { try { resolve(one.contentDocument.title); } catch { reject(); } }; one.src = door + '/'; document.body.append(one); }).then((title) => title === '' ? Promise.reject() : title),
];
addEventListener('load', async () => {
  for (const [at, go] of tries.entries()) await go().then(() => learnt.push(at), () => undefined);
  document.title = 'learnt ' + JSON.stringify(learnt);
});
</script><body>`;
}

test('A7: a page at another port of this computer learns nothing from the door, though the browser brings its cookie', async ({
  page,
  context,
  program,
}) => {
  await fileArticles(page, [
    { title: 'A line', text: 'A line of a file of lines.' },
    { title: 'Another', text: 'Another line of it.' },
  ]);
  const cookies: string[] = [];
  const server = createServer((request, response) => {
    cookies.push(request.headers.cookie ?? '');
    response.setHeader('content-type', 'text/html; charset=utf-8').end(hostileNeighbour(program.origin));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo; // -- a TCP server that listens has one
  const neighbour = await context.newPage();
  await neighbour.goto(`http://127.0.0.1:${port}/`);
  await expect(neighbour).toHaveTitle('learnt []');
  // To a browser, two ports of a computer are one site; that is why the door looks at more than the cookie.
  expect(cookies[0]).toContain('aide-session=');
  const sent = neighbour.waitForResponse(`${program.origin}/call/archive.info`);
  await neighbour.evaluate((door) => {
    const form = document.createElement('form');
    Object.assign(form, { method: 'post', action: `${door}/call/archive.info`, enctype: 'text/plain' });
    document.body.append(form);
    form.submit();
  }, program.origin);
  expect((await sent).status()).toBe(403);
  await neighbour.close();
  server.closeAllConnections();
  server.close();
  await expect(page.getByRole('option')).toHaveCount(2);
});

test('A14, A15, A16, A17, A18, A25, A26: a hostile headline and page run and reach nothing in lists, tooltips, dialogs and both views', async ({
  page,
}) => {
  const beacon = await openBeacon();
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  const harmless = async (): Promise<void> => {
    expect(await dangersIn(page)).toEqual([]);
    expect(dialogs).toEqual([]);
    expect(beacon.connections()).toBe(0);
  };
  const markup = hostileMarkup(beacon.address);
  const clobbering =
    '<p id="getElementById" name="body" class="dialog toast" style="position:fixed;inset:0">Words to press.</p>' +
    '<a href="https://аррӏе.example/\u202Efdp.exe">the envoy</a>, <a href="https://gazette.example@evil.example/">the gazette</a>';

  await test.step('A14, A15: the headline in the list, its tooltip and dialogs', async () => {
    await fileArticles(page, [
      { title: markup, text: 'The committee opened its session.', tags: [markup.slice(0, 200)], outlet: markup },
      { title: 'Clobbering', html: `<p>The ferry sails at dawn.</p>${clobbering}` },
    ]);
    await page.getByRole('option').filter({ hasText: 'onerror' }).click();
    await expect(page.locator('[role=option][aria-current=true] .row-title')).toHaveAttribute('title', /onerror/u);
    await harmless();
    for (const key of ['t', 'd', 'e']) {
      await page.keyboard.press(key);
      await expect(page.getByRole('dialog')).toBeVisible();
      await harmless();
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toBeHidden();
    }
  });

  await test.step('A16, A18, A25: no handler, class, style, id or name of a page is in the window', async () => {
    await page.getByRole('option').filter({ hasText: 'Clobbering' }).click();
    const words = textOf(page).getByText('Words to press.');
    await expect(words).toBeVisible();
    expect(await words.evaluate((element) => Array.from(element.attributes, ({ name }) => name))).toEqual([]);
    expect(await page.evaluate(() => typeof document.getElementById)).toBe('function');
    expect(await words.evaluate((element) => getComputedStyle(element).position)).toBe('static');
    await harmless();
  });

  await test.step('A2: a link is not followed; its address is shown with nothing hidden in it', async () => {
    const shown = page.getByRole('dialog', { name: 'Where this link leads' });
    await textOf(page).getByText('the envoy').click();
    await expect(shown).toContainText('/%E2%80%AEfdp.exe');
    await expect(shown).toContainText('The site is аррӏе.example, which is asked for as xn--80ak6aa92e.example.');
    await expect(shown).toContainText('It may look like another.');
    await page.keyboard.press('Escape');
    await textOf(page).getByText('the gazette').click();
    await expect(shown).toContainText('The site is evil.example. What stands before the @ is not part of its name.');
    await page.keyboard.press('Escape');
    await expect(shown).toBeHidden();
    expect(page.context().pages()).toEqual([page]);
  });

  await test.step('A26: a page of traps reaches for nothing, as text and as it was saved', async () => {
    await drop(page, { name: 'traps.html', text: hostilePage(beacon.address) });
    await expect(textOf(page)).toContainText('The committee opened its session with');
    await harmless();
    await page.getByRole('group', { name: 'Shown as' }).getByText('As saved').click();
    const saved = scriptlessFrame(page, '/saved/');
    await expect.poll(async () => (await saved.texts()).join()).toContain('Annex');
    expect(dialogs).toEqual([]);
    expect(beacon.connections()).toBe(0);
  });
  beacon.close();
});
