import { staffAction } from '../perform/action.ts';

/** Nothing but being recognised: refused, like everything else, for somebody who is not set up. */
export const whoAmI = staffAction({
  name: 'who-am-i',
  auditedAs: 'asked who they are here',
  permission: 'use the bot',
  decide: (_: Record<string, never>, { actor }) => ({ result: actor }),
});
