import { Socket } from 'node:net';
import { nextTick } from 'node:process';

/**
 * A socket that sends in one go what is written while one thing leads to another, at the end of it: of many statements that are asked for one
 * behind the other each would else cost a call of the system, which is dearer than what is in it. Nothing waits for a later event.
 */
export function oneGoSocket(): Socket {
  const socket = new Socket();
  const uncork = socket.uncork.bind(socket);
  // Before the event loop goes on, and after all promises that can be settled are.
  socket.uncork = () => {
    nextTick(uncork);
  };
  return socket;
}
