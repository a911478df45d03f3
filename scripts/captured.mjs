import { spawn } from 'node:child_process';

/** Runs a program for at most `seconds` and keeps what it says; `well` when it ended in time without an error. */
export function captured(program, args, seconds, env = process.env) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text) => {
        output += text;
      });
    const bound = setTimeout(() => {
      output += `\nended after ${seconds} s`;
      child.kill('SIGKILL');
    }, seconds * 1000);
    const end = (well) => {
      clearTimeout(bound);
      resolve({ well, output });
    };
    child.once('error', (error) => {
      output += error.message;
      end(false);
    });
    child.once('close', (code) => end(code === 0));
  });
}
