/** Whether Chromium's own sandbox has to be left off: it refuses to run as root on Linux. */
export function needsNoSandbox(platform: NodeJS.Platform, userId: number | undefined): boolean {
  return platform === 'linux' && userId === 0;
}
