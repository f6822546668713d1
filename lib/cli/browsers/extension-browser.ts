import type { Frame, Page } from 'puppeteer-core';
import type { BrowserKind } from '../set-up.mjs';

/** A real browser with the built extension in it. Chromium and Firefox behind one face. */
export interface ExtensionBrowser {
  readonly kind: BrowserKind;
  /** Where the extension's own pages are, without a slash at the end. */
  readonly origin: string;
  /** Opens an address in a new tab in front and waits until it has loaded. */
  open(url: string): Promise<Page>;
  /** Opens one of the extension's own pages (`welcome.html`) in a new tab in front. */
  openOwnPage(path: string): Promise<Page>;
  /** Opens the real toolbar popup over a tab, as a click on the button does, with the rights that gives. */
  openPopup(page: Page): Promise<Popup>;
  /** Does what a keyboard command pressed over a tab does: native keys do not reach an extension under automation. */
  pressCommand(page: Page, command: string): Promise<void>;
  /** Does what the context menu's item over a selection of the top document does; `said` is what the menu knows of it. */
  chooseInMenu(page: Page, said: string): Promise<void>;
  /** Whether the side panel, or Firefox's sidebar, shows the extension. */
  panelIsOpen(): Promise<boolean>;
  /** Ends the background as the browser does when it is idle; what is held in its memory is gone. */
  stopBackground(): Promise<void>;
  /** The closed shadow roots in a frame whose host is a popover: the open card, if there is one. */
  cards(frame: Frame): Promise<ClosedRoot[]>;
  /** Waits for a card in a frame that says something, at most ten seconds; throws with what it said instead. */
  cardSays(frame: Frame, words: string | RegExp): Promise<ClosedRoot>;
  /** The text of the toolbar button's badge over a tab. */
  badge(page: Page): Promise<string>;
  /** What the extension's scripts have thrown, on pages and elsewhere, since this was asked last. */
  takeErrors(): Promise<string[]>;
  /** Every tab's address. */
  addresses(): Promise<string[]>;
  /** Closes the browser and starts it again with the same profile. */
  restart(): Promise<void>;
  close(): Promise<void>;
  /** Waits until the person has closed the browser. */
  closed(): Promise<void>;
}

/** A closed shadow root, that no script of the page can read. */
export interface ClosedRoot {
  /** Runs a function, that uses nothing from around it, on the root. */
  evaluate<Result>(script: (root: ShadowRoot) => Result): Promise<Result>;
  /** The middle of the element with this role and accessible name, in CSS pixels of its frame; null if none. */
  locate(role: string, name: string): Promise<{ x: number; y: number } | null>;
}

/** The open toolbar popup. */
export interface Popup {
  /** Runs a function, that uses nothing from around it, in the popup's document. */
  evaluate<Result, Arguments extends Serialisable[]>(
    script: (document: Document, ...args: Arguments) => Result,
    ...args: Arguments
  ): Promise<Awaited<Result>>;
  close(): Promise<void>;
}

export type Serialisable =
  | string
  | number
  | boolean
  | null
  | Serialisable[]
  | { [key: string]: Serialisable };

export interface LaunchOptions {
  /** The folder of the built extension. */
  extension: string;
  /** The profile's folder; without one, a new one that is deleted at the end. */
  profile?: string;
  /** A proxy, `127.0.0.1:8080`, that every request goes through, also those to this machine. */
  proxy?: string;
  /** Whether to show a window. */
  headed?: boolean;
  /** The colour scheme that pages and the extension see. */
  colours?: 'light' | 'dark';
  /** The window's size in CSS pixels. */
  window?: { width: number; height: number };
}
