/** Splits, metrics with their uncertainty, the Pareto frontier and regret. */
@NullMarked
package org.signalbox.evaluation;

import org.jspecify.annotations.NullMarked;
