import type { Bridge } from '#core/contract/bridge.ts';

declare global {
  interface Window {
    /** Put there by a preload before the page begins. */
    readonly redress: Bridge;
  }
}
