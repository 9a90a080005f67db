/** A calendar day in England, `YYYY-MM-DD`: sorts and compares as text. */
export type Day = string;
/** A moment, ISO 8601 in UTC. */
export type Instant = string;
