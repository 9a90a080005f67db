import { leastShown } from '../../../domain/challenges/few.ts';
import { type DriftKind, driftKinds, kindOf } from '../../../domain/drift/kinds.ts';
import type { Finding } from '../../../domain/drift/rule.ts';
import type { CaseFile } from '../../../domain/records/case-file.ts';
import { addDays } from '../../../domain/time/calendar.ts';
import { ownerOf } from '../../drift/finding-row.ts';
import type { Circumstances } from '../../perform/action.ts';
import { personIn } from '../../perform/who-is.ts';
import { childOf, type NamedChild } from '../../shared/review-line.ts';
import { saidOfDecisions } from '../day/slipping.ts';

/** What is slipping, as a channel may show it: how many things for whom and how long, and what kinds apart (ruling Slack 9). */
export interface SlippingChildren {
  children: number;
  things: number;
  /** The first of them, the longest first. */
  rows: readonly SlippingChild[];
  /** Null: so few children, or so few kinds, that a count would say what is wrong for one of them. */
  kinds: readonly { kind: DriftKind; things: number }[] | null;
}

export interface SlippingChild {
  child: NamedChild;
  /** Names of colleagues, or their roles. */
  owners: readonly string[];
  things: number;
  /** Of the oldest of them, in working days. */
  oldest: number;
}

/** What a channel has room for below the decisions past their date; the rest are counted. */
export const slippingRows = 6;

interface Telling {
  circumstances: Circumstances;
  /** What judges the IRO is for the IRO service’s own channel, and for no team’s. */
  ofIros: boolean;
  /** Whether an IRO is named, or only called the IRO. */
  namesIros: boolean;
}

/** Children whom a channel may not speak of are left out, and what is confidential. */
export function slippingChildren({ circumstances, ofIros, namesIros }: Telling) {
  const { today, law } = circumstances;
  const children: SlippingChild[] = [];
  const kinds = new Map<DriftKind, number>();
  return {
    add: (file: CaseFile, findings: readonly Finding[]): void => {
      if (file.child.restricted) return;
      const told = findings.filter(
        (one) => !one.isConfidential && !saidOfDecisions.has(one.code) && (ofIros || !one.isOfIrosOwn),
      );
      if (told.length === 0) return;
      for (const one of told) kinds.set(kindOf(one), (kinds.get(kindOf(one)) ?? 0) + 1);
      const since = told.map((one) => one.since).sort()[0] ?? today;
      children.push({
        child: childOf(file),
        owners: [...new Set(told.map((one) => ownerShown(one, file, { circumstances, namesIros })))].sort(),
        things: told.length,
        oldest: law.calendar.workingDaysBetween(addDays(since, -1), today),
      });
    },
    end: (): SlippingChildren => ({
      children: children.length,
      things: children.reduce((sum, { things }) => sum + things, 0),
      rows: children.sort(byAge).slice(0, slippingRows),
      kinds:
        children.length < leastShown || kinds.size < 2
          ? null
          : driftKinds.flatMap((kind) => (kinds.has(kind) ? [{ kind, things: kinds.get(kind) ?? 0 }] : [])),
    }),
  };
}

function ownerShown(
  finding: Finding,
  file: CaseFile,
  { circumstances, namesIros }: Pick<Telling, 'circumstances' | 'namesIros'>,
): string {
  const person = personIn(circumstances.staff, ownerOf(finding, file, circumstances));
  const role = person?.role ?? finding.whose;
  if (person === null) return `no ${role.replace('iro', 'IRO')}`;
  return role === 'iro' && !namesIros ? 'the IRO' : person.name;
}

const byAge = (one: SlippingChild, other: SlippingChild): number =>
  other.oldest - one.oldest || other.things - one.things || one.child.reference.localeCompare(other.child.reference);
