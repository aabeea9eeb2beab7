import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * 调用 nianbao 的 HTTP 接口。Java 17 以上，单个文件，不需要任何其他库。
 *
 * <pre>
 *   java Client.java document 报告.json [pdf|docx|ofd|html|html-fragment]
 *   java Client.java batch pdf,docx 报告1.json 报告2.json …
 *   java Client.java rollup 汇总机关 甲局.docx 乙局.xlsx 丙局.json …
 * </pre>
 *
 * 环境变量：NIANBAO_URL（默认 http://localhost:8080）；
 * 服务要求签名时另设 NIANBAO_KEY（密钥编号）和 NIANBAO_SECRET（秘密，Base64）。
 *
 * Java 自己不读 JSON。这里用正则表达式取出几个字段；正式使用时请改用 Jackson 等库。
 */
public final class Client {
  private static final String ADDRESS =
      System.getenv().getOrDefault("NIANBAO_URL", "http://localhost:8080");
  private static final String KEY = System.getenv("NIANBAO_KEY");
  private static final String SECRET = System.getenv("NIANBAO_SECRET");

  /** 不自动转到别处：签名只给 nianbao 看。 */
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private record Body(byte[] bytes, String type) {
    static final Body NONE = new Body(new byte[0], "");

    BodyPublisher publisher() {
      return bytes.length > 0 ? BodyPublishers.ofByteArray(bytes) : BodyPublishers.noBody();
    }
  }

  public static void main(String[] words) throws Exception {
    String command = words.length < 2 ? "" : words[0];
    switch (command) {
      case "document" -> makeDocument(Path.of(words[1]), words.length > 2 ? words[2] : "pdf");
      case "batch" -> makeBatch(words[1], List.of(words).subList(2, words.length));
      case "rollup" -> makeRollup(words[1], List.of(words).subList(2, words.length));
      default -> stop("用法：Client.java document 报告.json [格式]，batch 格式 报告.json …，或 rollup 汇总机关 文件…");
    }
  }

  private static void makeDocument(Path file, String format) throws Exception {
    Body report = new Body(Files.readAllBytes(file), "application/json");
    save(call("POST", "/v1/documents?format=" + format, report, Map.of()));
  }

  private static void makeBatch(String formats, List<String> files) throws Exception {
    runJob("/v1/batches?format=" + encode(formats), files, "生成");
  }

  /** 各单位的文件（JSON、DOCX、XLSX、PDF 等）加总为一份报告；有未通过的就不汇总，ZIP 中有给它们的通知。 */
  private static void makeRollup(String agency, List<String> files) throws Exception {
    runJob("/v1/rollups?agency=" + encode(agency), files, "通过");
  }

  private static void runJob(String target, List<String> files, String made) throws Exception {
    // 结果不明而重发时，带同一个 Idempotency-Key 就还是同一项任务。
    Map<String, String> again = Map.of("Idempotency-Key", randomHex());
    HttpResponse<byte[]> accepted = call("POST", target, formOf(files), again);
    String path = "/v1/jobs/" + textOf("id", accepted);
    HttpResponse<byte[]> job = waitFor(path);
    System.out.printf("共 %s 份，%s %s 份，未通过 %s 份%n",
        numberOf("total", job), made, numberOf("made", job), numberOf("refused", job));
    save(call("GET", path + "/result", Body.NONE, Map.of()));
  }

  /** multipart/form-data：每个文件一段，都叫 file。 */
  private static Body formOf(List<String> files) throws IOException {
    String boundary = randomHex();
    ByteArrayOutputStream parts = new ByteArrayOutputStream();
    for (String file : files) {
      String head =
          "--" + boundary + "\r\n"
              + "Content-Disposition: form-data; name=\"file\"; filename=\""
              + Path.of(file).getFileName() + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
      parts.write(head.getBytes(UTF_8));
      parts.write(Files.readAllBytes(Path.of(file)));
      parts.write("\r\n".getBytes(UTF_8));
    }
    parts.write(("--" + boundary + "--\r\n").getBytes(UTF_8));
    return new Body(parts.toByteArray(), "multipart/form-data; boundary=" + boundary);
  }

  private static HttpResponse<byte[]> waitFor(String path) throws Exception {
    while (true) {
      HttpResponse<byte[]> job = call("GET", path, Body.NONE, Map.of());
      if (textOf("state", job).equals("done")) return job;
      Thread.sleep(1000L * Long.parseLong(job.headers().firstValue("Retry-After").orElse("1")));
    }
  }

