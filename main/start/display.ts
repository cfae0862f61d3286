/** Whether a window can be shown: Windows and macOS always can, other systems need a display server. */
export function hasDisplay(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): boolean {
  if (platform === 'win32' || platform === 'darwin') return true;
  return Boolean(env['DISPLAY']) || Boolean(env['WAYLAND_DISPLAY']);
}

/** Whether Chromium's own sandbox has to be left off: it refuses to run as root on Linux. */
export function needsNoSandbox(platform: NodeJS.Platform, userId: number | undefined): boolean {
  return platform === 'linux' && userId === 0;
}
