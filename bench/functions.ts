/** The packaged functions, and where they are told that reports and results lie. */
export const functionNames = ["http", "jobs", "bucket"] as const;

export const functionPlaces = {
  NIANBAO_STORE: "s3://work",
  NIANBAO_INPUT: "s3://in",
  NIANBAO_OUTPUT: "s3://out",
} as const;
