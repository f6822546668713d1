/** So many digits tell any two builds of the seeds apart; the build of the extension names them in the same way. */
const DIGITS = 16;

/** The version of the packaged seeds, from their bytes: the first digits of their SHA-256. */
export async function seedVersion(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0'))
    .join('')
    .slice(0, DIGITS);
}
