module.exports = require('canvas-for-node');
