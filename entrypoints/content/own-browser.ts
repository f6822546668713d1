// Imported before all else: Chrome has no global `browser`, and a page's `<form id="browser">` would be taken for one.
// Both browsers have `chrome`, with promises.
Object.defineProperty(globalThis, 'browser', { value: (globalThis as { chrome?: unknown }).chrome });
