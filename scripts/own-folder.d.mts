export function thrownAway(folder: string): void;
export function ownFolder(parent: string, prefix: string): string;
