/** What a recognised problem and its answer are: tables, series, documents, tasks, answers. */
@NullMarked
package org.signalbox.task;

import org.jspecify.annotations.NullMarked;
