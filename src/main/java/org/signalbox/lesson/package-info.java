/** Experiments that a room bets on, and the claims that they settle. */
@NullMarked
package org.signalbox.lesson;

import org.jspecify.annotations.NullMarked;
