import { EventEmitter } from 'node:events';
import type { CustomScheme, Protocol, Session, WebRequest } from 'electron';
import { app, PreventableEvent } from './electron-double-app.ts';

type RequestListener = Parameters<WebRequest['onBeforeRequest']>[0];
type PermissionHandler = Parameters<Session['setPermissionRequestHandler']>[0];
type PermissionCheck = Parameters<Session['setPermissionCheckHandler']>[0];
type DeviceCheck = Parameters<Session['setDevicePermissionHandler']>[0];
type DisplayMediaHandler = Parameters<Session['setDisplayMediaRequestHandler']>[0];

/** The handlers Electron calls with more than a test can have: tests call them with what the handlers look at. */
type Loose<F> =
  NonNullable<F> extends (...args: infer A) => infer R ? (...args: { [K in keyof A]: unknown }) => R : never;

/** The schemes of the program's own in one session, fetched by tests as a page would. */
class ProtocolDouble {
  readonly schemes = new Map<string, CustomScheme['privileges']>();
  readonly #handlers = new Map<string, Parameters<Protocol['handle']>[1]>();

  registerSchemesAsPrivileged(schemes: CustomScheme[]): void {
    if (app.isReady()) throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready');
    for (const { scheme, privileges } of schemes) this.schemes.set(scheme, privileges);
  }

  handle: Protocol['handle'] = (scheme, handler) => {
    app.mustBeReady('protocol.handle');
    if (this.#handlers.has(scheme)) throw new Error(`The scheme ${scheme} is handled already`);
    this.#handlers.set(scheme, handler);
  };

  /** What a page would get for an address. @throws {Error} when its scheme is not handled */
  async fetch(url: string, method = 'GET'): Promise<Response> {
    const handler = this.#handlers.get(new URL(url).protocol.slice(0, -1));
    if (handler === undefined) throw new Error(`net::ERR_UNKNOWN_URL_SCHEME ${url}`);
    return handler(new Request(url, { method }));
  }
}

/** A session whose requests, permissions and downloads are asked for by tests. */
export class SessionDouble extends EventEmitter {
  readonly protocol = new ProtocolDouble();
  isSpellCheckerEnabled = true;
  #onBeforeRequest: RequestListener = null;
  #onPermission: PermissionHandler = null;
  #onPermissionCheck: PermissionCheck = null;
  #onDevice: DeviceCheck = null;
  #onDisplayMedia: DisplayMediaHandler = null;

  readonly webRequest = {
    onBeforeRequest: (listener: RequestListener): void => {
      this.#onBeforeRequest = listener;
    },
  };

  setPermissionRequestHandler(handler: PermissionHandler): void {
    this.#onPermission = handler;
  }

  setPermissionCheckHandler(handler: PermissionCheck): void {
    this.#onPermissionCheck = handler;
  }

  setDevicePermissionHandler(handler: DeviceCheck): void {
    this.#onDevice = handler;
  }

  setDisplayMediaRequestHandler(handler: DisplayMediaHandler): void {
    this.#onDisplayMedia = handler;
  }

  setSpellCheckerEnabled(isEnabled: boolean): void {
    this.isSpellCheckerEnabled = isEnabled;
  }

  /** Whether a request would leave; without a listener every request does. */
  async isRequestAllowed(url: string): Promise<boolean> {
    const listener = this.#onBeforeRequest as Loose<RequestListener> | null; // -- only `url` of the details is looked at
    if (listener === null) return true;
    return new Promise((resolve) => {
      listener({ url }, ({ cancel }: { cancel?: boolean }) => resolve(cancel !== true));
    });
  }

  /** Whether a page would be granted a permission, by request or by check; Electron grants what nobody handles. */
  async isGranted(permission: string): Promise<boolean> {
    const check = this.#onPermissionCheck as Loose<PermissionCheck> | null; // -- the web contents are not looked at
    const request = this.#onPermission as Loose<PermissionHandler> | null; // -- as above
    if (check === null || request === null) return true;
    const isRequestGranted = new Promise<boolean>((resolve) => request({}, permission, resolve, {}));
    return check(null, permission, 'https://example.org', {}) || (await isRequestGranted);
  }

  /** Whether a page would be given a device; without a handler the choice of the user decides. */
  isDeviceGranted(deviceType: string): boolean {
    const handler = this.#onDevice as Loose<DeviceCheck> | null; // -- the device is not looked at
    return handler === null || handler({ deviceType });
  }

  /** Whether a page would be given the screen. */
  async isScreenGranted(): Promise<boolean> {
    const handler = this.#onDisplayMedia as Loose<DisplayMediaHandler> | null; // -- the request is not looked at
    if (handler === null) return false;
    return new Promise((resolve) => {
      handler({}, (streams: unknown) => resolve(streams !== null));
    });
  }

  /** Whether a download would start. */
  isDownloadAllowed(): boolean {
    const event = new PreventableEvent();
    this.emit('will-download', event, {}, {});
    return !event.defaultPrevented;
  }
}

const defaultSession = new SessionDouble();
const partitions = new Map<string, SessionDouble>();

/** The sessions: the default one is there from the start, each other one is announced when it is made. */
export const session = {
  get defaultSession(): SessionDouble {
    app.mustBeReady('session.defaultSession');
    return defaultSession;
  },
  fromPartition(partition: string): SessionDouble {
    app.mustBeReady('session.fromPartition');
    const known = partitions.get(partition);
    if (known !== undefined) return known;
    const made = new SessionDouble();
    partitions.set(partition, made);
    app.emit('session-created', made);
    return made;
  },
};

/** The protocol handlers of the default session. */
export const protocol = defaultSession.protocol;