  /** 发出请求，有密钥就签名。答复是问题（problem+json）时逐条印出并退出。 */
  private static HttpResponse<byte[]> call(
      String method, String target, Body body, Map<String, String> headers) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(ADDRESS + target)).method(method, body.publisher());
    headers.forEach(request::header);
    if (body.bytes().length > 0) request.header("Content-Type", body.type());
    if (KEY != null) sign(method, target, body.bytes()).forEach(request::header);
    HttpResponse<byte[]> response = HTTP.send(request.build(), BodyHandlers.ofByteArray());
    if (response.statusCode() == 303) return follow(response);
    if (response.statusCode() >= 400) stop(describe(response));
    return response;
  }

  /** 文件在存储中：凭所给的链接去取，不带签名。 */
  private static HttpResponse<byte[]> follow(HttpResponse<byte[]> response)
      throws IOException, InterruptedException {
    URI link = URI.create(response.headers().firstValue("Location").orElseThrow());
    return HTTP.send(HttpRequest.newBuilder(link).build(), BodyHandlers.ofByteArray());
  }

  /** RFC 9421：签方法、路径、每个参数和正文的摘要。 */
  private static Map<String, String> sign(String method, String target, byte[] body)
      throws GeneralSecurityException {
    Map<String, String> headers = new LinkedHashMap<>();
    Map<String, String> lines = new LinkedHashMap<>();
    String[] parts = target.split("\\?", 2);
    lines.put("\"@method\"", method);
    lines.put("\"@path\"", parts[0]);
    for (String pair : parts.length > 1 ? parts[1].split("&") : new String[0]) {
      String[] parameter = pair.split("=", 2);
      lines.put("\"@query-param\";name=\"" + encode(parameter[0]) + "\"", encode(parameter[1]));
    }
    if (body.length > 0) {
      String digest = "sha-256=:" + toBase64(sha256(body)) + ":";
      headers.put("Content-Digest", digest);
      lines.put("\"content-digest\"", digest);
    }
    String parameters =
        "(" + String.join(" ", lines.keySet()) + ");created=" + Instant.now().getEpochSecond()
            + ";nonce=\"" + randomHex() + "\";keyid=\"" + KEY
            + "\";alg=\"hmac-sha256\"";
    lines.put("\"@signature-params\"", parameters);
    String text =
        lines.entrySet().stream()
            .map(line -> line.getKey() + ": " + line.getValue())
            .collect(Collectors.joining("\n"));
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(Base64.getDecoder().decode(SECRET), "HmacSHA256"));
    headers.put("Signature-Input", "sig=" + parameters);
    headers.put("Signature", "sig=:" + toBase64(mac.doFinal(text.getBytes(UTF_8))) + ":");
    return headers;
  }

  /** 百分号编码：除字母、数字和 * - . _ 外一律编码；参数中已编码的先还原。 */
  private static String encode(String text) {
    return URLEncoder.encode(URLDecoder.decode(text, UTF_8), UTF_8).replace("+", "%20");
  }

  private static String randomHex() {
    byte[] bytes = new byte[16];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  private static byte[] sha256(byte[] bytes) throws GeneralSecurityException {
    return MessageDigest.getInstance("SHA-256").digest(bytes);
  }

  private static String toBase64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  /** 以 Content-Disposition 中的中文名（RFC 6266 的 filename*）存入当前目录。 */
  private static void save(HttpResponse<byte[]> response) throws IOException {
    String disposition = response.headers().firstValue("Content-Disposition").orElse("");
    Matcher found =
        Pattern.compile("filename\\*=UTF-8''([^;]+)", Pattern.CASE_INSENSITIVE).matcher(disposition);
    String given = found.find() ? URLDecoder.decode(found.group(1).replace("+", "%2B"), UTF_8) : "result";
    Path name = Path.of(given).getFileName();
    Files.write(name, response.body());
    System.out.println(name);
  }

  private static String describe(HttpResponse<byte[]> response) {
    StringBuilder lines = new StringBuilder();
    lines.append(textOf("title", response)).append("：").append(textOf("detail", response));
    lines.append("（").append(textOf("type", response)).append("）");
    Matcher errors = Pattern.compile("\\{[^{}]*\"pointer\"[^{}]*").matcher(bodyOf(response));
    while (errors.find()) {
      String error = errors.group();
      lines.append('\n').append(textOf("pointer", error)).append("  ");
      lines.append(textOf("rule", error)).append("  ").append(textOf("detail", error));
    }
    return lines.toString();
  }

  private static String bodyOf(HttpResponse<byte[]> response) {
    return new String(response.body(), UTF_8);
  }

  private static String textOf(String name, HttpResponse<byte[]> response) {
    return textOf(name, bodyOf(response));
  }

  private static String textOf(String name, String json) {
    return find("\"" + name + "\":\"([^\"]*)\"", json);
  }

  private static String numberOf(String name, HttpResponse<byte[]> response) {
    return find("\"" + name + "\":(\\d+)", bodyOf(response));
  }

  private static String find(String pattern, String json) {
    Matcher found = Pattern.compile(pattern).matcher(json);
    return found.find() ? found.group(1) : "";
  }

  private static void stop(String text) {
    System.err.println(text);
    System.exit(1);
  }
}
