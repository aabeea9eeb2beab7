# 年报服务器的镜像 · The image of `nianbao serve`. 用法见 docs/deploy.md 的“Docker”。
#
# 单位内网取不到 Docker Hub 的，用 --build-arg NODE_IMAGE=内网仓库/node:24-bookworm-slim；
# 取不到 npm 的，用 --build-arg NPM_REGISTRY=https://内网镜像/。
# 标签可能指到后来的镜像。要锁定，把核对过的摘要写在后面：NODE_IMAGE=…/node:24-bookworm-slim@sha256:…
ARG NODE_IMAGE=node:24-bookworm-slim

FROM ${NODE_IMAGE} AS build
ARG NPM_REGISTRY=
WORKDIR /build
COPY package.json package-lock.json ./
# The scripts of packages are left out: the image has its own Node, and nothing else needs them.
RUN npm ci --ignore-scripts ${NPM_REGISTRY:+--registry="$NPM_REGISTRY"}
COPY . .
# What npm would publish, so that the image holds no file more, with the versions of the lock file.
RUN npm run build \
  && npm pack --ignore-scripts --pack-destination /tmp \
  && mkdir /app \
  && tar -xzf /tmp/nianbao-*.tgz -C /app --strip-components=1 --no-same-owner \
  && cp package-lock.json /app/ \
  && npm ci --prefix /app --omit=dev --ignore-scripts --prefer-offline \
    ${NPM_REGISTRY:+--registry="$NPM_REGISTRY"} \
  && node scripts/keep-code.ts /app

FROM ${NODE_IMAGE}
ARG VERSION=
LABEL org.opencontainers.image.title="nianbao" \
  org.opencontainers.image.description="政府信息公开工作年度报告：数据进，规范的 DOCX、PDF、OFD、HTML 出" \
  org.opencontainers.image.licenses="Apache-2.0" \
  org.opencontainers.image.version="${VERSION}"
# Root's, and so not to be changed by the program itself: it writes nothing here.
COPY --from=build /app /app
WORKDIR /app
# By number: Kubernetes cannot tell by a name that it is not root.
USER 1000:1000
ENV NODE_ENV=production HOST=0.0.0.0 PORT=8080
EXPOSE 8080
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# Node itself is the first process and hears the signal; there is no shell between.
ENTRYPOINT ["node", "/app/dist/functions/command-line.js"]
CMD ["serve"]
