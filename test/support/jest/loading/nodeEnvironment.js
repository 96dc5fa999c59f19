const { TestEnvironment } = require('jest-environment-node');

/**
 * Node as tests know it, and the door by which libraries come in that are loaded once for all test files of a worker
 * (loadedOnce.js).
 */
module.exports = class extends TestEnvironment {
  async setup() {
    await super.setup();
    this.global.loadedOnce = require;
  }
};
