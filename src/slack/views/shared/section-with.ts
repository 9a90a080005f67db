import type { Button, KnownBlock, SectionBlock } from '@slack/types';
import { section } from '../../message.ts';

/** A row with the one thing to press beside it. */
export const sectionWith = (mrkdwn: string, press: Button | null): KnownBlock => ({
  ...(section(mrkdwn) as SectionBlock),
  ...(press && { accessory: press }),
});
