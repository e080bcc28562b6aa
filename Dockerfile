# Cordée as an image: docs/operation.md says how to run it.
FROM node:24-bookworm-slim AS build
WORKDIR /cordee
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY tsconfig.json schema.graphql ./
COPY server server
COPY web web
# The image has its own Node; what was only there to build goes.
RUN npm run build && npm prune --omit=dev && rm -rf node_modules/node-linux-* node_modules/.bin/node

FROM node:24-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4000 DATA_DIR=/data
WORKDIR /cordee
COPY --from=build /cordee/package.json package.json
COPY --from=build /cordee/node_modules node_modules
COPY --from=build /cordee/dist dist
# The administrator's commands: docker compose exec app cordee --help
RUN printf '#!/bin/sh\nexec node /cordee/dist/server/cli.js "$@"\n' > /usr/local/bin/cordee \
  && chmod 755 /usr/local/bin/cordee \
  && install -d -o node -g node -m 700 /data
USER node
VOLUME /data
EXPOSE 4000
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=6 \
  CMD node -e "fetch('http://127.0.0.1:' + process.env.PORT + '/readyz').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"
CMD ["node", "dist/server/main.js"]
