import type { RespondFn } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import type { WebClient } from '@slack/web-api';
import type { Clock } from '../clock.ts';
import { faultOf, type Log } from '../log.ts';
import { apology } from './apology.ts';
import { pressedLines } from './buttons/index.ts';
import { type Answer, type AnswerShown, message } from './command.ts';
import { commandGroups, commands } from './commands/index.ts';
import { formOpened, resumed } from './filling-in/form-steps.ts';
import { formNamed } from './forms/index.ts';
import { goingOnTo, lineOf } from './going-on.ts';
import { linkMaker } from './link-maker.ts';
import { button, context, escaped, type Message, say } from './message.ts';
import { type ParsedLine, parseLine } from './parse-line.ts';
import { redraw } from './redraw.ts';
import { loadingPage, modalPage } from './views/shared/page.ts';
import type { Colleague } from './ways-in/let-in.ts';

export interface Surroundings {
  clock: Clock;
  log: Log;
  /** Where papers open; null where the operator has not said. */
  address: () => string | null;
}

/** Somebody asked something: by typing a line, or by pressing a button that holds one. */
export interface Asking {
  line: string;
  /** Refused for whoever is not let in. */
  colleague: Promise<Colleague>;
  triggerId: string;
  /** Null where there is no message to answer beside. */
  respond: RespondFn | null;
  client: WebClient;
  /** Typed where others talk: they are told that nobody else sees it. */
  amongOthers: boolean;
  /** Pressed on a message that only they can see, which may be replaced by the next page of itself. */
  onPrivateMessage: boolean;
  /** Pressed on Home, or a shortcut: nothing can be answered but by a page. */
  byPageOnly: boolean;
  /** Pressed inside a page, which then shows the answer. */
  viewId: string | null;
}

/** Understands the line, asks the casework, and shows what comes of it, an apology included. Never throws. */
export async function answerLine(surroundings: Surroundings, asking: Asking): Promise<void> {
  let page = asking.viewId;
  let found: ParsedLine | null = null;
  try {
    found = parseLine(asking.line, commands, pressedLines);
    if (found.command?.opens === 'modal' || asking.byPageOnly) page ??= await openPage(asking);
    const colleague = await asking.colleague;
    const shown = await drawn(colleague, await run(surroundings, colleague, found));
    const tooLate = shown.shows !== 'message' && page === null;
    await show(asking, page, tooLate ? message(slackWasSlow(asking)) : shown);
  } catch (error) {
    const { command = null, words = [] } = found ?? {};
    const met = command === null ? error : goingOnTo(error, (child) => lineOf(command.name, words, child));
    const sorry = message(apology(met, surroundings.log));
    await show(asking, page, sorry).catch((lost) => {
      surroundings.log.warn(faultOf(lost), 'the apology could not be delivered');
    });
  }
}

/** In the page that is open, or else as an answer only they can see. */
async function show(asking: Asking, page: string | null, answer: Drawn): Promise<void> {
  if (page !== null) return updatePage(asking.client, page, answer);
  if (answer.shows === 'message') await reply(asking, answer);
}

type Drawn = AnswerShown | { shows: 'page'; view: ModalView };

/** A form’s page is drawn; anything else is shown as it is. */
async function drawn(colleague: Colleague, answer: Answer): Promise<Drawn> {
  if (answer.shows === 'form') {
    return { shows: 'page', view: await formOpened(colleague, formNamed(answer.form), answer.about) };
  }
  if (answer.shows === 'draft') {
    return { shows: 'page', view: await resumed(colleague, formNamed(answer.draft.form), answer.draft) };
  }
  return answer;
}

const slackWasSlow = ({ line }: Asking) =>
  say('Slack took too long to open that. Try again.', ...(line.length > 1_000 ? [] : [button('Try again', line)]));

async function run(
  { clock, address }: Surroundings,
  { perform, drafts, links }: Colleague,
  { words, ...found }: ParsedLine,
): Promise<Answer> {
  if (!found.command) return { shows: 'message', ...found.suggestion };
  return found.command.run({
    ...{ words, perform, drafts, groups: commandGroups },
    linkTo: linkMaker(links, address()),
    hour: clock.hour(),
  });
}

/** A trigger lives for three seconds of Slack’s clock, so a light page opens before any work. Null: it was too late. */
const openPage = async ({ client, triggerId }: Asking): Promise<string | null> =>
  client.views.open({ trigger_id: triggerId, view: loadingPage }).then(
    ({ view }) => view?.id ?? null,
    () => null,
  );

const updatePage = (client: WebClient, page: string, shown: Drawn): Promise<void> =>
  redraw(client, page, shown.shows === 'page' ? shown.view : answerPage(shown));

/** A message or a page with nothing to fill in, as a modal. */
export const answerPage = (answer: AnswerShown): ModalView =>
  modalPage({ title: answer.shows === 'modal' ? answer.title : 'IRO', blocks: answer.blocks });

async function reply(asking: Asking, { text, blocks, refreshes }: Message & { refreshes?: boolean }): Promise<void> {
  const aside = asking.amongOthers
    ? [context('Only you can see this. Nobody in the channel sees what you typed either.')]
    : [];
  if (asking.respond === null) return;
  await asking.respond({
    response_type: 'ephemeral',
    replace_original: refreshes === true && asking.onPrivateMessage,
    text: escaped(text),
    blocks: [...blocks, ...aside],
    unfurl_links: false,
    unfurl_media: false,
  });
}
