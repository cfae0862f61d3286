import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Percentiles of some times, in milliseconds. */
export interface Percentiles {
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
}

/** The percentiles of some times, each the nearest that occurred. */
export function percentilesOf(times: readonly number[]): Percentiles {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number): number => rounded(sorted[Math.ceil(share * sorted.length) - 1] ?? 0);
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99) };
}

/** What something gives, and the milliseconds until it did. */
export async function timed<T>(work: () => T | Promise<T>): Promise<{ readonly value: T; readonly ms: number }> {
  const started = performance.now();
  const value = await work();
  return { value, ms: performance.now() - started };
}

/** The most memory a process has had resident, in MB; where only the present is told, that. */
export function peakMemoryMB(pid: number): number {
  if (process.platform === 'linux') {
    const peak = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return Math.round(Number(peak) / 1024);
  }
  if (process.platform === 'win32') {
    const [, kilobytes = ''] =
      /"([\d.,\s]+) K"/.exec(
        execFileSync('tasklist', ['/fi', `pid eq ${pid}`, '/fo', 'csv', '/nh'], { encoding: 'utf8' }),
      ) ?? [];
    return Math.round(Number(kilobytes.replace(/\D/g, '')) / 1024);
  }
  return Math.round(Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) / 1024);
}

/** A number with one decimal. */
export function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
