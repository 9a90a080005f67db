import { app } from '../options.ts';
import type { Method } from './method.ts';

export const test: Method = {
  scope: null,
  run: (state) => ({
    url: state.url,
    team: state.options.workspace.name,
    user: app.name,
    team_id: state.options.workspace.teamId,
    ...(state.options.workspace.organisation && { enterprise_id: state.options.workspace.organisation }),
    user_id: app.userId,
    bot_id: app.botId,
    is_enterprise_install: false,
  }),
};
