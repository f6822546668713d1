/** The part of Vitest's JSON report that is read here. */
export interface VitestReport {
  testResults: {
    /** The file's path. */
    name: string;
    status: string;
    /** Why the file broke before or after its tests, or nothing. */
    message: string;
    assertionResults: { status: string; fullName: string; failureMessages?: string[] | null }[];
  }[];
}

export interface TestCount {
  passed: number;
  /** What failed, each with its file, its name and why, over several lines. */
  failures: string[];
}

/**
 * Counts the tests that ran. One that was skipped counts as nothing; a file that broke before its first test
 * counts as one failure; a missing report as none.
 */
export function countTests(report: VitestReport | null): TestCount {
  const count: TestCount = { passed: 0, failures: [] };
  for (const file of report?.testResults ?? []) {
    const failedBefore = count.failures.length;
    for (const { status, fullName, failureMessages } of file.assertionResults) {
      if (status === 'passed') count.passed += 1;
      if (status === 'failed')
        count.failures.push(`${file.name}: ${fullName}\n${failureMessages?.join('\n') ?? ''}`);
    }
    if (file.status === 'failed' && count.failures.length === failedBefore)
      count.failures.push(`${file.name}\n${file.message}`);
  }
  return count;
}
