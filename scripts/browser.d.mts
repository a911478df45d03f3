export declare const quietFlags: readonly string[];
export declare const rootFlags: readonly string[];
export declare function windowBrowser(): string | null;
export declare function testBrowser(): string | null;
export declare function ensureTestBrowser(say: (line: string) => void): Promise<string | null>;
export declare function noBrowserSentence(): string;
