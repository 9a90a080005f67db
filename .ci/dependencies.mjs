// What production is made of, under which licences, and what is known against it: written to reports/, kept out of git.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';

const npm = (...words) => spawnSync('npm', [...words, '--omit=dev'], { encoding: 'utf8' }).stdout;
const keep = (name, text) => writeFileSync(`reports/${name}`, text);

mkdirSync('reports', { recursive: true });
const sbom = npm('sbom', '--package-lock-only', '--sbom-format=cyclonedx', '--sbom-type=application');
if (JSON.parse(sbom).components.length === 0) throw new Error('The SBOM lists nothing.');
keep('sbom.cdx.json', sbom);

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
const ours = Object.entries(packages).filter(([at, { dev }]) => at !== '' && !dev);
const lines = ours.map(([at, { version, license }]) => `${at.replace(/^.*node_modules\//, '')} ${version} ${license}`);
keep('licences.txt', `${lines.toSorted().join('\n')}\n`);

const audit = npm('audit', '--json');
keep('audit.json', audit);
const { vulnerabilities } = JSON.parse(audit);
if (vulnerabilities === undefined) {
  console.log('The registry does not answer what is known against our dependencies: that was NOT checked this time.');
} else {
  const grave = Object.values(vulnerabilities).filter(({ severity }) => severity === 'high' || severity === 'critical');
  for (const { name, severity } of grave) console.log(`Something is known against ${name}: ${severity}.`);
  if (grave.length > 0) process.exitCode = 1;
}
console.log(`${ours.length} packages in production: see reports/.`);
