import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import type { Id } from '../domain/records/id.ts';

/** A forename, encrypted for one child: nobody can move it to another. */
export interface Seal {
  close(forename: string, childId: Id): string;
  /** Null where it was sealed under another key, or has been altered. */
  open(sealed: string, childId: Id): string | null;
}

const cipher = 'aes-256-gcm';

/** AES-256-GCM with a nonce of its own for each value. `key`: 32 bytes. What is kept names its key, so that keys can change. */
export function sealUnder(key: Buffer): Seal {
  const keyId = createHash('sha256').update(key).digest('hex').slice(0, 8);
  return {
    close(forename, childId) {
      const nonce = randomBytes(12);
      const sealing = createCipheriv(cipher, key, nonce).setAAD(Buffer.from(childId));
      const sealed = Buffer.concat([sealing.update(forename, 'utf8'), sealing.final()]);
      return [keyId, ...[nonce, sealing.getAuthTag(), sealed].map((part) => part.toString('base64url'))].join('.');
    },
    open(sealed, childId) {
      const [under, ...rest] = sealed.split('.');
      const [nonce, tag, words] = rest.map((part) => Buffer.from(part, 'base64url'));
      if (under !== keyId || !nonce || !tag || !words) return null;
      try {
        const opening = createDecipheriv(cipher, key, nonce, { authTagLength: 16 })
          .setAAD(Buffer.from(childId))
          .setAuthTag(tag);
        return Buffer.concat([opening.update(words), opening.final()]).toString('utf8');
      } catch {
        return null;
      }
    },
  };
}
