/**
 * Settings, the clock, and what else the deployment hands in. Only adapters import this package.
 */
@NullMarked
package org.tenbiki.infrastructure.config;

import org.jspecify.annotations.NullMarked;
