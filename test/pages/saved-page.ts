/** A page as a site would send it, and what of it should be painted. */
export interface SavedPage {
  name: string;
  /** The bytes, or a text that is sent as UTF-8. */
  body: string | Uint8Array;
  /** The `Content-Type`; HTML in UTF-8 where it is left out. */
  type?: string;
  /** The painted words of the page and its frames, in any order. */
  painted: string[];
  /** Documents that the page frames, by the path it names them with. */
  frames?: Record<string, string>;
}
