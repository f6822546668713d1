import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { UserError } from './user-error.ts';

/**
 * Write a file so that it is there as a whole or not at all: beside its place first, then moved there.
 *
 * @throws {UserError} where it cannot be written
 */
export function writeWhole(file: string, bytes: Uint8Array): void {
  const beside = `${file}.${process.pid}.part`;
  try {
    writeFileSync(beside, bytes);
    renameSync(beside, file);
  } catch (error) {
    rmSync(beside, { force: true });
    throw new UserError(`${file}: it cannot be written (${(error as NodeJS.ErrnoException).code})`);
  }
}
