/**
 * The host that the switch for a site speaks of: the one in the address bar, for the frames of a page too. Where the
 * browser does not tell a frame who embeds it, the frame's own.
 */
export function siteOf(window: Window): string {
  const outermost = window.location.ancestorOrigins?.item(window.location.ancestorOrigins.length - 1);
  if (outermost && outermost !== 'null') return new URL(outermost).host;
  try {
    return window.top?.location.host ?? window.location.host;
  } catch {
    // The top document is of another origin.
    return window.location.host;
  }
}
