/**
 * What must be there before the server boots: keys, trust store, boot commands, the demo's papers.
 * Plain Java; may call {@code infrastructure.pki.KeyMaterial}, whose exception is of {@code
 * domain.pki}, and nothing else of the product.
 */
@NullMarked
package org.tenbiki.launcher;

import org.jspecify.annotations.NullMarked;
