/** What an evaluation says: its figures, what they leave out, and what must not be. */
export interface Outcome {
  /** Printed always. */
  lines: string[];
  /** Printed with `--verbose`: what was missed, and why. */
  details: string[];
  /** Expectations that do not hold; any of them makes the run fail. */
  faults: string[];
}

/** An evaluation whose material is not there: neither passed nor failed. */
export function skipped(material: string): Outcome {
  return { lines: [`SKIPPED: the corpus has no ${material}`], details: [], faults: [] };
}

/** Print an outcome under its name. */
export function printOutcome(name: string, { lines, details, faults }: Outcome, isVerbose: boolean): void {
  console.log(`\n${name}`);
  for (const line of lines) console.log(`  ${line}`);
  if (isVerbose) for (const detail of details) console.log(`    ${detail.replace(/\s+/gu, ' ')}`);
  for (const fault of faults) console.log(`  FAULT ${fault}`);
}

/** Write a share with two decimals. */
export function percent(share: number): string {
  return `${(100 * share).toFixed(2)} %`;
}
