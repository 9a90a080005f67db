import { councilTotals } from '../../casework/digests/council-totals.ts';
import { home, homeRows } from '../../casework/digests/home.ts';
import { myDay } from '../../casework/digests/my-day.ts';
import { week } from '../../casework/digests/week.ts';
import { whoAmI } from '../../casework/people/who-am-i.ts';
import type { Perform } from '../../casework/perform/action.ts';
import type { DraftsOf } from '../../casework/perform/drafts-of.ts';
import { reachOf } from '../../domain/people/access.ts';
import type { HomeNotice } from '../posting/notice.ts';
import { questionsOpen } from '../questions-open.ts';
import { homePage } from '../views/digests/home.ts';

/** The person’s Home: everything on it is asked for as them, so that it never says more than they may see. */
export const homeNotice: HomeNotice = {
  name: 'home',
  word: async (perform, _, drafts) => homePage(await factsFor(perform, drafts)),
};

async function factsFor(perform: Perform, drafts: DraftsOf) {
  const me = await perform(whoAmI, {});
  const unfinished = await drafts.unfinished();
  if (reachOf(me, 'see how ready a review is') === 'none') {
    const totals = reachOf(me, 'see service totals') === 'none' ? null : await perform(councilTotals, {});
    return {
      me,
      drafts: unfinished,
      facts: null,
      day: await perform(myDay, { first: homeRows }),
      week: null,
      totals,
      questions: null,
    };
  }
  const draftsOf = unfinished.flatMap(({ childId }) => childId ?? []);
  return {
    me,
    drafts: unfinished,
    facts: await perform(home, { draftsOf }),
    day: await perform(myDay, { first: homeRows }),
    week: reachOf(me, 'compare caseloads') === 'none' ? null : await perform(week, {}),
    totals: null,
    questions: await questionsOpen(perform, me),
  };
}
