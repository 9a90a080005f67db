import { type OwnersReport, reportOnDecision } from '../../../casework/decisions/report-on-decision.ts';
import type { Perform } from '../../../casework/perform/action.ts';
import { type Answer, message } from '../../command.ts';
import { reportedOn } from '../../views/decisions/decision-outcome.ts';
import type { Recording } from './decision-form.ts';

/** Records what its owner says of a decision, and answers with how it stands. */
export const reports = async (
  perform: Perform,
  { draft, child, decision }: Recording,
  report: OwnersReport,
): Promise<Answer> => message(reportedOn(await perform(reportOnDecision, { child, decision, report }, draft)));
