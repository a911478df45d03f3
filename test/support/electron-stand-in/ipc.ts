type Listener = (event: object, ...args: unknown[]) => unknown;

const doors = new Map<string, Listener>();

/** The program's doors for its pages. */
export const ipcMain = {
  on: () => ipcMain,
  handle(channel: string, listener: Listener): void {
    if (doors.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    doors.set(channel, listener);
  },
  /** For the stand-in: a page knocks. */
  async knock(channel: string, event: object, args: readonly unknown[]): Promise<unknown> {
    const door = doors.get(channel);
    if (door === undefined) throw new Error(`No handler registered for '${channel}'`);
    return door(event, ...args);
  },
};
