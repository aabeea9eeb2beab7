import { createApp } from "../src/http/app.ts";
import { buffered, longestFile } from "./lambda/buffered.ts";
import { keepAnswer } from "./lambda/keep-answer.ts";
import { openServices } from "./lambda/services.ts";
import { streamed } from "./lambda/streamed.ts";

const services = openServices(process.env);
const { fetch } = createApp(services);

/** Behind any API Gateway or Function URL: the answer in one piece, or a link to it. */
export const handler = buffered(
  (request) => fetch(request),
  keepAnswer(services, services.store, longestFile),
);

/** Behind those that take the answer as a stream. */
export const streamHandler = streamed((request) => fetch(request));
