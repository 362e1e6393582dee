const { join } = require('node:path');

/**
 * Stands for `serverless-esbuild`, with which earlier commits bundle, and which is not installed any more (ADR 132): our own
 * plugin, told what it was told.
 * @param root of this commit
 */
module.exports = (root) =>
  class extends require(join(root, 'deploy', 'bundle-functions.cjs')) {
    constructor(serverless) {
      super(serverless);
      const { custom } = serverless.service;
      const {
        outputFileExtension,
        exclude: _exclude,
        concurrency: _concurrency,
        ...options
      } = custom.esbuild;
      custom.esbuild = { ...options, outExtension: { '.js': outputFileExtension } };
    }
  };
