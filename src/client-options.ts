import type { WebClientOptions } from '@slack/web-api';

interface ClientSettings {
  apiUrl: string;
  logger: NonNullable<WebClientOptions['logger']>;
  /** How long Slack may take over one call, in milliseconds. */
  patience: number;
  fetch: NonNullable<WebClientOptions['fetch']>;
}

/** As every client of ours talks to Slack: one try, and a full house is said and not waited out. */
export const clientOptions = ({ apiUrl, logger, patience, fetch }: ClientSettings): WebClientOptions => ({
  slackApiUrl: apiUrl,
  timeout: patience,
  retryConfig: { retries: 0 },
  rejectRateLimitedCalls: true,
  logger,
  fetch,
});
