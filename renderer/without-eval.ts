import { config } from 'zod';

/** The page runs under a policy that forbids making code from text; zod must not try. Import before any schema. */
config({ jitless: true });
