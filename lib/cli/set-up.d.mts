export type BrowserKind = 'chromium' | 'firefox';
export function findBrowser(
  kind: BrowserKind,
  environment?: Record<string, string | undefined>,
): string | null;
export function ensureBrowsers(kinds: BrowserKind[]): void;
