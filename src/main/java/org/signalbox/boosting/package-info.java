/** The only door to XGBoost: matrices, an owned boosting loop, contributions. */
@NullMarked
package org.signalbox.boosting;

import org.jspecify.annotations.NullMarked;
