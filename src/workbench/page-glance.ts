import { type Conversation, conversationsOf } from './channels.ts';
import type { Message } from './message.ts';
import { newestTs, visibleIn } from './messages.ts';
import { app, slackbot } from './options.ts';
import { unreadBy } from './said.ts';
import { calendarNow, type State } from './state.ts';
import { topView } from './views.ts';

/** Messages of one conversation shown on the page. */
const shown = 200;

/** Everything one person sees at one moment, as the page draws it. */
export function glance(state: State, asked: URLSearchParams): Record<string, unknown> {
  const people = state.options.people.filter(({ bot, deactivated }) => !bot && !deactivated);
  const userId = people.find(({ id }) => id === asked.get('as'))?.id ?? people[0]?.id ?? '';
  // A private answer is gone once the page is loaded again: from when this one was, it says itself.
  const since = asked.get('since') || newestTs(state);
  const conversations = conversationsOf(state, userId).toReversed();
  const current = conversations.find(({ id }) => id === asked.get('in')) ?? conversations[0];
  return {
    as: userId,
    in: current?.id,
    workspace: state.options.workspace.name,
    since,
    people: people.map(({ id, name, title, guest, otherTeam }) => ({
      id,
      name,
      title: roleOf({ title, guest, otherTeam }),
      unread: conversationsOf(state, id).reduce((sum, each) => sum + unreadBy(state, id, each.id), 0),
    })),
    tries: state.people.get(userId)?.tries ?? [],
    tour: state.options.tour ?? [],
    names: names(state),
    channelNames: Object.fromEntries(state.options.channels.map(({ id, name }) => [id, name])),
    commands: state.options.commands,
    shortcuts: state.options.shortcuts ?? [],
    messageShortcuts: state.options.messageShortcuts ?? [],
    appUser: app.userId,
    mayType: (state.options.messagesTab ?? 'open') === 'open',
    conversations: conversations.map((each) => ({
      ...title(each),
      unread: unreadBy(state, userId, each.id),
      read: state.read.get(userId)?.get(each.id) ?? '',
    })),
    messages: current
      ? visibleIn(state, userId, current.id)
          .filter(({ ts, onlyFor }) => onlyFor === null || ts > since)
          .slice(-shown)
          .map(drawn(state))
      : [],
    modal: topView(state, userId),
    home: state.homes.get(userId) ?? null,
    calendar: londonDay(calendarNow(state)),
    time: clockFormat.format(calendarNow(state)),
    moves: state.options.clock?.moves() ?? [],
    busy: state.options.busy?.() ?? null,
    hasAudit: state.options.audit !== undefined,
  };
}

const roleOf = ({ title, guest, otherTeam }: { title?: string; guest?: boolean; otherTeam?: string }): string =>
  title ?? (guest ? 'guest' : otherTeam ? 'from another workspace' : 'no role');

function names(state: State): Record<string, string> {
  const everyone = state.options.people.map(({ id, name }) => [id, name]);
  return Object.fromEntries([...everyone, [app.userId, app.name], [slackbot, 'Slack']]);
}

const title = ({ id, kind, name, members, channel }: Conversation) => ({
  id,
  kind,
  name: kind === 'dm' ? app.name : name,
  members: members.length,
  archived: channel?.archived ?? false,
  hasApp: members.includes(app.userId),
});

const drawn = (state: State) => (message: Message) => ({
  ...message,
  at: londonTime(new Date(Number(message.ts) * 1000)),
  day: londonDay(new Date(Number(message.ts) * 1000)),
  values: state.typed.get(`${message.channel}/${message.ts}`) ?? {},
});

const zone = { timeZone: 'Europe/London' } as const;

/** "Tuesday 16 June 2026" */
const dayFormat = new Intl.DateTimeFormat('en-GB', {
  ...zone,
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});
const londonDay = (at: Date): string => dayFormat.format(at).replace(',', '');

const timeFormat = new Intl.DateTimeFormat('en-GB', { ...zone, hour: 'numeric', minute: '2-digit', hourCycle: 'h12' });

/** "08:25", as on a clock. */
const clockFormat = new Intl.DateTimeFormat('en-GB', { ...zone, hour: '2-digit', minute: '2-digit' });

/** "9:05am" */
const londonTime = (at: Date): string => timeFormat.format(at).replace(/\s/g, '').toLowerCase();
