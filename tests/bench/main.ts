import { parseArgs } from 'node:util';
import { bundleIfStale } from '../../build/bundle.ts';
import { benchCorpus } from './corpus.ts';
import { benchDesk } from './desk.ts';
import { show } from './figures.ts';
import { benchLarge } from './large.ts';
import { benchMeasures } from './measures.ts';
import { benchSearch } from './search.ts';
import { benchSpam } from './spam.ts';
import { benchText } from './text.ts';
import { benchTriage } from './triage.ts';

/** `npm run -s bench -- text|spam|measures|search [--pages N]|corpus [--pages N]|triage [--pages N]|desk|large [--pages N] [--app browser|electron] [--json]` */

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    app: { type: 'string', default: 'browser' },
    pages: { type: 'string', default: '10000' },
    json: { type: 'boolean', default: false },
  },
});

await bundleIfStale();
const [name] = positionals;
if (name === 'text') show(name, await benchText(), values.json);
else if (name === 'spam') show(name, benchSpam(!values.json), values.json);
else if (name === 'measures') show(name, benchMeasures(), values.json);
else if (name === 'search' && Number(values.pages) > 0)
  show(name, await benchSearch(Number(values.pages)), values.json);
else if (name === 'corpus' && Number(values.pages) > 0)
  show(name, await benchCorpus(Number(values.pages)), values.json);
else if (name === 'triage' && Number(values.pages) > 0)
  show(name, await benchTriage(Number(values.pages)), values.json);
else if (name === 'large' && (values.app === 'browser' || values.app === 'electron'))
  show(name, await benchLarge(values.app, Number(values.pages)), values.json);
else if (name === 'desk' && (values.app === 'browser' || values.app === 'electron'))
  show(name, await benchDesk(values.app), values.json);
else {
  process.stderr.write(
    'usage: npm run -s bench -- text | spam | measures | search [--pages N] | corpus [--pages N] | triage [--pages N] | desk | large [--pages N] [--app browser|electron] [--json]\n',
  );
  process.exitCode = 2;
}
