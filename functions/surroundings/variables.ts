/** Of the environment, as this process was given them. */
export type Variables = Readonly<Record<string, string | undefined>>;
