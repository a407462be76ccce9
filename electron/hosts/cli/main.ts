import { Command } from 'commander';
import { addExportCommand } from './export-command.ts';
import { addImportCommand } from './import-command.ts';
import { addLearnCommand } from './learn-command.ts';
import { addProcessCommand } from './process-command.ts';
import { addRebuildCommand } from './rebuild-command.ts';
import { addRecleanCommand } from './reclean-command.ts';
import { addRestoreCommand } from './restore-command.ts';
import { addRulesCommand } from './rules-command.ts';
import { addScorecardCommand } from './scorecard-command.ts';
import { addServeCommand } from './serve-command.ts';
import { addVerifyCommand } from './verify-command.ts';

const program = new Command('jiaoyue')
  .description('Turns dirty crawled Chinese policy pages into a reviewed, citable data set.')
  .showHelpAfterError('Run with --help to see how to call it.')
  .addHelpText('after', '\nExit codes: 0 all done; 1 some items failed and are named; 2 nothing could be done.');
// Commands take this over when they are added.
program.exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2));
addImportCommand(program);
addProcessCommand(program);
addExportCommand(program);
addVerifyCommand(program);
addRebuildCommand(program);
addRestoreCommand(program);
addRulesCommand(program);
addRecleanCommand(program);
addScorecardCommand(program);
addLearnCommand(program);
addServeCommand(program);
await program.parseAsync();
