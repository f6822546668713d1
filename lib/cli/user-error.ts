import { DocumentError } from '../documents/document-error.ts';

/** Input that cannot be used; the message says what, where and what was expected. The command line exits with 2. */
export class UserError extends Error {
  override name = 'UserError';
}

/** Put a file's name before what is wrong with its contents; any other error stays as it is. */
export function nameFile(file: string, error: unknown): unknown {
  return error instanceof DocumentError ? new UserError(`${file}: ${error.message}`) : error;
}
