/** What proving a passphrase of a live office costs (record_formats 4); the practice office may ask for less. */
export const passphraseCost = { memoryKiB: 64 * 1024, passes: 3 } as const;
