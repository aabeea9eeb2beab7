/** What an address that was given as `webhook` is told, as Standard Webhooks has it. */
export const webhooks = {
  "job.done": {
    post: {
      operationId: "hearJobDone",
      tags: ["batches"],
      summary: "任务完成的通知",
      description:
        "以密钥的 webhookSecret 签名（Standard Webhooks，`webhook-signature`）。同一项任务的通知 `webhook-id` 相同，可能收到不止一次。不含报告的内容。",
      security: [],
      parameters: ["webhook-id", "webhook-timestamp", "webhook-signature"].map((name) => ({
        name,
        in: "header",
        required: true,
        schema: { type: "string" },
      })),
      requestBody: {
        required: true,
        content: {
          "application/json": { schema: { $ref: "#/components/schemas/JobDone" } },
        },
      },
      responses: {
        200: { description: "收到；任何 2xx 都可以" },
      },
    },
  },
};
