import { app, utilityProcess } from 'electron';
import { entryFile } from '../../engine/app-paths.ts';
import { type ChildLink, forkEngine } from '../engine-child/child-link.ts';

function utilityLink(): ChildLink {
  const child = utilityProcess.fork(entryFile('engine-child'), [], { serviceName: 'Jiaoyue engine', stdio: 'inherit' });
  // A fatal error of V8 is told before the exit; unheard it would end the window's process as well.
  child.on('error', () => undefined);
  return {
    get pid() {
      return child.pid;
    },
    send: (message) => child.postMessage(message),
    onMessage: (listener) => void child.on('message', listener),
    onExit: (listener) => void child.once('exit', listener),
    kill: () => void child.kill(),
  };
}

/**
 * Starts the engine beside the window: in a utility process, or in the Node that `JIAOYUE_ENGINE_NODE` names.
 * A packaged app ignores the variable, so that nobody can slip another program in.
 */
export function startEngine(): ChildLink {
  const node = process.env.JIAOYUE_ENGINE_NODE;
  return node && !app.isPackaged ? forkEngine(node) : utilityLink();
}
