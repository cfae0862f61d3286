import { app, session, type Session, type WebContents } from 'electron';
import { appOrigin } from './origin.ts';

/** Turns the sandbox on and the network off for the whole program. Call it before the program is ready. */
export function lockProgram(): void {
  app.enableSandbox();
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  app.commandLine.appendSwitch('no-proxy-server');
  app.commandLine.appendSwitch('no-pings');
  app.commandLine.appendSwitch('disable-background-networking');
  app.commandLine.appendSwitch('disable-component-update');
  app.on('session-created', lockSession);
  app.on('web-contents-created', (_event, contents) => lockContents(contents));
}

/** Locks the session that was there before anyone could listen. Call it as soon as the program is ready. */
export function lockDefaultSession(): void {
  lockSession(session.defaultSession);
}

function mayBeRequested(url: string): boolean {
  if (url.startsWith(`${appOrigin}/`)) return true;
  return !app.isPackaged && url.startsWith('devtools:');
}

function lockSession(target: Session): void {
  target.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !mayBeRequested(details.url) }));
  target.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  target.setPermissionCheckHandler(() => false);
  target.setDevicePermissionHandler(() => false);
  target.setDisplayMediaRequestHandler((_request, answer) => answer(null));
  target.on('will-download', (event) => event.preventDefault());
  // Chromium's spelling checker downloads its dictionaries.
  target.setSpellCheckerEnabled(false);
}

function lockContents(contents: WebContents): void {
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}
