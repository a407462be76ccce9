/** A stop in a job's work that somebody may ask for and end again. */
export class JobPause {
  #since: number | null = null;
  #before = 0;
  #waiting: (() => void)[] = [];

  get isOn(): boolean {
    return this.#since !== null;
  }

  /** How long all pauses took that are over, ms. */
  get total(): number {
    return this.#before;
  }

  start(): void {
    this.#since ??= Date.now();
  }

  end(): void {
    if (this.#since === null) return;
    this.#before += Date.now() - this.#since;
    this.#since = null;
    for (const go of this.#waiting.splice(0)) go();
  }

  /** Is there once no pause is on. */
  over(): Promise<void> {
    return this.isOn ? new Promise((resolve) => this.#waiting.push(resolve)) : Promise.resolve();
  }
}
