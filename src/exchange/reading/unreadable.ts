/** Why a file as a whole can’t be used, in a sentence for the person who gave it. */
export class Unreadable extends Error {
  override readonly name: string = 'Unreadable';
  /** It was clearly meant to be one of ours, so that it is never passed over. */
  isOurs = false;
}

/** Marks what `read` throws where the file had been seen to be one of ours by then. */
export async function knownAsOurs<Read>(isOurs: () => boolean, read: () => Promise<Read>): Promise<Read> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof Unreadable && isOurs()) error.isOurs = true;
    throw error;
  }
}
