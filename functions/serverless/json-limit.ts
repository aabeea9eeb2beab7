/** Some platforms take an answer as 6 MB of JSON at most; headers may take 64 kB of it. */
export const longestBody = 6 * 1024 * 1024 - 64 * 1024;

/** Base64 makes four characters of three bytes. */
export const longestFile = (longestBody / 4) * 3;
