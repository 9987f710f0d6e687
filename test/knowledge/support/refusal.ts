import { expect } from 'vitest';
import { UnreadableFileError } from '../../../src/knowledge/reader.ts';

/** The message with which a file is refused. Fails where it is read, refused otherwise, or in more than one line. */
export async function refusal(reading: () => unknown): Promise<string> {
  const error: unknown = await Promise.resolve()
    .then(reading)
    .then(
      () => 'was read',
      (reason: unknown) => reason,
    );
  expect(error).toBeInstanceOf(UnreadableFileError);
  const { message } = error as UnreadableFileError;
  expect(message).not.toMatch(/\n|Error|undefined|\bat \S+:\d/);
  return message;
}
