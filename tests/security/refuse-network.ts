import dns from "node:dns";
import { Socket } from "node:net";

/** Loaded before the program: whoever asks for a name or a connection ends with an error. */
function refuse(): never {
  process.exitCode = 99;
  throw new Error("the network was asked for");
}

Socket.prototype.connect = refuse;
Object.assign(dns, { lookup: refuse, resolve: refuse });
Object.assign(dns.promises, { lookup: refuse, resolve: refuse });
globalThis.fetch = refuse;
