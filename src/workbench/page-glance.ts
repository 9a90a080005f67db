import { type Conversation, conversationsOf } from './channels.ts';
import type { Message } from './message.ts';
import { messagesIn, visibleIn } from './messages.ts';
import { app, slackbot } from './options.ts';
import { calendarNow, type State } from './state.ts';
import { topView } from './views.ts';

/** Messages of one conversation shown on the page. */
const shown = 200;

/** Everything one person sees at one moment, as the page draws it. */
export function glance(state: State, asked: URLSearchParams): Record<string, unknown> {
  const people = state.options.people.filter(({ bot, deactivated }) => !bot && !deactivated);
  const userId = people.find(({ id }) => id === asked.get('as'))?.id ?? people[0]?.id ?? '';
  const conversations = conversationsOf(state, userId).toReversed();
  const current = conversations.find(({ id }) => id === asked.get('in')) ?? conversations[0];
  return {
    as: userId,
    in: current?.id,
    workspace: state.options.workspace.name,
    people: people.map(({ id, name, title, guest, otherTeam }) => ({
      id,
      name,
      title: roleOf({ title, guest, otherTeam }),
    })),
    names: names(state),
    channelNames: Object.fromEntries(state.options.channels.map(({ id, name }) => [id, name])),
    commands: state.options.commands,
    shortcuts: state.options.shortcuts ?? [],
    mayType: (state.options.messagesTab ?? 'open') === 'open',
    conversations: conversations.map((each) => ({ ...title(each), lastTs: lastTs(state, userId, each.id) })),
    messages: current ? visibleIn(state, userId, current.id).slice(-shown).map(drawn(state)) : [],
    modal: topView(state, userId),
    home: state.homes.get(userId) ?? null,
    calendar: londonDay(calendarNow(state)),
    canForward: state.options.clock !== undefined,
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

/** The newest message somebody else sent, by which the page tells what is new. */
const lastTs = (state: State, userId: string, id: string): string => {
  const last = [...messagesIn(state, id).values()].findLast(
    ({ onlyFor, user }) => user !== userId && (onlyFor === null || onlyFor === userId),
  );
  return last?.ts ?? '0';
};

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

/** "9:05am" */
const londonTime = (at: Date): string => timeFormat.format(at).replace(/\s/g, '').toLowerCase();
