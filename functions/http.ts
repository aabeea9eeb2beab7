import { createApp } from "../src/http/app.ts";
import { buffered } from "./lambda/buffered.ts";
import { streamed } from "./lambda/streamed.ts";
import { longestFile } from "./serverless/json-limit.ts";
import { keepAnswer } from "./serverless/keep-answer.ts";
import { openServices } from "./serverless/services.ts";

const services = openServices(process.env);
const { fetch } = createApp(services);

/** Behind any API Gateway or Function URL: the answer in one piece, or a link to it. */
export const handler = buffered(
  (request) => fetch(request),
  keepAnswer(services, services.store, longestFile),
);

/** Behind those that take the answer as a stream. */
export const streamHandler = streamed((request) => fetch(request));
