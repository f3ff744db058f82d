/**
 * What the server does by itself: at start, and every so often. Each timer calls one service; due
 * work is a row, so a missed run is caught up and two nodes never do the same row. Nobody imports
 * this package.
 */
@NullMarked
package org.tenbiki.infrastructure.schedule;

import org.jspecify.annotations.NullMarked;
