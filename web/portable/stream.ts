import { Buffer } from "node:buffer";

/** `node:stream` as far as the PDF kit uses it: what is pushed is read in one piece. */
export class Readable {
  #chunks: Uint8Array[] = [];

  push(chunk: Uint8Array | null): void {
    if (chunk) this.#chunks.push(chunk);
  }

  read(): Buffer {
    const whole = Buffer.concat(this.#chunks);
    this.#chunks = [];
    return whole;
  }

  /** Nobody listens: the kit only tells that a page was added. */
  emit(): void {}

  on(): void {}
}

export default { Readable };
