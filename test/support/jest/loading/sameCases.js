const fastCheck = require('../../../../node_modules/fast-check/lib/cjs/fast-check.js');

/** The same cases in every run: what fails once fails again. `SEED=7 npm test` tries others. */
fastCheck.configureGlobal({ ...fastCheck.readConfigureGlobal(), seed: Number(process.env.SEED ?? 20_261_130) });

module.exports = fastCheck;
