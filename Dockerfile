# The version of the "node" package in package.json, so that what is tested is what runs.
ARG NODE=node:24.21.0-bookworm-slim

FROM ${NODE} AS packages
# hnswlib-node is compiled; the headers are those of the image's own Node, so nothing else is fetched for it.
RUN apt-get update \
 && apt-get install --yes --no-install-recommends python3 make g++ \
 && rm -rf /var/lib/apt/lists/*
ENV npm_config_nodedir=/usr/local
WORKDIR /app
COPY package.json package-lock.json ./
# The "node" package brings a second Node for hosts with an old one: the image has its own.
RUN npm ci --omit=dev --no-audit --no-fund \
 && rm -rf node_modules/node node_modules/.bin/node

FROM ${NODE}
WORKDIR /app
COPY --from=packages /app/node_modules ./node_modules
COPY package.json LICENSE ./
COPY seeds ./seeds
COPY prompts ./prompts
COPY src ./src
# The code stays root's; these two are all the program writes to.
RUN install --directory --owner=node --group=node /data /index
ENV NODE_ENV=production \
    DATA_DIR=/data \
    INDEX_DIR=/index \
    LOG_LEVEL=info \
    HEALTH_PORT=9090
USER node
VOLUME ["/data", "/index"]
STOPSIGNAL SIGTERM
# Whether it works, not whether Discord does: a new process would not bring Discord back.
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s --retries=3 \
  CMD ["node", "-e", "fetch(`http://localhost:${process.env.HEALTH_PORT}/healthz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "src/main.ts"]
