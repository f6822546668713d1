/**
 * Scripts that a page runs in its head, before the extension reads it. Each leaves `heal()` behind, which puts back
 * what it has spoilt, so that a test can look at the page afterwards.
 */
export interface HostileScript {
  name: string;
  script: string;
}

/** Begins every script: `spoil` replaces a property and remembers what it was. */
const BEGIN = `
const spoilt = [];
const { defineProperty, getOwnPropertyDescriptor, getOwnPropertyNames, freeze } = Object;
function spoil(object, name, how) {
  const was = getOwnPropertyDescriptor(object, name);
  if (was && !was.configurable) return;
  spoilt[spoilt.length] = { object, name, was };
  defineProperty(object, name, { configurable: true, ...how });
}
window.heal = () => {
  for (let i = 0; i < spoilt.length; i++) {
    const { object, name, was } = spoilt[i];
    if (was) defineProperty(object, name, was);
    else delete object[name];
  }
};
const thrown = { get() { throw new Error('the page was asked'); }, set() { throw new Error('the page was told'); } };
`;

const scripts: Record<string, string> = {
  'takes the methods of the language away': `
    for (const { prototype } of [Array, String, RegExp, Promise, Map, Set, WeakMap, WeakSet, Uint8Array, Uint32Array])
      for (const name of getOwnPropertyNames(prototype)) if (name !== 'constructor') spoil(prototype, name, thrown);
    for (const object of [JSON, Reflect, Math, Object]) for (const name of getOwnPropertyNames(object)) {
      if (name !== 'prototype') spoil(object, name, { value() { throw new Error('the page was called'); } });
    }`,
  'sets traps on every object': `
    for (const name of ['text', 'node', 'call', 'payload', 'result', 'ranges', 'grade', 'yield', 'version'])
      spoil(Object.prototype, name, thrown);`,
  'takes the methods of the DOM away': `
    for (const { prototype } of [Node, Element, HTMLElement, Document, ShadowRoot, Text, CharacterData, EventTarget, Event,
      MouseEvent, Range, StaticRange, TreeWalker, DOMRect, CSSStyleDeclaration, CSSStyleSheet, HighlightRegistry, Highlight])
      for (const name of getOwnPropertyNames(prototype)) if (name !== 'constructor') spoil(prototype, name, thrown);`,
  'replaces what the extension builds on': `
    for (const name of ['Highlight', 'StaticRange', 'MutationObserver', 'IntersectionObserver', 'ResizeObserver', 'ShadowRoot',
      'CSSStyleSheet', 'MessageChannel', 'Element', 'Node', 'Text', 'NodeFilter'])
      spoil(window, name, { value: class { constructor() { throw new Error('the page was asked'); } } });
    for (const name of ['getComputedStyle', 'requestAnimationFrame', 'setTimeout', 'matchMedia', 'scrollBy'])
      spoil(window, name, { value() { throw new Error('the page was asked'); } });
    spoil(CSS, 'highlights', { value: new Map() });
    spoil(window, 'scheduler', { value: { yield: () => new Promise(() => {}) } });`,
  'opens every shadow root': `
    const { attachShadow } = Element.prototype;
    spoil(Element.prototype, 'attachShadow', { value() { return attachShadow.call(this, { mode: 'open' }); } });`,
  'freezes every prototype': `
    for (const name of getOwnPropertyNames(window)) {
      const { value } = getOwnPropertyDescriptor(window, name) ?? {};
      if (typeof value === 'function' && value.prototype) freeze(value.prototype);
    }`,
};

export const HOSTILE_SCRIPTS: HostileScript[] = Object.entries(scripts).map(([name, script]) => ({
  name,
  script: `${BEGIN}${script}`,
}));
