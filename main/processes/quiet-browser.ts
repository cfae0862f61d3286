/** The arguments under which a browser of ours does nothing but what it is asked for: a profile of its own, and no talk of its own with anyone. */
export function quietArguments(profileFolder: string, isSandboxed: boolean): readonly string[] {
  return [
    `--user-data-dir=${profileFolder}`,
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-default-apps',
    '--disable-sync',
    ...(isSandboxed ? [] : ['--no-sandbox']),
  ];
}
