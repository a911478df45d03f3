import type { Bridge } from '../core/contract/bridge.ts';

declare global {
  interface Window {
    /** Put there by the preload of the host before the page begins. */
    readonly redress: Bridge;
  }
}
