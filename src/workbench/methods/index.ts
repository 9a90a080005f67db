import * as auth from './auth.ts';
import * as chat from './chat.ts';
import * as conversations from './conversations.ts';
import type { Method } from './method.ts';
import * as users from './users.ts';
import * as views from './views.ts';

/** The Web API, as far as it goes here; `apps.connections.open` is Socket Mode's and takes another token. */
export const methods: ReadonlyMap<string, Method> = new Map([
  ['auth.test', auth.test],
  ['users.info', users.describePerson],
  ['users.lookupByEmail', users.lookupByEmail],
  ['chat.postMessage', chat.postMessage],
  ['chat.postEphemeral', chat.postEphemeral],
  ['chat.update', chat.update],
  ['chat.delete', chat.deleteMessage],
  ['chat.getPermalink', chat.getPermalink],
  ['conversations.open', conversations.open],
  ['conversations.info', conversations.describeChannel],
  ['conversations.members', conversations.members],
  ['conversations.history', conversations.history],
  ['views.open', views.open],
  ['views.push', views.push],
  ['views.update', views.update],
  ['views.publish', views.publish],
]);
