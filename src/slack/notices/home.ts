import type { Perform } from '../../casework/action.ts';
import type { DraftsOf } from '../../casework/drafts-of.ts';
import { home, homeRows } from '../../casework/home.ts';
import { firstRows, myDay } from '../../casework/my-day.ts';
import { week } from '../../casework/week.ts';
import { whoAmI } from '../../casework/who-am-i.ts';
import { reachOf } from '../../domain/access.ts';
import type { HomeNotice } from '../notice.ts';
import { homePage } from '../views/home.ts';

/** The person’s Home: everything on it is asked for as them, so that it never says more than they may see. */
export const homeNotice: HomeNotice = {
  name: 'home',
  word: async (perform, _, drafts) => homePage(await factsFor(perform, drafts)),
};

async function factsFor(perform: Perform, drafts: DraftsOf) {
  const me = await perform(whoAmI, {});
  const unfinished = await drafts.unfinished();
  if (reachOf(me, 'see review dates') === 'none') return { me, drafts: unfinished, facts: null, day: null, week: null };
  const draftsOf = unfinished.flatMap(({ childId }) => childId ?? []);
  return {
    me,
    drafts: unfinished,
    facts: await perform(home, { draftsOf }),
    day: await perform(myDay, firstRows(homeRows)),
    week: reachOf(me, 'compare caseloads') === 'none' ? null : await perform(week, {}),
  };
}
