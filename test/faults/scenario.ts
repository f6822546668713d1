import type { ExtensionBrowser } from '../../lib/cli/browsers/extension-browser.ts';
import type { Web } from '../e2e/world.ts';
import type { Control } from './control.ts';
import type { RiggedExtension } from './rigged-extension.ts';

/** Where faults happen: a browser with the rigged extension, and pages to open. */
export interface FaultyWorld {
  browser: ExtensionBrowser;
  web: Web;
  control: Control;
  extension: RiggedExtension;
}

/** A fault, and what a person sees of it. */
export interface Scenario {
  fault: string;
  /** The row of the table that it belongs to, where several make one. */
  row?: string;
  /** What a person sees, and does where there is anything to do. */
  sees: string;
  /** Left to `npm run faults`: it takes too long, or others of its kind are tried at every change. */
  long?: true;
  /** Nothing can be tried after it: the extension is gone. */
  last?: true;
  /** Injects the fault and throws where a person sees something else; leaves the browser whole. */
  run(world: FaultyWorld): Promise<void>;
}
