import { el } from './dom.js';

const rows = document.getElementById('audit-rows');

/** The newest looks and changes: who, what, which children and how it ended. */
export async function drawAudit() {
  const newest = await (await fetch('/page/audit')).json();
  rows.replaceChildren(...newest.map(row));
}

function row({ at, who, action, child, ended }) {
  const end = ended === 'done' ? ended : el('strong', {}, ended);
  return el('tr', {}, ...[at, who, action, shortened(child), end].map((each) => el('td', {}, each)));
}

/** The first three of many children: all of them are in the trail itself. */
function shortened(children) {
  const all = children.split(', ');
  return all.length > 3 ? `${all.slice(0, 3).join(', ')} and ${all.length - 3} more` : children;
}
