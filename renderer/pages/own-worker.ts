declare global {
  interface Window {
    /** Where what is run has to be vouched for; the content security policy asks for it and names the one policy there may be. */
    readonly trustedTypes?: {
      /** `createScriptURL` of what is given gives an address that workers are made from, in place of a string. */
      createPolicy(
        name: string,
        rules: { readonly createScriptURL: (address: string) => string },
      ): { readonly createScriptURL: (address: string) => string };
    };
  }
}

const policy = window.trustedTypes?.createPolicy('pdf-worker', {
  createScriptURL(address) {
    const { origin, pathname } = new URL(address, window.location.href);
    if (origin !== window.location.origin || !/^\/assets\/pdf\.(?:worker|renderer)\.min-[\w-]+\.mjs$/u.test(pathname))
      throw new Error(`no worker of ours: ${address}`);
    return address;
  },
});

/** A worker from one of the two files of PDF.js that lie among the window's own. */
export function ownWorker(address: string): Worker {
  return new Worker(policy?.createScriptURL(address) ?? address, { type: 'module' });
}
