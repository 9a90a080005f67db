import type { Topic } from '../../filling-in/form.ts';
import { escaped } from '../../message.ts';
import { named } from './child-name.ts';

/** Whom a form is about, for its reader only. Ready for mrkdwn. */
export const topicNamed = (topic: Topic): string => (topic.child ? named(topic.child) : escaped(topic.whom));
