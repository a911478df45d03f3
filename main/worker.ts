import { parentPort, workerData } from 'node:worker_threads';
import { serveApp } from './serve-app.ts';
import type { Setting } from './setting.ts';

if (parentPort === null) throw new Error('main/worker.ts runs in a worker thread');
serveApp(parentPort, workerData as Setting);
