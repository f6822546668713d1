/** What is used of a package that has no types. */
declare module 'ahocorasick' {
  export default class AhoCorasick {
    constructor(phrases: string[]);
    /** Gives the last code unit of each place where phrases end, and those phrases. */
    search(text: string): [number, string[]][];
  }
}
