/** The part of Vitest's JSON report that is read here. */
export interface VitestReport {
  testResults: {
    status: string;
    assertionResults: { status: string }[];
  }[];
}

export interface TestCount {
  passed: number;
  failed: number;
}

/**
 * Counts the tests that ran. One that was skipped counts as nothing; a file that broke before its first test
 * counts as one failure; a missing report as none.
 */
export function countTests(report: VitestReport | null): TestCount {
  const count = { passed: 0, failed: 0 };
  for (const file of report?.testResults ?? []) {
    const failedBefore = count.failed;
    for (const { status } of file.assertionResults) {
      if (status === 'passed') count.passed += 1;
      if (status === 'failed') count.failed += 1;
    }
    if (file.status === 'failed' && count.failed === failedBefore) count.failed += 1;
  }
  return count;
}
