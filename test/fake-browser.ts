// What `wxt/browser` is in tests outside a browser: storage and messages in memory.
export { fakeBrowser as browser } from '@webext-core/fake-browser';
