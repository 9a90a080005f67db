import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import type { Instant } from '../domain/time/day.ts';
import type { LaneHead } from '../store/audit/audit-anchors.ts';

/** What the heads of the audit’s chains were at one moment. */
export interface Anchor {
  number: number;
  at: Instant;
  /** Whole hours since the one before that have no anchor. */
  missed: number;
  /** The hash of the line before, so that one taken out shows. Null for the first. */
  before: string | null;
  heads: readonly LaneHead[];
}

const purpose = 'iro audit anchor\n';
// What stands before the 32 bytes of an Ed25519 key in the standard form that Node reads.
const privateForm = Buffer.from('302e020100300506032b657004220420', 'hex');
const publicForm = Buffer.from('302a300506032b6570032100', 'hex');

export const privateKeyOf = (bytes: Buffer): KeyObject =>
  createPrivateKey({ key: Buffer.concat([privateForm, bytes]), format: 'der', type: 'pkcs8' });

export const publicKeyOf = (bytes: Buffer): KeyObject =>
  createPublicKey({ key: Buffer.concat([publicForm, bytes]), format: 'der', type: 'spki' });

/** The public half of a private key: all that is needed to verify. */
export const publicBytesOf = (key: Buffer): Buffer =>
  createPublicKey(privateKeyOf(key)).export({ format: 'der', type: 'spki' }).subarray(publicForm.length);

export const hashOfLine = (line: string): string => createHash('sha256').update(line).digest('base64');

/** An anchor as it is kept: the very text that was signed, and the signature. */
export function signedLine(anchor: Anchor, key: KeyObject): string {
  const says = JSON.stringify(anchor);
  return JSON.stringify({ says, signature: sign(null, Buffer.from(purpose + says), key).toString('base64') });
}

export interface AnchorsRead {
  /** Those that were signed with the key. */
  anchors: readonly Anchor[];
  /** A sentence for each place where the anchors themselves do not hold. */
  faults: readonly string[];
}

/** Checks every signature, and that each anchor follows the one before, back to the first. */
export function readAnchors(lines: readonly string[], publicKey: KeyObject): AnchorsRead {
  const anchors: Anchor[] = [];
  const faults: string[] = [];
  let before: string | null = null;
  for (const [at, line] of lines.entries()) {
    // A copy that died may have left a line twice, or broken off before it was written again in whole.
    if (lines[at + 1]?.startsWith(line)) continue;
    const anchor = anchorIn(line, publicKey);
    const place = `Line ${at + 1} of the anchors`;
    if (anchor === null) faults.push(`${place} is not signed with this key`);
    else if (anchor.before !== before) faults.push(`${place}: anchors are missing before this one, or were altered`);
    if (anchor !== null) anchors.push(anchor);
    before = hashOfLine(line);
  }
  return { anchors, faults };
}

function anchorIn(line: string, publicKey: KeyObject): Anchor | null {
  try {
    const { says, signature } = JSON.parse(line) as { says: string; signature: string };
    const isSigned = verify(null, Buffer.from(purpose + says), publicKey, Buffer.from(signature, 'base64'));
    return isSigned ? (JSON.parse(says) as Anchor) : null;
  } catch {
    return null;
  }
}
