import type { Resolution } from '../core/resolution/resolution.ts';

/** A file that is to be read. */
export interface ImportFile {
  /** Its name, with its folders where it came with them. */
  path: string;
  /** The path from the folder or archive that was chosen, with its name; left out where `path` is that. */
  within?: string;
  /** Bytes. */
  size: number;
  bytes(): Promise<Uint8Array<ArrayBuffer>>;
}

/** What comes out of an import, as it goes. */
export type ImportEvent =
  /** An archive was opened: so many more files are to be read, of so many bytes when they are expanded. */
  | { kind: 'opened'; files: number; bytes: number }
  /** It is a file's turn. Every file that was given or announced by `opened` has one turn, if it is left out too. */
  | { kind: 'reading'; path: string; bytes: number }
  /** A text; its symbol is spelt by `spellSymbol`, or null. The notes tell how it was read, a sentence each. */
  | { kind: 'resolution'; path: string; resolution: Resolution; notes: string[] }
  /** A library file. */
  | { kind: 'pack'; path: string; bytes: Uint8Array<ArrayBuffer> }
  | ImportFault;

/** A file that gave nothing, or not everything, and why. */
export interface ImportFault {
  kind: 'problem';
  path: string;
  /** A clause that can follow the path and a colon. */
  reason: string;
  /** Whether the file should have been of use. Not so with texts in other languages, and single entries of a file. */
  failed: boolean;
}
