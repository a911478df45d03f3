import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

const fresh = (): string => randomBytes(32).toString('base64url');
const digest = (secret: string): Buffer => createHash('sha256').update(secret).digest();

/**
 * Who may speak to the server. A ticket goes into an address, works once and only for `ticketMs`; it is exchanged for a
 * bearer, which lives as long as the server and never stands in an address, a cookie or a command line.
 */
export function tickets(ticketMs: number, now: () => number = () => performance.now()) {
  const open = new Map<string, number>();
  const bearers: Buffer[] = [];
  const known = (hash: Buffer) => bearers.reduce((found, bearer) => timingSafeEqual(bearer, hash) || found, false);
  return {
    issue(): string {
      const ticket = fresh();
      open.set(digest(ticket).toString('hex'), now() + ticketMs);
      return ticket;
    },
    /** The bearer for a ticket; null for one that is unknown, used or too old. */
    redeem(ticket: string): string | null {
      const hash = digest(ticket).toString('hex');
      const until = open.get(hash);
      open.delete(hash);
      if (until === undefined || now() > until) return null;
      const bearer = fresh();
      bearers.push(digest(bearer));
      return bearer;
    },
    admits: (bearer: string): boolean => known(digest(bearer)),
  };
}

export type Tickets = ReturnType<typeof tickets>;
