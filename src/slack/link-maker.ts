import type { LinksOf } from '../casework/perform/links-of.ts';
import { Refusal } from '../domain/records/refusal.ts';
import type { LineAsked } from './command.ts';

/** Papers open at the service’s own address, never in Slack (ruling Slack 4). */
export const linkMaker =
  (links: LinksOf, address: string | null): LineAsked['linkTo'] =>
  async (what) => {
    if (address === null) {
      throw new Refusal('Papers can’t be opened yet: whoever runs iro has to set its own address (PUBLIC_URL).');
    }
    const { token, digits } = await links.make(what);
    return { url: `${address}/papers/${token}`, digits };
  };
