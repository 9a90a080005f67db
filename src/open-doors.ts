import type { BotParts } from './bot-parts.ts';
import { frontDoor, operationsDoor } from './doors.ts';
import { faultOf } from './log.ts';
import { closeServer, guardedServer, listen } from './server.ts';
import type { Records } from './start-records.ts';
import type { InSlack } from './start-slack.ts';

/** Where it is listened, for Slack and for whoever opens a paper, and for an operator’s machinery. */
export interface Doors {
  port: number;
  operationsPort: number | null;
  close(): Promise<void>;
}

/** Opens at once, whatever is down behind them. */
export async function openDoors(
  { port, host, operations = null, publicUrl, log }: BotParts,
  { watch }: Records,
  { requests, papers, metrics, servedAt }: InSlack,
): Promise<Doors> {
  const onFault = (error: unknown) => log.error(faultOf(error), 'a request could not be answered');
  const front = guardedServer(frontDoor({ slack: requests, papers, ready: watch.ready }), onFault);
  const side = operations && guardedServer(operationsDoor(metrics), onFault);
  const listening = await listen(front, port, host);
  const operationsPort = operations && side && (await listen(side, operations.port, operations.host));
  if (publicUrl === undefined) servedAt(`http://127.0.0.1:${listening}`);
  return {
    port: listening,
    operationsPort,
    close: async () => {
      await Promise.all((side ? [front, side] : [front]).map((door) => closeServer(door)));
    },
  };
}
