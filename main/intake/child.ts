import { serveChild } from '#main/child-protocol.ts';
import type { Asked } from './messages.ts';
import { scanReader } from './reader.ts';

/** The process that looks into scans. It is asked by `pagesOver` alone, and keeps what it reads in memory. */
const answer = scanReader();
serveChild((message) => answer(message as Asked));
