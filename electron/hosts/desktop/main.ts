import path from 'node:path';
import { app, type BrowserWindow, dialog, session } from 'electron';
import { JiaoyueError } from '../../../shared/contract/errors.ts';
import { fail, type Result } from '../../../shared/contract/result.ts';
import { preferences } from '../../../shared/contract/schemas/project.ts';
import { helpsToRestore } from '../../engine/backup/restore-offer.ts';
import { dataFolder, preferencesPath, samplePath } from '../../engine/data-folder.ts';
import { createProjectFile } from '../../engine/new-project.ts';
import { type EngineSupervisor, superviseEngine } from '../engine-child/supervisor.ts';
import { APP_ORIGIN, registerAppScheme, serveBundle } from './app-protocol.ts';
import { CHANNELS } from './channels.ts';
import { startEngine } from './engine-link.ts';
import { answerPage } from './ipc.ts';
import { setMenu } from './menu.ts';
import { explainOpenError } from './open-error.ts';
import { lockSession } from './security.ts';
import { stringsFor } from './strings.ts';
import { openWindow } from './window.ts';

/** The desktop workbench: one window, one project, the engine in a process of its own. */

registerAppScheme();
// With --no-sandbox (root, containers) asking for it anyway would end every child in a loop.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
app.setPath('userData', path.join(dataFolder(), 'window'));

const projectFromArguments = (argv: readonly string[], folder: string): string | null => {
  const file = argv.find((argument) => argument.endsWith('.jiaoyue') && !argument.startsWith('-'));
  return file ? path.resolve(folder, file) : null;
};

let window: BrowserWindow | null = null;
let engine: EngineSupervisor | null = null;
/** The file that `engine` has open for writing; null when asking for it again is worth a try. */
let openedFile: string | null = null;
/** What macOS asked to open before there was a window; it names files by an event, not in the arguments. */
let fileFromFinder: string | null = null;
/** What the frame of the window says, in the language that the page was set to. */
let strings = stringsFor(app.getLocale());

/** Says the menus in `strings`. */
function showMenu(): void {
  setMenu(strings, {
    openProject: () => void chooseProject(),
    newProject: () => void makeProject(),
    openSample: () => void switchProject(samplePath(), { sample: true }),
    page: (action) => window?.webContents.send(CHANNELS.menu, action),
  });
}

/** Menus speak the language chosen in the page, or the system's while none is chosen. */
function speak(language: string | null): void {
  const wanted = stringsFor(language ?? app.getLocale());
  // Preferences come by often, with every pane that is moved; the language hardly ever changes.
  if (wanted === strings) return;
  strings = wanted;
  showMenu();
}

/** Passes a call on to the engine; the language of the page becomes that of the menus. */
async function request(method: string, input: unknown): Promise<Result<unknown>> {
  const result = await (engine?.request(method, input) ?? fail('engine_unavailable', 'no project is open'));
  if (method.startsWith('preferences.')) {
    const parsed = preferences.safeParse(result.ok ? result.value : null);
    if (parsed.success) speak(parsed.data.language);
  }
  return result;
}

interface Opening {
  sample?: boolean;
  readOnly?: boolean;
  /** A backup that is to take the project's place first. */
  restore?: string;
  /** Backups that could not. */
  refused?: readonly string[];
}

async function startProject(file: string, { sample, readOnly, restore }: Opening): Promise<EngineSupervisor> {
  const started = await superviseEngine(startEngine, {
    type: 'open',
    projectPath: file,
    preferencesPath: preferencesPath(),
    uploadsFolder: null,
    readOnly: readOnly ?? false,
    sample: sample ?? false,
    ...(restore !== undefined && { restore }),
  });
  started.subscribe((event) => {
    // An engine that is given up can be started anew by opening its project again.
    if (engine === started && event.type === 'engine' && event.state === 'failed') openedFile = null;
    // A late word of a project that was closed meanwhile is not for this window.
    if (engine === started && window && !window.isDestroyed()) window.webContents.send(CHANNELS.event, event);
  });
  return started;
}

/** Opens a project in the window; the one open before stays when that fails. */
async function switchProject(file: string, opening: Opening = {}): Promise<boolean> {
  // Our own engine holds the lock of the project that is open already.
  if (file === openedFile) return true;
  try {
    const started = await startProject(file, opening);
    const before = engine;
    engine = started;
    openedFile = opening.readOnly ? null : file;
    await before?.close();
  } catch (error) {
    const { sample = false, restore, refused = [] } = opening;
    const isRefused = restore !== undefined && error instanceof JiaoyueError && helpsToRestore(error.code);
    const tried = isRefused ? [...refused, restore] : refused;
    const next = await explainOpenError(error, file, strings, tried);
    return next ? switchProject(file, { sample, ...next, refused: tried }) : false;
  }
  // From the start: the page that was in front belongs to the other project.
  void window?.loadURL(`${APP_ORIGIN}/`);
  return true;
}

const projectFiles = () => [{ name: strings.projects, extensions: ['jiaoyue'] }];

async function chooseProject(): Promise<void> {
  const choice = await dialog.showOpenDialog({ properties: ['openFile'], filters: projectFiles() });
  if (choice.filePaths[0]) await switchProject(choice.filePaths[0]);
}

async function makeProject(): Promise<void> {
  const choice = await dialog.showSaveDialog({ filters: projectFiles() });
  if (choice.canceled || !choice.filePath) return;
  const file = choice.filePath.endsWith('.jiaoyue') ? choice.filePath : `${choice.filePath}.jiaoyue`;
  try {
    createProjectFile(file);
  } catch (error) {
    await explainOpenError(error, file, strings);
    return;
  }
  await switchProject(file);
}

async function start(): Promise<void> {
  await app.whenReady();
  lockSession(session.defaultSession);
  serveBundle();
  answerPage({ window: () => window, request });
  showMenu();
  const given = projectFromArguments(process.argv.slice(1), process.cwd()) ?? fileFromFinder;
  const opened = given
    ? (await switchProject(given)) || (await switchProject(samplePath(), { sample: true }))
    : await switchProject(samplePath(), { sample: true });
  if (!opened) {
    app.quit();
    return;
  }
  window = openWindow();
  window.on('closed', () => {
    window = null;
    app.quit();
  });
}

if (app.requestSingleInstanceLock()) {
  app.on('open-file', (event, file) => {
    event.preventDefault();
    if (window) void switchProject(file);
    else fileFromFinder = file;
  });
  app.on('second-instance', (_event, argv, folder) => {
    const file = projectFromArguments(argv.slice(1), folder);
    if (file) void switchProject(file);
    window?.show();
    window?.focus();
  });
  let closed = false;
  app.on('will-quit', (event) => {
    if (closed || !engine) return;
    // The project closes cleanly before the process goes.
    event.preventDefault();
    void engine.close().then(() => {
      closed = true;
      app.quit();
    });
  });
  void start().catch((error: unknown) => {
    process.stderr.write(`${String(error)}\n`);
    app.exit(1);
  });
} else app.quit();
