/** Input that cannot be used; the message says what, where and what was expected. The command line exits with 2. */
export class UserError extends Error {
  override name = 'UserError';
}
