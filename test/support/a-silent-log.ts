import type { Logger } from '@slack/bolt';
import { LogLevel } from '@slack/bolt';

const nothing = () => {};

/** For parts of a bot that are tried by themselves, where nobody reads what is logged. */
export const aSilentLog: Logger = {
  ...{ debug: nothing, info: nothing, warn: nothing, error: nothing, setLevel: nothing, setName: nothing },
  getLevel: () => LogLevel.ERROR,
};
