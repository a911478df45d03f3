import { EventEmitter } from 'node:events';

/** What a test does to the running program: the person's choices in dialogs, the machine's events, the end. */
export type FromTest = Readonly<
  { chosen: string[] } | { power: 'suspend' | 'lock-screen' } | { second: true } | { quit: true }
>;

/** What the program did that a test waits for. */
export type ToTest = Readonly<{ endpoint: string } | { errorBox: string }>;

/** The machine's power, and a person's next choices. */
export const powerMonitor = new EventEmitter();
const choices: string[][] = [];

export const tellTest = (message: ToTest): void => void process.send?.(message);

export function heedTest(act: (asked: 'second' | 'quit') => void): void {
  process.on('message', (asked: FromTest) => {
    if ('chosen' in asked) choices.push(asked.chosen);
    else if ('power' in asked) powerMonitor.emit(asked.power);
    else act('second' in asked ? 'second' : 'quit');
  });
}

/** Native dialogs: the person does what the test said, in that order; cancels when it said nothing. */
export const dialog = {
  async showOpenDialog() {
    const filePaths = choices.shift() ?? [];
    return { canceled: filePaths.length === 0, filePaths };
  },
  showErrorBox: (title: string, content: string) => tellTest({ errorBox: `${title}: ${content}` }),
};
