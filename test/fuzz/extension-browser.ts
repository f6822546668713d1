import { fakeBrowser } from '@webext-core/fake-browser';

// What `wxt/browser` gives is looked up when it is first imported: this has to be imported before it.
Object.assign(globalThis, { browser: fakeBrowser });
