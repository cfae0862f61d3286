import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

/** A socket of the internet that a process holds. Addresses are as `/proc/net` writes them, in hexadecimal. */
export interface HeldSocket {
  readonly pid: number;
  readonly protocol: string;
  readonly local: string;
  readonly remote: string;
  readonly isListening: boolean;
}

const protocols = ['tcp', 'tcp6', 'udp', 'udp6', 'raw', 'raw6'] as const;
const listening = '0A';

/** A process and all that it has started, as long as they run, by Linux's `/proc`. */
export function withChildren(pid: number): readonly number[] {
  const found = [pid];
  for (const parent of found) {
    try {
      for (const task of readdirSync(`/proc/${parent}/task`)) {
        const children = readFileSync(`/proc/${parent}/task/${task}/children`, 'utf8').trim();
        if (children !== '') found.push(...children.split(' ').map(Number));
      }
    } catch {
      // It has ended, and holds nothing.
    }
  }
  return found;
}

/** The sockets of the internet that some processes hold at this moment. */
export function socketsOf(pids: readonly number[]): readonly HeldSocket[] {
  const known = new Map<string, Omit<HeldSocket, 'pid'>>();
  for (const protocol of protocols) {
    for (const line of readFileSync(`/proc/net/${protocol}`, 'utf8').split('\n').slice(1)) {
      const [, local = '', remote = '', state = '', , , , , , inode = ''] = line.trim().split(/\s+/u);
      if (inode !== '') known.set(inode, { protocol, local, remote, isListening: state === listening });
    }
  }
  return pids.flatMap((pid) =>
    inodesOf(pid).flatMap((inode) => {
      const socket = known.get(inode);
      return socket === undefined ? [] : [{ pid, ...socket }];
    }),
  );
}

function inodesOf(pid: number): readonly string[] {
  const held: string[] = [];
  try {
    for (const descriptor of readdirSync(`/proc/${pid}/fd`)) {
      try {
        const [, inode] = /^socket:\[(\d+)\]$/u.exec(readlinkSync(`/proc/${pid}/fd/${descriptor}`)) ?? [];
        if (inode !== undefined) held.push(inode);
      } catch {
        // It was closed while we looked.
      }
    }
  } catch {
    // The process has ended.
  }
  return held;
}
