import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';

/** A place on this computer that hostile pages try to reach; it counts every connection, whatever is said over it. */
export interface Beacon {
  readonly address: string;
  readonly connections: () => number;
  readonly close: () => void;
}

/** Opens a beacon at a random port. */
export async function openBeacon(): Promise<Beacon> {
  let connections = 0;
  const server = createServer((socket) => {
    connections += 1;
    socket.destroy();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo; // -- a TCP server that listens has one
  return {
    address: `http://127.0.0.1:${port}`,
    connections: () => connections,
    close: () => server.close(),
  };
}
